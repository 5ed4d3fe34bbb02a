/** Written by scripts/fit-weights.ts from seeds 1-8 of the b2b world and 1-4 of the resident world; not to be edited by hand. */
import type { Level } from './model.ts';

export const FITTED_ON = 'seeds 1-8 of the b2b world and 1-4 of the resident world';
export const FITTED_PRIOR_BITS = -19.37;
export const FITTED_LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  given: {
    exact: {
      m: 0.8826,
      u: 0.004,
    },
    nickname: {
      m: 0.06,
      u: 0.0008582,
    },
    spelling: {
      m: 0.04,
      u: 0.0006963,
    },
    typo: {
      m: 0.04,
      u: 0.0004002,
    },
    initial: {
      m: 0.05,
      u: 0.0002092,
    },
    close: {
      m: 0.01,
      u: 0.0001765,
    },
    different: {
      m: 0.05625,
      u: 0.01051,
    },
  },
  family: {
    exact: {
      m: 0.9136,
      u: 0.001,
    },
    spelling: {
      m: 0.04,
      u: 0.000311,
    },
    typo: {
      m: 0.05,
      u: 0.000313,
    },
    part: {
      m: 0.03,
      u: 0.0003757,
    },
    initial: {
      m: 0.01,
      u: 0.00179,
    },
    close: {
      m: 0.01,
      u: 0.001198,
    },
    different: {
      m: 0.05625,
      u: 0.02361,
    },
  },
  middle: {
    same: {
      m: 0.5,
      u: 0.0408,
    },
    compatible: {
      m: 0.4,
      u: 0.05473,
    },
    conflict: {
      m: 0.00005493,
      u: 0.007031,
    },
  },
  suffix: {
    same: {
      m: 0.9,
      u: 0.1935,
    },
    conflict: {
      m: 0.00005493,
      u: 0.9006,
    },
  },
  order: {
    swapped: {
      m: 0.0025,
      u: 0.004438,
    },
  },
  email: {
    exact: {
      m: 0.7,
      u: 2.608e-9,
    },
    alias: {
      m: 0.05,
      u: 3.725e-10,
    },
    own_mailbox: {
      m: 0.02,
      u: 8.987e-7,
    },
    shared_mailbox: {
      m: 0.01,
      u: 0.000625,
    },
    same_user: {
      m: 0.03,
      u: 0.0002344,
    },
    close: {
      m: 0.01,
      u: 0.0001136,
    },
    similar: {
      m: 0.01,
      u: 0.005611,
    },
    user_elsewhere: {
      m: 0.02,
      u: 0.0002697,
    },
    different: {
      m: 0.6364,
      u: 0.9712,
    },
    other_at_domain: {
      m: 0.0001563,
      u: 0.00778,
    },
    numbered: {
      m: 6.104e-8,
      u: 0.0000108,
    },
    namesake: {
      m: 0.00001563,
      u: 0.0001364,
    },
  },
  phone: {
    exact: {
      m: 0.6,
      u: 1.788e-8,
    },
    national: {
      m: 0.1,
      u: 4.768e-8,
    },
    shared_line: {
      m: 0.02,
      u: 0.004131,
    },
    local: {
      m: 0.02,
      u: 0.000004883,
    },
    different: {
      m: 0.6282,
      u: 1,
    },
    switchboard: {
      m: 0.02,
      u: 0.0025,
    },
    own_line: {
      m: 0.02,
      u: 0.00003624,
    },
  },
  profile: {
    exact: {
      m: 0.9,
      u: 8.382e-10,
    },
    different: {
      m: 0.000004045,
      u: 1,
    },
  },
  national_id: {
    exact: {
      m: 0.9,
      u: 3.353e-9,
    },
    slip: {
      m: 0.03,
      u: 0.000001825,
    },
    different: {
      m: 0.001179,
      u: 1,
    },
  },
  employer: {
    same_profile: {
      m: 0.6,
      u: 0.006629,
    },
    same_domain: {
      m: 0.6,
      u: 0.009375,
    },
    exact: {
      m: 0.5,
      u: 0.008976,
    },
    domain_name: {
      m: 0.3,
      u: 0.006719,
    },
    shared_domain: {
      m: 0.1,
      u: 0.004335,
    },
    token_set: {
      m: 0.1,
      u: 0.003058,
    },
    close: {
      m: 0.05,
      u: 0.001662,
    },
    branch: {
      m: 0.05,
      u: 0.002706,
    },
    acronym: {
      m: 0.03,
      u: 0.002594,
    },
    domain_hint: {
      m: 0.03,
      u: 0.00264,
    },
    part: {
      m: 0.03,
      u: 0.005151,
    },
    different: {
      m: 0.3182,
      u: 0.46,
    },
  },
  title: {
    exact: {
      m: 0.3,
      u: 0.003296,
    },
    token_set: {
      m: 0.1,
      u: 0.02365,
    },
    close: {
      m: 0.2,
      u: 0.07787,
    },
    different: {
      m: 0.3495,
      u: 1,
    },
  },
  street: {
    exact: {
      m: 0.5,
      u: 0.004531,
    },
    close: {
      m: 0.2,
      u: 0.003512,
    },
    neighbour: {
      m: 0.05,
      u: 0.008758,
    },
    different: {
      m: 0.2916,
      u: 1,
    },
  },
  postal: {
    exact: {
      m: 0.6,
      u: 0.008925,
    },
    slip: {
      m: 0.05,
      u: 0.02465,
    },
    area: {
      m: 0.05,
      u: 0.06405,
    },
    different: {
      m: 0.2125,
      u: 1,
    },
  },
  city: {
    exact: {
      m: 0.6,
      u: 0.0933,
    },
    close: {
      m: 0.05,
      u: 0.01276,
    },
    different: {
      m: 0.5169,
      u: 0.511,
    },
  },
  region: {
    same: {
      m: 0.5,
      u: 0.48,
    },
    country: {
      m: 0.4,
      u: 0.4858,
    },
    different: {
      m: 0.6364,
      u: 0.9054,
    },
    abroad: {
      m: 0.1554,
      u: 1,
    },
  },
  birth: {
    exact: {
      m: 0.9,
      u: 0.00007335,
    },
    new_year: {
      m: 0.02,
      u: 0.0007013,
    },
    swapped: {
      m: 0.02,
      u: 0.00002858,
    },
    slip: {
      m: 0.03,
      u: 0.0002194,
    },
    partial: {
      m: 0.1,
      u: 0.001637,
    },
    near: {
      m: 0.01,
      u: 0.0008079,
    },
    year_off: {
      m: 0.01,
      u: 0.00434,
    },
    month_day: {
      m: 0.01,
      u: 0.00527,
    },
    same_year: {
      m: 0.01,
      u: 0.01613,
    },
    different: {
      m: 0.001758,
      u: 0.5105,
    },
    twins: {
      m: 0.01,
      u: 0.00007627,
    },
  },
  gender: {
    same: {
      m: 0.98,
      u: 0.688,
    },
    different: {
      m: 0.001887,
      u: 1,
    },
  },
  name: {
    'close/close': {
      m: 0.01,
      u: 0.00003931,
    },
    'close/different': {
      m: 0.01,
      u: 0.007805,
    },
    'close/exact': {
      m: 0.01,
      u: 0.0001691,
    },
    'close/initial': {
      m: 0.01,
      u: 0.00003432,
    },
    'close/part': {
      m: 0.01,
      u: 0.000009653,
    },
    'close/spelling': {
      m: 0.01,
      u: 0.00000415,
    },
    'close/typo': {
      m: 0.01,
      u: 0.00000405,
    },
    'different/close': {
      m: 0.01,
      u: 0.0007612,
    },
    'different/different': {
      m: 0.01,
      u: 0.01325,
    },
    'different/exact': {
      m: 0.01,
      u: 0.003318,
    },
    'different/initial': {
      m: 0.01,
      u: 0.0003388,
    },
    'different/part': {
      m: 0.01,
      u: 0.005936,
    },
    'different/spelling': {
      m: 0.01,
      u: 0.005362,
    },
    'different/typo': {
      m: 0.01,
      u: 0.003369,
    },
    'exact/close': {
      m: 0.01,
      u: 0.000009703,
    },
    'exact/different': {
      m: 0.01,
      u: 0.0192,
    },
    'exact/exact': {
      m: 0.01,
      u: 3.917e-8,
    },
    'exact/initial': {
      m: 0.01,
      u: 0.0000066,
    },
    'exact/part': {
      m: 0.01,
      u: 0.000001463,
    },
    'exact/spelling': {
      m: 0.01,
      u: 7.223e-7,
    },
    'exact/typo': {
      m: 0.01,
      u: 6.083e-7,
    },
    'initial/close': {
      m: 0.01,
      u: 0.0009271,
    },
    'initial/different': {
      m: 0.01,
      u: 0.002023,
    },
    'initial/exact': {
      m: 0.01,
      u: 7.09e-7,
    },
    'initial/initial': {
      m: 0.01,
      u: 0.000007489,
    },
    'initial/part': {
      m: 0.01,
      u: 0.0003716,
    },
    'initial/spelling': {
      m: 0.01,
      u: 0.000001264,
    },
    'initial/typo': {
      m: 0.01,
      u: 0.00001756,
    },
    'nickname/close': {
      m: 0.01,
      u: 0.00001692,
    },
    'nickname/different': {
      m: 0.01,
      u: 0.03497,
    },
    'nickname/exact': {
      m: 0.01,
      u: 2.448e-7,
    },
    'nickname/initial': {
      m: 0.01,
      u: 0.0000256,
    },
    'nickname/part': {
      m: 0.01,
      u: 0.000002534,
    },
    'nickname/spelling': {
      m: 0.01,
      u: 0.000001014,
    },
    'nickname/typo': {
      m: 0.01,
      u: 7.283e-7,
    },
    'spelling/close': {
      m: 0.01,
      u: 0.00001498,
    },
    'spelling/different': {
      m: 0.01,
      u: 0.02267,
    },
    'spelling/exact': {
      m: 0.01,
      u: 4.837e-7,
    },
    'spelling/part': {
      m: 0.01,
      u: 0.000004217,
    },
    'spelling/spelling': {
      m: 0.01,
      u: 0.000001486,
    },
    'spelling/typo': {
      m: 0.01,
      u: 0.000001419,
    },
    'typo/close': {
      m: 0.01,
      u: 0.00001041,
    },
    'typo/different': {
      m: 0.01,
      u: 0.006747,
    },
    'typo/exact': {
      m: 0.01,
      u: 4.156e-7,
    },
    'typo/initial': {
      m: 0.01,
      u: 0.0000179,
    },
    'typo/part': {
      m: 0.01,
      u: 0.000001915,
    },
    'typo/spelling': {
      m: 0.01,
      u: 8.653e-7,
    },
    'typo/typo': {
      m: 0.01,
      u: 0.000001204,
    },
    'missing/different': {
      m: 0.00087890625,
      u: 0.9,
    },
    'different/missing': {
      m: 0.00087890625,
      u: 0.9,
    },
  },
  address: {
    'close/area/close': {
      m: 0.01,
      u: 0.00005373,
    },
    'close/area/exact': {
      m: 0.01,
      u: 0.00003514,
    },
    'close/different/close': {
      m: 0.01,
      u: 0.0002076,
    },
    'close/different/different': {
      m: 0.01,
      u: 0.0008721,
    },
    'close/different/exact': {
      m: 0.01,
      u: 0.0001043,
    },
    'close/different/missing': {
      m: 0.01,
      u: 0.0008161,
    },
    'close/exact/close': {
      m: 0.01,
      u: 0.000004279,
    },
    'close/exact/different': {
      m: 0.01,
      u: 0.000005501,
    },
    'close/exact/exact': {
      m: 0.01,
      u: 0.0001692,
    },
    'close/exact/missing': {
      m: 0.01,
      u: 0.0001483,
    },
    'close/missing/close': {
      m: 0.01,
      u: 0.00004935,
    },
    'close/missing/different': {
      m: 0.01,
      u: 0.0001772,
    },
    'close/missing/exact': {
      m: 0.01,
      u: 0.0002955,
    },
    'close/slip/close': {
      m: 0.01,
      u: 0.00002295,
    },
    'close/slip/different': {
      m: 0.01,
      u: 0.0000803,
    },
    'close/slip/exact': {
      m: 0.01,
      u: 0.00002051,
    },
    'close/slip/missing': {
      m: 0.01,
      u: 0.0001246,
    },
    'different/area/close': {
      m: 0.01,
      u: 0.01128,
    },
    'different/area/different': {
      m: 0.01,
      u: 0.04338,
    },
    'different/area/exact': {
      m: 0.01,
      u: 0.008161,
    },
    'different/area/missing': {
      m: 0.01,
      u: 0.03575,
    },
    'different/different/close': {
      m: 0.01,
      u: 0.01612,
    },
    'different/different/different': {
      m: 0.01,
      u: 0.2028,
    },
    'different/different/exact': {
      m: 0.01,
      u: 0.00982,
    },
    'different/different/missing': {
      m: 0.01,
      u: 0.1229,
    },
    'different/exact/close': {
      m: 0.01,
      u: 0.000158,
    },
    'different/exact/different': {
      m: 0.01,
      u: 0.0004867,
    },
    'different/exact/exact': {
      m: 0.01,
      u: 0.001798,
    },
    'different/exact/missing': {
      m: 0.01,
      u: 0.0004927,
    },
    'different/missing/close': {
      m: 0.01,
      u: 0.004847,
    },
    'different/missing/different': {
      m: 0.01,
      u: 0.1479,
    },
    'different/missing/exact': {
      m: 0.01,
      u: 0.006109,
    },
    'different/slip/close': {
      m: 0.01,
      u: 0.003613,
    },
    'different/slip/different': {
      m: 0.01,
      u: 0.02339,
    },
    'different/slip/exact': {
      m: 0.01,
      u: 0.003293,
    },
    'different/slip/missing': {
      m: 0.01,
      u: 0.01242,
    },
    'exact/area/close': {
      m: 0.01,
      u: 0.00002963,
    },
    'exact/area/exact': {
      m: 0.01,
      u: 0.00001885,
    },
    'exact/area/missing': {
      m: 0.01,
      u: 0.0001161,
    },
    'exact/different/close': {
      m: 0.01,
      u: 0.000111,
    },
    'exact/different/different': {
      m: 0.01,
      u: 0.0004225,
    },
    'exact/different/exact': {
      m: 0.01,
      u: 0.00004839,
    },
    'exact/different/missing': {
      m: 0.01,
      u: 0.0003659,
    },
    'exact/exact/close': {
      m: 0.01,
      u: 0.000006501,
    },
    'exact/exact/different': {
      m: 0.01,
      u: 0.000004181,
    },
    'exact/exact/exact': {
      m: 0.01,
      u: 0.0001461,
    },
    'exact/exact/missing': {
      m: 0.01,
      u: 0.0001115,
    },
    'exact/missing/close': {
      m: 0.01,
      u: 0.00004515,
    },
    'exact/missing/different': {
      m: 0.01,
      u: 0.0001072,
    },
    'exact/missing/exact': {
      m: 0.01,
      u: 0.0001579,
    },
    'exact/slip/close': {
      m: 0.01,
      u: 0.00002271,
    },
    'exact/slip/different': {
      m: 0.01,
      u: 0.00005049,
    },
    'exact/slip/exact': {
      m: 0.01,
      u: 0.0000179,
    },
    'exact/slip/missing': {
      m: 0.01,
      u: 0.00006686,
    },
    'missing/area/close': {
      m: 0.01,
      u: 0.003183,
    },
    'missing/area/different': {
      m: 0.01,
      u: 0.01267,
    },
    'missing/area/exact': {
      m: 0.01,
      u: 0.003113,
    },
    'missing/different/close': {
      m: 0.01,
      u: 0.009231,
    },
    'missing/different/different': {
      m: 0.01,
      u: 0.1641,
    },
    'missing/different/exact': {
      m: 0.01,
      u: 0.007056,
    },
    'missing/exact/close': {
      m: 0.01,
      u: 0.00004975,
    },
    'missing/exact/different': {
      m: 0.01,
      u: 0.0001277,
    },
    'missing/exact/exact': {
      m: 0.01,
      u: 0.000271,
    },
    'missing/slip/close': {
      m: 0.01,
      u: 0.0007285,
    },
    'missing/slip/different': {
      m: 0.01,
      u: 0.004892,
    },
    'missing/slip/exact': {
      m: 0.01,
      u: 0.0003555,
    },
    'neighbour/area/close': {
      m: 0.01,
      u: 0.0005736,
    },
    'neighbour/area/different': {
      m: 0.01,
      u: 0.002218,
    },
    'neighbour/area/exact': {
      m: 0.01,
      u: 0.0003945,
    },
    'neighbour/area/missing': {
      m: 0.01,
      u: 0.002414,
    },
    'neighbour/different/close': {
      m: 0.01,
      u: 0.002036,
    },
    'neighbour/different/different': {
      m: 0.01,
      u: 0.01112,
    },
    'neighbour/different/exact': {
      m: 0.01,
      u: 0.0009308,
    },
    'neighbour/different/missing': {
      m: 0.01,
      u: 0.009863,
    },
    'neighbour/exact/close': {
      m: 0.01,
      u: 0.00002458,
    },
    'neighbour/exact/different': {
      m: 0.01,
      u: 0.00004788,
    },
    'neighbour/exact/exact': {
      m: 0.01,
      u: 0.0002268,
    },
    'neighbour/exact/missing': {
      m: 0.01,
      u: 0.000114,
    },
    'neighbour/missing/close': {
      m: 0.01,
      u: 0.0003691,
    },
    'neighbour/missing/different': {
      m: 0.01,
      u: 0.001544,
    },
    'neighbour/missing/exact': {
      m: 0.01,
      u: 0.0002274,
    },
    'neighbour/slip/close': {
      m: 0.01,
      u: 0.0002461,
    },
    'neighbour/slip/different': {
      m: 0.01,
      u: 0.0007736,
    },
    'neighbour/slip/exact': {
      m: 0.01,
      u: 0.0001957,
    },
    'neighbour/slip/missing': {
      m: 0.01,
      u: 0.0006938,
    },
  },
};
