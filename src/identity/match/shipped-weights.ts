/** Written by scripts/fit-weights.ts from seeds 1-8 of the b2b world and 1-4 of the resident world; not to be edited by hand. */
import type { Level } from './model.ts';

export const FITTED_ON = 'seeds 1-8 of the b2b world and 1-4 of the resident world';
export const FITTED_PRIOR_BITS = -19.24;
export const FITTED_LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  given: {
    exact: {
      m: 0.8694,
      u: 0.004,
    },
    nickname: {
      m: 0.06,
      u: 0.0008126,
    },
    spelling: {
      m: 0.04,
      u: 0.0008037,
    },
    typo: {
      m: 0.04,
      u: 0.0003971,
    },
    initial: {
      m: 0.05,
      u: 0.0002255,
    },
    close: {
      m: 0.01,
      u: 0.0002477,
    },
    different: {
      m: 0.05625,
      u: 0.01417,
    },
  },
  family: {
    exact: {
      m: 0.7908,
      u: 0.001,
    },
    spelling: {
      m: 0.04,
      u: 0.0003705,
    },
    typo: {
      m: 0.05,
      u: 0.0003745,
    },
    part: {
      m: 0.03,
      u: 0.0004687,
    },
    initial: {
      m: 0.01,
      u: 0.001777,
    },
    close: {
      m: 0.01,
      u: 0.001657,
    },
    different: {
      m: 0.05625,
      u: 0.034,
    },
  },
  middle: {
    same: {
      m: 0.5,
      u: 0.03926,
    },
    compatible: {
      m: 0.4,
      u: 0.05045,
    },
    conflict: {
      m: 0.00005493,
      u: 0.007031,
    },
  },
  suffix: {
    same: {
      m: 0.9,
      u: 0.1939,
    },
    conflict: {
      m: 0.00005493,
      u: 0.9007,
    },
  },
  order: {
    swapped: {
      m: 0.0025,
      u: 0.004465,
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
      u: 4.934e-7,
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
      u: 0.0001262,
    },
    similar: {
      m: 0.01,
      u: 0.003539,
    },
    user_elsewhere: {
      m: 0.02,
      u: 0.0006046,
    },
    different: {
      m: 0.6364,
      u: 0.9635,
    },
    other_at_domain: {
      m: 0.0001563,
      u: 0.007705,
    },
    numbered: {
      m: 6.104e-8,
      u: 0.00001092,
    },
    namesake: {
      m: 0.00001563,
      u: 0.0001428,
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
    own_line: {
      m: 0.02,
      u: 0.00002137,
    },
    local: {
      m: 0.02,
      u: 0.000004883,
    },
    shared_line: {
      m: 0.02,
      u: 0.002026,
    },
    switchboard: {
      m: 0.02,
      u: 0.0025,
    },
    different: {
      m: 0.618,
      u: 1,
    },
  },
  profile: {
    exact: {
      m: 0.9,
      u: 8.382e-10,
    },
    different: {
      m: 0.000004877,
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
      u: 0.000001824,
    },
    different: {
      m: 0.001096,
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
      u: 0.008826,
    },
    domain_name: {
      m: 0.3,
      u: 0.006276,
    },
    shared_domain: {
      m: 0.1,
      u: 0.004373,
    },
    token_set: {
      m: 0.1,
      u: 0.003201,
    },
    close: {
      m: 0.05,
      u: 0.001765,
    },
    branch: {
      m: 0.05,
      u: 0.002534,
    },
    acronym: {
      m: 0.03,
      u: 0.002048,
    },
    domain_hint: {
      m: 0.03,
      u: 0.003004,
    },
    part: {
      m: 0.03,
      u: 0.004782,
    },
    different: {
      m: 0.3182,
      u: 0.4367,
    },
  },
  title: {
    exact: {
      m: 0.3,
      u: 0.002767,
    },
    token_set: {
      m: 0.1,
      u: 0.02291,
    },
    close: {
      m: 0.2,
      u: 0.1175,
    },
    different: {
      m: 0.3491,
      u: 1,
    },
  },
  street: {
    exact: {
      m: 0.5,
      u: 0.003869,
    },
    close: {
      m: 0.2,
      u: 0.002872,
    },
    neighbour: {
      m: 0.05,
      u: 0.007507,
    },
    different: {
      m: 0.3234,
      u: 1,
    },
  },
  postal: {
    exact: {
      m: 0.6,
      u: 0.006721,
    },
    slip: {
      m: 0.05,
      u: 0.01997,
    },
    area: {
      m: 0.05,
      u: 0.06,
    },
    different: {
      m: 0.2246,
      u: 1,
    },
  },
  city: {
    exact: {
      m: 0.6,
      u: 0.09818,
    },
    close: {
      m: 0.05,
      u: 0.01274,
    },
    different: {
      m: 0.5169,
      u: 0.5017,
    },
  },
  region: {
    same: {
      m: 0.5,
      u: 0.5394,
    },
    country: {
      m: 0.4,
      u: 0.5041,
    },
    different: {
      m: 0.6364,
      u: 0.954,
    },
    abroad: {
      m: 0.1549,
      u: 1,
    },
  },
  birth: {
    exact: {
      m: 0.9,
      u: 0.00009333,
    },
    new_year: {
      m: 0.02,
      u: 0.0006098,
    },
    swapped: {
      m: 0.02,
      u: 0.00002297,
    },
    slip: {
      m: 0.03,
      u: 0.0001624,
    },
    partial: {
      m: 0.1,
      u: 0.001148,
    },
    near: {
      m: 0.01,
      u: 0.00068,
    },
    year_off: {
      m: 0.01,
      u: 0.003942,
    },
    month_day: {
      m: 0.01,
      u: 0.005495,
    },
    same_year: {
      m: 0.01,
      u: 0.016,
    },
    different: {
      m: 0.001758,
      u: 0.6245,
    },
    twins: {
      m: 0.01,
      u: 0.00004841,
    },
  },
  gender: {
    same: {
      m: 0.98,
      u: 0.6312,
    },
    different: {
      m: 0.001764,
      u: 1,
    },
  },
  name: {
    'close/close': {
      m: 0.01,
      u: 0.00007601,
    },
    'close/different': {
      m: 0.01,
      u: 0.03993,
    },
    'close/exact': {
      m: 0.01,
      u: 0.0002394,
    },
    'close/initial': {
      m: 0.01,
      u: 0.00004695,
    },
    'close/part': {
      m: 0.01,
      u: 0.00001304,
    },
    'close/spelling': {
      m: 0.01,
      u: 0.000006237,
    },
    'close/typo': {
      m: 0.01,
      u: 0.000005562,
    },
    'different/close': {
      m: 0.01,
      u: 0.001432,
    },
    'different/different': {
      m: 0.01,
      u: 0.03528,
    },
    'different/exact': {
      m: 0.01,
      u: 0.005724,
    },
    'different/initial': {
      m: 0.01,
      u: 0.0004539,
    },
    'different/part': {
      m: 0.01,
      u: 0.01019,
    },
    'different/spelling': {
      m: 0.01,
      u: 0.008716,
    },
    'different/typo': {
      m: 0.01,
      u: 0.005606,
    },
    'exact/close': {
      m: 0.01,
      u: 0.00001096,
    },
    'exact/different': {
      m: 0.01,
      u: 0.02846,
    },
    'exact/exact': {
      m: 0.01,
      u: 4.323e-8,
    },
    'exact/initial': {
      m: 0.01,
      u: 0.000006745,
    },
    'exact/part': {
      m: 0.01,
      u: 0.000002346,
    },
    'exact/spelling': {
      m: 0.01,
      u: 8.181e-7,
    },
    'exact/typo': {
      m: 0.01,
      u: 6.765e-7,
    },
    'initial/close': {
      m: 0.01,
      u: 0.001268,
    },
    'initial/different': {
      m: 0.01,
      u: 0.004312,
    },
    'initial/exact': {
      m: 0.01,
      u: 8.453e-7,
    },
    'initial/initial': {
      m: 0.01,
      u: 0.000008011,
    },
    'initial/part': {
      m: 0.01,
      u: 0.0004569,
    },
    'initial/spelling': {
      m: 0.01,
      u: 0.000001691,
    },
    'initial/typo': {
      m: 0.01,
      u: 0.00002218,
    },
    'nickname/close': {
      m: 0.01,
      u: 0.00002049,
    },
    'nickname/different': {
      m: 0.01,
      u: 0.04466,
    },
    'nickname/exact': {
      m: 0.01,
      u: 2.74e-7,
    },
    'nickname/initial': {
      m: 0.01,
      u: 0.00002406,
    },
    'nickname/part': {
      m: 0.01,
      u: 0.000002758,
    },
    'nickname/spelling': {
      m: 0.01,
      u: 0.000001132,
    },
    'nickname/typo': {
      m: 0.01,
      u: 7.581e-7,
    },
    'spelling/close': {
      m: 0.01,
      u: 0.00004435,
    },
    'spelling/different': {
      m: 0.01,
      u: 0.03826,
    },
    'spelling/exact': {
      m: 0.01,
      u: 5.543e-7,
    },
    'spelling/part': {
      m: 0.01,
      u: 0.00000497,
    },
    'spelling/spelling': {
      m: 0.01,
      u: 0.000001724,
    },
    'spelling/typo': {
      m: 0.01,
      u: 0.000001669,
    },
    'typo/close': {
      m: 0.01,
      u: 0.00001189,
    },
    'typo/different': {
      m: 0.01,
      u: 0.01237,
    },
    'typo/exact': {
      m: 0.01,
      u: 4.707e-7,
    },
    'typo/initial': {
      m: 0.01,
      u: 0.00001764,
    },
    'typo/part': {
      m: 0.01,
      u: 0.000002189,
    },
    'typo/spelling': {
      m: 0.01,
      u: 0.000001022,
    },
    'typo/typo': {
      m: 0.01,
      u: 0.0000014,
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
      u: 0.00004102,
    },
    'close/area/exact': {
      m: 0.01,
      u: 0.0000283,
    },
    'close/different/close': {
      m: 0.01,
      u: 0.0001624,
    },
    'close/different/different': {
      m: 0.01,
      u: 0.00066,
    },
    'close/different/exact': {
      m: 0.01,
      u: 0.00008511,
    },
    'close/different/missing': {
      m: 0.01,
      u: 0.0006338,
    },
    'close/exact/close': {
      m: 0.01,
      u: 0.000002708,
    },
    'close/exact/different': {
      m: 0.01,
      u: 0.00000343,
    },
    'close/exact/exact': {
      m: 0.01,
      u: 0.0001283,
    },
    'close/exact/missing': {
      m: 0.01,
      u: 0.00009865,
    },
    'close/missing/close': {
      m: 0.01,
      u: 0.0000385,
    },
    'close/missing/different': {
      m: 0.01,
      u: 0.0001417,
    },
    'close/missing/exact': {
      m: 0.01,
      u: 0.0002263,
    },
    'close/slip/close': {
      m: 0.01,
      u: 0.00001553,
    },
    'close/slip/different': {
      m: 0.01,
      u: 0.00005028,
    },
    'close/slip/exact': {
      m: 0.01,
      u: 0.00001385,
    },
    'close/slip/missing': {
      m: 0.01,
      u: 0.00008362,
    },
    'different/area/close': {
      m: 0.01,
      u: 0.009585,
    },
    'different/area/different': {
      m: 0.01,
      u: 0.03601,
    },
    'different/area/exact': {
      m: 0.01,
      u: 0.007484,
    },
    'different/area/missing': {
      m: 0.01,
      u: 0.03176,
    },
    'different/different/close': {
      m: 0.01,
      u: 0.0136,
    },
    'different/different/different': {
      m: 0.01,
      u: 0.2007,
    },
    'different/different/exact': {
      m: 0.01,
      u: 0.008565,
    },
    'different/different/missing': {
      m: 0.01,
      u: 0.1147,
    },
    'different/exact/close': {
      m: 0.01,
      u: 0.00009698,
    },
    'different/exact/different': {
      m: 0.01,
      u: 0.0003275,
    },
    'different/exact/exact': {
      m: 0.01,
      u: 0.001212,
    },
    'different/exact/missing': {
      m: 0.01,
      u: 0.0003049,
    },
    'different/missing/close': {
      m: 0.01,
      u: 0.004081,
    },
    'different/missing/different': {
      m: 0.01,
      u: 0.1393,
    },
    'different/missing/exact': {
      m: 0.01,
      u: 0.0051,
    },
    'different/slip/close': {
      m: 0.01,
      u: 0.002705,
    },
    'different/slip/different': {
      m: 0.01,
      u: 0.0183,
    },
    'different/slip/exact': {
      m: 0.01,
      u: 0.002504,
    },
    'different/slip/missing': {
      m: 0.01,
      u: 0.009403,
    },
    'exact/area/close': {
      m: 0.01,
      u: 0.00002367,
    },
    'exact/area/exact': {
      m: 0.01,
      u: 0.00001564,
    },
    'exact/area/missing': {
      m: 0.01,
      u: 0.00009287,
    },
    'exact/different/close': {
      m: 0.01,
      u: 0.0000885,
    },
    'exact/different/different': {
      m: 0.01,
      u: 0.0003349,
    },
    'exact/different/exact': {
      m: 0.01,
      u: 0.00003993,
    },
    'exact/different/missing': {
      m: 0.01,
      u: 0.0002892,
    },
    'exact/exact/close': {
      m: 0.01,
      u: 0.000004779,
    },
    'exact/exact/different': {
      m: 0.01,
      u: 0.00000257,
    },
    'exact/exact/exact': {
      m: 0.01,
      u: 0.0001196,
    },
    'exact/exact/missing': {
      m: 0.01,
      u: 0.00007947,
    },
    'exact/missing/close': {
      m: 0.01,
      u: 0.00003641,
    },
    'exact/missing/different': {
      m: 0.01,
      u: 0.00008605,
    },
    'exact/missing/exact': {
      m: 0.01,
      u: 0.0001254,
    },
    'exact/slip/close': {
      m: 0.01,
      u: 0.0000164,
    },
    'exact/slip/different': {
      m: 0.01,
      u: 0.00003327,
    },
    'exact/slip/exact': {
      m: 0.01,
      u: 0.00001356,
    },
    'exact/slip/missing': {
      m: 0.01,
      u: 0.00004774,
    },
    'missing/area/close': {
      m: 0.01,
      u: 0.002981,
    },
    'missing/area/different': {
      m: 0.01,
      u: 0.01165,
    },
    'missing/area/exact': {
      m: 0.01,
      u: 0.002991,
    },
    'missing/different/close': {
      m: 0.01,
      u: 0.008463,
    },
    'missing/different/different': {
      m: 0.01,
      u: 0.1566,
    },
    'missing/different/exact': {
      m: 0.01,
      u: 0.006266,
    },
    'missing/exact/close': {
      m: 0.01,
      u: 0.00003337,
    },
    'missing/exact/different': {
      m: 0.01,
      u: 0.0000857,
    },
    'missing/exact/exact': {
      m: 0.01,
      u: 0.0001974,
    },
    'missing/slip/close': {
      m: 0.01,
      u: 0.0005438,
    },
    'missing/slip/different': {
      m: 0.01,
      u: 0.00385,
    },
    'missing/slip/exact': {
      m: 0.01,
      u: 0.0002597,
    },
    'neighbour/area/close': {
      m: 0.01,
      u: 0.0004599,
    },
    'neighbour/area/different': {
      m: 0.01,
      u: 0.001749,
    },
    'neighbour/area/exact': {
      m: 0.01,
      u: 0.0003218,
    },
    'neighbour/area/missing': {
      m: 0.01,
      u: 0.001848,
    },
    'neighbour/different/close': {
      m: 0.01,
      u: 0.001653,
    },
    'neighbour/different/different': {
      m: 0.01,
      u: 0.008942,
    },
    'neighbour/different/exact': {
      m: 0.01,
      u: 0.0007932,
    },
    'neighbour/different/missing': {
      m: 0.01,
      u: 0.008242,
    },
    'neighbour/exact/close': {
      m: 0.01,
      u: 0.00001668,
    },
    'neighbour/exact/different': {
      m: 0.01,
      u: 0.00003136,
    },
    'neighbour/exact/exact': {
      m: 0.01,
      u: 0.0001602,
    },
    'neighbour/exact/missing': {
      m: 0.01,
      u: 0.00007855,
    },
    'neighbour/missing/close': {
      m: 0.01,
      u: 0.0002913,
    },
    'neighbour/missing/different': {
      m: 0.01,
      u: 0.001266,
    },
    'neighbour/missing/exact': {
      m: 0.01,
      u: 0.0001601,
    },
    'neighbour/slip/close': {
      m: 0.01,
      u: 0.0001713,
    },
    'neighbour/slip/different': {
      m: 0.01,
      u: 0.0005257,
    },
    'neighbour/slip/exact': {
      m: 0.01,
      u: 0.0001443,
    },
    'neighbour/slip/missing': {
      m: 0.01,
      u: 0.0004907,
    },
  },
};
