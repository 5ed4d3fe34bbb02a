/** Written by scripts/fit-weights.ts from seeds 1-8 of the b2b world and 1-4 of the resident world; not to be edited by hand. */
import type { Level } from './model.ts';

export const FITTED_ON = 'seeds 1-8 of the b2b world and 1-4 of the resident world';
export const FITTED_PRIOR_BITS = -19.41;
export const FITTED_LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  given: {
    exact: {
      m: 0.9275,
      u: 0.004,
    },
    nickname: {
      m: 0.06,
      u: 0.0008003,
    },
    spelling: {
      m: 0.04,
      u: 0.0006896,
    },
    typo: {
      m: 0.04,
      u: 0.000417,
    },
    initial: {
      m: 0.05,
      u: 0.000257,
    },
    close: {
      m: 0.01,
      u: 0.0002051,
    },
    different: {
      m: 0.05625,
      u: 0.01222,
    },
  },
  family: {
    exact: {
      m: 0.8476,
      u: 0.001,
    },
    spelling: {
      m: 0.04,
      u: 0.0003233,
    },
    typo: {
      m: 0.05,
      u: 0.0003558,
    },
    part: {
      m: 0.03,
      u: 0.0003881,
    },
    initial: {
      m: 0.01,
      u: 0.001764,
    },
    close: {
      m: 0.01,
      u: 0.00138,
    },
    different: {
      m: 0.05625,
      u: 0.02153,
    },
  },
  middle: {
    same: {
      m: 0.5,
      u: 0.03845,
    },
    compatible: {
      m: 0.4,
      u: 0.04948,
    },
    conflict: {
      m: 0.00005493,
      u: 0.007031,
    },
  },
  suffix: {
    same: {
      m: 0.9,
      u: 0.1928,
    },
    conflict: {
      m: 0.00005493,
      u: 0.9006,
    },
  },
  order: {
    swapped: {
      m: 0.0025,
      u: 0.004518,
    },
  },
  email: {
    exact: {
      m: 0.7,
      u: 4.685e-8,
    },
    alias: {
      m: 0.05,
      u: 3.555e-10,
    },
    own_mailbox: {
      m: 0.02,
      u: 4.437e-7,
    },
    shared_mailbox: {
      m: 0.01,
      u: 0.0000391,
    },
    same_user: {
      m: 0.03,
      u: 0.0002344,
    },
    close: {
      m: 0.01,
      u: 0.00009547,
    },
    similar: {
      m: 0.01,
      u: 0.005857,
    },
    user_elsewhere: {
      m: 0.02,
      u: 0.0002697,
    },
    different: {
      m: 0.6364,
      u: 0.9738,
    },
    other_at_domain: {
      m: 0.0001563,
      u: 0.008672,
    },
    numbered: {
      m: 6.104e-8,
      u: 0.00001068,
    },
    namesake: {
      m: 0.00001563,
      u: 0.0001375,
    },
  },
  phone: {
    exact: {
      m: 0.6,
      u: 0.000002289,
    },
    national: {
      m: 0.1,
      u: 4.768e-8,
    },
    shared_line: {
      m: 0.02,
      u: 0.001878,
    },
    local: {
      m: 0.02,
      u: 0.000004883,
    },
    different: {
      m: 0.6116,
      u: 1,
    },
    switchboard: {
      m: 0.02,
      u: 0.00004995,
    },
  },
  profile: {
    exact: {
      m: 0.9,
      u: 7.948e-10,
    },
    different: {
      m: 0.000003763,
      u: 1,
    },
  },
  national_id: {
    exact: {
      m: 0.9,
      u: 3.352e-9,
    },
    slip: {
      m: 0.03,
      u: 0.000001825,
    },
    different: {
      m: 0.001101,
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
      u: 0.008901,
    },
    domain_name: {
      m: 0.3,
      u: 0.006849,
    },
    shared_domain: {
      m: 0.1,
      u: 0.004143,
    },
    token_set: {
      m: 0.1,
      u: 0.00284,
    },
    close: {
      m: 0.05,
      u: 0.001801,
    },
    branch: {
      m: 0.05,
      u: 0.003355,
    },
    acronym: {
      m: 0.03,
      u: 0.002486,
    },
    domain_hint: {
      m: 0.03,
      u: 0.002574,
    },
    part: {
      m: 0.03,
      u: 0.005109,
    },
    different: {
      m: 0.3182,
      u: 0.451,
    },
  },
  title: {
    exact: {
      m: 0.3,
      u: 0.002661,
    },
    token_set: {
      m: 0.1,
      u: 0.02269,
    },
    close: {
      m: 0.2,
      u: 0.07871,
    },
    different: {
      m: 0.3406,
      u: 1,
    },
  },
  street: {
    exact: {
      m: 0.5,
      u: 0.004114,
    },
    close: {
      m: 0.2,
      u: 0.003021,
    },
    neighbour: {
      m: 0.05,
      u: 0.007738,
    },
    different: {
      m: 0.3182,
      u: 1,
    },
  },
  postal: {
    exact: {
      m: 0.6,
      u: 0.006854,
    },
    slip: {
      m: 0.05,
      u: 0.02102,
    },
    area: {
      m: 0.05,
      u: 0.06331,
    },
    different: {
      m: 0.222,
      u: 1,
    },
  },
  city: {
    exact: {
      m: 0.6,
      u: 0.09315,
    },
    close: {
      m: 0.05,
      u: 0.01254,
    },
    different: {
      m: 0.5169,
      u: 0.4978,
    },
  },
  region: {
    same: {
      m: 0.5,
      u: 0.49,
    },
    country: {
      m: 0.4,
      u: 0.4945,
    },
    different: {
      m: 0.6364,
      u: 0.9327,
    },
    abroad: {
      m: 0.149,
      u: 1,
    },
  },
  birth: {
    exact: {
      m: 0.9,
      u: 0.00007694,
    },
    new_year: {
      m: 0.02,
      u: 0.0006236,
    },
    swapped: {
      m: 0.02,
      u: 0.00002473,
    },
    slip: {
      m: 0.03,
      u: 0.0001758,
    },
    partial: {
      m: 0.1,
      u: 0.001308,
    },
    near: {
      m: 0.01,
      u: 0.0007114,
    },
    year_off: {
      m: 0.01,
      u: 0.004058,
    },
    month_day: {
      m: 0.01,
      u: 0.005458,
    },
    same_year: {
      m: 0.01,
      u: 0.01631,
    },
    different: {
      m: 0.001758,
      u: 0.622,
    },
    twins: {
      m: 0.01,
      u: 0.00004708,
    },
  },
  gender: {
    same: {
      m: 0.98,
      u: 0.6578,
    },
    different: {
      m: 0.001794,
      u: 1,
    },
  },
  name: {
    'close/close': {
      m: 0.01,
      u: 0.00004958,
    },
    'close/different': {
      m: 0.01,
      u: 0.01125,
    },
    'close/exact': {
      m: 0.01,
      u: 0.0002067,
    },
    'close/initial': {
      m: 0.01,
      u: 0.00003874,
    },
    'close/part': {
      m: 0.01,
      u: 0.00000982,
    },
    'close/spelling': {
      m: 0.01,
      u: 0.000005072,
    },
    'close/typo': {
      m: 0.01,
      u: 0.000004775,
    },
    'different/close': {
      m: 0.01,
      u: 0.001087,
    },
    'different/different': {
      m: 0.01,
      u: 0.0365,
    },
    'different/exact': {
      m: 0.01,
      u: 0.005164,
    },
    'different/initial': {
      m: 0.01,
      u: 0.0003888,
    },
    'different/part': {
      m: 0.01,
      u: 0.009231,
    },
    'different/spelling': {
      m: 0.01,
      u: 0.007537,
    },
    'different/typo': {
      m: 0.01,
      u: 0.005079,
    },
    'exact/close': {
      m: 0.01,
      u: 0.000009743,
    },
    'exact/different': {
      m: 0.01,
      u: 0.02216,
    },
    'exact/exact': {
      m: 0.01,
      u: 3.787e-8,
    },
    'exact/initial': {
      m: 0.01,
      u: 0.000006238,
    },
    'exact/part': {
      m: 0.01,
      u: 0.000001414,
    },
    'exact/spelling': {
      m: 0.01,
      u: 6.463e-7,
    },
    'exact/typo': {
      m: 0.01,
      u: 6.013e-7,
    },
    'initial/close': {
      m: 0.01,
      u: 0.001293,
    },
    'initial/different': {
      m: 0.01,
      u: 0.003686,
    },
    'initial/exact': {
      m: 0.01,
      u: 7.306e-7,
    },
    'initial/initial': {
      m: 0.01,
      u: 0.000009067,
    },
    'initial/part': {
      m: 0.01,
      u: 0.0004416,
    },
    'initial/spelling': {
      m: 0.01,
      u: 0.000001579,
    },
    'initial/typo': {
      m: 0.01,
      u: 0.00002206,
    },
    'nickname/close': {
      m: 0.01,
      u: 0.00001763,
    },
    'nickname/different': {
      m: 0.01,
      u: 0.03705,
    },
    'nickname/exact': {
      m: 0.01,
      u: 2.386e-7,
    },
    'nickname/initial': {
      m: 0.01,
      u: 0.00002353,
    },
    'nickname/part': {
      m: 0.01,
      u: 0.000002501,
    },
    'nickname/spelling': {
      m: 0.01,
      u: 8.728e-7,
    },
    'nickname/typo': {
      m: 0.01,
      u: 7.186e-7,
    },
    'spelling/close': {
      m: 0.01,
      u: 0.00001717,
    },
    'spelling/different': {
      m: 0.01,
      u: 0.0257,
    },
    'spelling/exact': {
      m: 0.01,
      u: 5.018e-7,
    },
    'spelling/part': {
      m: 0.01,
      u: 0.000004526,
    },
    'spelling/spelling': {
      m: 0.01,
      u: 0.000001332,
    },
    'spelling/typo': {
      m: 0.01,
      u: 0.000001482,
    },
    'typo/close': {
      m: 0.01,
      u: 0.00001216,
    },
    'typo/different': {
      m: 0.01,
      u: 0.008509,
    },
    'typo/exact': {
      m: 0.01,
      u: 4.133e-7,
    },
    'typo/initial': {
      m: 0.01,
      u: 0.00001839,
    },
    'typo/part': {
      m: 0.01,
      u: 0.000001957,
    },
    'typo/spelling': {
      m: 0.01,
      u: 9.091e-7,
    },
    'typo/typo': {
      m: 0.01,
      u: 0.000001319,
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
      u: 0.00004471,
    },
    'close/area/exact': {
      m: 0.01,
      u: 0.00002979,
    },
    'close/different/close': {
      m: 0.01,
      u: 0.0001691,
    },
    'close/different/different': {
      m: 0.01,
      u: 0.0006932,
    },
    'close/different/exact': {
      m: 0.01,
      u: 0.00008541,
    },
    'close/different/missing': {
      m: 0.01,
      u: 0.0006732,
    },
    'close/exact/close': {
      m: 0.01,
      u: 0.000002788,
    },
    'close/exact/different': {
      m: 0.01,
      u: 0.000003512,
    },
    'close/exact/exact': {
      m: 0.01,
      u: 0.0001304,
    },
    'close/exact/missing': {
      m: 0.01,
      u: 0.0001027,
    },
    'close/missing/close': {
      m: 0.01,
      u: 0.00004005,
    },
    'close/missing/different': {
      m: 0.01,
      u: 0.0001477,
    },
    'close/missing/exact': {
      m: 0.01,
      u: 0.0002336,
    },
    'close/slip/close': {
      m: 0.01,
      u: 0.00001649,
    },
    'close/slip/different': {
      m: 0.01,
      u: 0.00005776,
    },
    'close/slip/exact': {
      m: 0.01,
      u: 0.00001464,
    },
    'close/slip/missing': {
      m: 0.01,
      u: 0.00009186,
    },
    'different/area/close': {
      m: 0.01,
      u: 0.01024,
    },
    'different/area/different': {
      m: 0.01,
      u: 0.03829,
    },
    'different/area/exact': {
      m: 0.01,
      u: 0.007571,
    },
    'different/area/missing': {
      m: 0.01,
      u: 0.03288,
    },
    'different/different/close': {
      m: 0.01,
      u: 0.01399,
    },
    'different/different/different': {
      m: 0.01,
      u: 0.1945,
    },
    'different/different/exact': {
      m: 0.01,
      u: 0.008568,
    },
    'different/different/missing': {
      m: 0.01,
      u: 0.1151,
    },
    'different/exact/close': {
      m: 0.01,
      u: 0.00009574,
    },
    'different/exact/different': {
      m: 0.01,
      u: 0.000336,
    },
    'different/exact/exact': {
      m: 0.01,
      u: 0.001169,
    },
    'different/exact/missing': {
      m: 0.01,
      u: 0.0002958,
    },
    'different/missing/close': {
      m: 0.01,
      u: 0.004352,
    },
    'different/missing/different': {
      m: 0.01,
      u: 0.1394,
    },
    'different/missing/exact': {
      m: 0.01,
      u: 0.005305,
    },
    'different/slip/close': {
      m: 0.01,
      u: 0.002768,
    },
    'different/slip/different': {
      m: 0.01,
      u: 0.01898,
    },
    'different/slip/exact': {
      m: 0.01,
      u: 0.00267,
    },
    'different/slip/missing': {
      m: 0.01,
      u: 0.009817,
    },
    'exact/area/close': {
      m: 0.01,
      u: 0.00002613,
    },
    'exact/area/exact': {
      m: 0.01,
      u: 0.00001649,
    },
    'exact/area/missing': {
      m: 0.01,
      u: 0.0001042,
    },
    'exact/different/close': {
      m: 0.01,
      u: 0.00009357,
    },
    'exact/different/different': {
      m: 0.01,
      u: 0.0003575,
    },
    'exact/different/exact': {
      m: 0.01,
      u: 0.00004081,
    },
    'exact/different/missing': {
      m: 0.01,
      u: 0.0003131,
    },
    'exact/exact/close': {
      m: 0.01,
      u: 0.000004713,
    },
    'exact/exact/different': {
      m: 0.01,
      u: 0.000002764,
    },
    'exact/exact/exact': {
      m: 0.01,
      u: 0.0001195,
    },
    'exact/exact/missing': {
      m: 0.01,
      u: 0.00008211,
    },
    'exact/missing/close': {
      m: 0.01,
      u: 0.00003773,
    },
    'exact/missing/different': {
      m: 0.01,
      u: 0.00009273,
    },
    'exact/missing/exact': {
      m: 0.01,
      u: 0.0001294,
    },
    'exact/slip/close': {
      m: 0.01,
      u: 0.00001698,
    },
    'exact/slip/different': {
      m: 0.01,
      u: 0.00003726,
    },
    'exact/slip/exact': {
      m: 0.01,
      u: 0.00001396,
    },
    'exact/slip/missing': {
      m: 0.01,
      u: 0.00005092,
    },
    'missing/area/close': {
      m: 0.01,
      u: 0.003091,
    },
    'missing/area/different': {
      m: 0.01,
      u: 0.0122,
    },
    'missing/area/exact': {
      m: 0.01,
      u: 0.003026,
    },
    'missing/different/close': {
      m: 0.01,
      u: 0.008749,
    },
    'missing/different/different': {
      m: 0.01,
      u: 0.1572,
    },
    'missing/different/exact': {
      m: 0.01,
      u: 0.006443,
    },
    'missing/exact/close': {
      m: 0.01,
      u: 0.00003476,
    },
    'missing/exact/different': {
      m: 0.01,
      u: 0.00009045,
    },
    'missing/exact/exact': {
      m: 0.01,
      u: 0.0002,
    },
    'missing/slip/close': {
      m: 0.01,
      u: 0.0006065,
    },
    'missing/slip/different': {
      m: 0.01,
      u: 0.004106,
    },
    'missing/slip/exact': {
      m: 0.01,
      u: 0.0002821,
    },
    'neighbour/area/close': {
      m: 0.01,
      u: 0.0004923,
    },
    'neighbour/area/different': {
      m: 0.01,
      u: 0.001887,
    },
    'neighbour/area/exact': {
      m: 0.01,
      u: 0.0003385,
    },
    'neighbour/area/missing': {
      m: 0.01,
      u: 0.002103,
    },
    'neighbour/different/close': {
      m: 0.01,
      u: 0.001693,
    },
    'neighbour/different/different': {
      m: 0.01,
      u: 0.009153,
    },
    'neighbour/different/exact': {
      m: 0.01,
      u: 0.0007882,
    },
    'neighbour/different/missing': {
      m: 0.01,
      u: 0.008492,
    },
    'neighbour/exact/close': {
      m: 0.01,
      u: 0.00001701,
    },
    'neighbour/exact/different': {
      m: 0.01,
      u: 0.0000319,
    },
    'neighbour/exact/exact': {
      m: 0.01,
      u: 0.0001619,
    },
    'neighbour/exact/missing': {
      m: 0.01,
      u: 0.00008065,
    },
    'neighbour/missing/close': {
      m: 0.01,
      u: 0.0002968,
    },
    'neighbour/missing/different': {
      m: 0.01,
      u: 0.001288,
    },
    'neighbour/missing/exact': {
      m: 0.01,
      u: 0.0001702,
    },
    'neighbour/slip/close': {
      m: 0.01,
      u: 0.0001796,
    },
    'neighbour/slip/different': {
      m: 0.01,
      u: 0.0005644,
    },
    'neighbour/slip/exact': {
      m: 0.01,
      u: 0.0001469,
    },
    'neighbour/slip/missing': {
      m: 0.01,
      u: 0.0005189,
    },
  },
};
