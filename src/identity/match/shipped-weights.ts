/** Written by scripts/fit-weights.ts from seeds 1-8 of the b2b world and 1-4 of the resident world; not to be edited by hand. */
import type { Level } from './model.ts';

export const FITTED_ON = 'seeds 1-8 of the b2b world and 1-4 of the resident world';
export const FITTED_PRIOR_BITS = -19.22;
export const FITTED_LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  given: {
    exact: {
      m: 0.9668,
      u: 0.004,
    },
    nickname: {
      m: 0.06,
      u: 0.0007735,
    },
    spelling: {
      m: 0.04,
      u: 0.0006909,
    },
    typo: {
      m: 0.04,
      u: 0.0003717,
    },
    initial: {
      m: 0.05,
      u: 0.0002037,
    },
    close: {
      m: 0.01,
      u: 0.0002388,
    },
    different: {
      m: 0.05625,
      u: 0.01371,
    },
  },
  family: {
    exact: {
      m: 0.7567,
      u: 0.001,
    },
    spelling: {
      m: 0.04,
      u: 0.0003888,
    },
    typo: {
      m: 0.05,
      u: 0.0003872,
    },
    part: {
      m: 0.03,
      u: 0.0004822,
    },
    initial: {
      m: 0.01,
      u: 0.001849,
    },
    close: {
      m: 0.01,
      u: 0.001664,
    },
    different: {
      m: 0.05625,
      u: 0.03332,
    },
  },
  middle: {
    same: {
      m: 0.5,
      u: 0.04073,
    },
    compatible: {
      m: 0.4,
      u: 0.05206,
    },
    conflict: {
      m: 0.00005493,
      u: 0.007031,
    },
  },
  suffix: {
    same: {
      m: 0.9,
      u: 0.193,
    },
    conflict: {
      m: 0.00005493,
      u: 0.9007,
    },
  },
  order: {
    swapped: {
      m: 0.0025,
      u: 0.004437,
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
      u: 5.127e-7,
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
      u: 0.0001461,
    },
    similar: {
      m: 0.01,
      u: 0.003648,
    },
    user_elsewhere: {
      m: 0.02,
      u: 0.0006053,
    },
    different: {
      m: 0.6364,
      u: 0.963,
    },
    other_at_domain: {
      m: 0.0001563,
      u: 0.006506,
    },
    numbered: {
      m: 6.104e-8,
      u: 0.00001047,
    },
    namesake: {
      m: 0.00001563,
      u: 0.0001398,
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
      u: 0.00002228,
    },
    local: {
      m: 0.02,
      u: 0.000004883,
    },
    shared_line: {
      m: 0.02,
      u: 0.001622,
    },
    switchboard: {
      m: 0.02,
      u: 0.0025,
    },
    different: {
      m: 0.6132,
      u: 1,
    },
  },
  profile: {
    exact: {
      m: 0.9,
      u: 8.382e-10,
    },
    different: {
      m: 0.000005579,
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
      u: 0.000001826,
    },
    different: {
      m: 0.001118,
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
      u: 0.008747,
    },
    domain_name: {
      m: 0.3,
      u: 0.005969,
    },
    shared_domain: {
      m: 0.1,
      u: 0.004525,
    },
    token_set: {
      m: 0.1,
      u: 0.003008,
    },
    close: {
      m: 0.05,
      u: 0.001751,
    },
    branch: {
      m: 0.05,
      u: 0.002237,
    },
    acronym: {
      m: 0.03,
      u: 0.002011,
    },
    domain_hint: {
      m: 0.03,
      u: 0.002967,
    },
    part: {
      m: 0.03,
      u: 0.004759,
    },
    different: {
      m: 0.3182,
      u: 0.4325,
    },
  },
  title: {
    exact: {
      m: 0.3,
      u: 0.003254,
    },
    token_set: {
      m: 0.1,
      u: 0.02339,
    },
    close: {
      m: 0.2,
      u: 0.1191,
    },
    different: {
      m: 0.3486,
      u: 1,
    },
  },
  street: {
    exact: {
      m: 0.5,
      u: 0.00389,
    },
    close: {
      m: 0.2,
      u: 0.002887,
    },
    neighbour: {
      m: 0.05,
      u: 0.007576,
    },
    different: {
      m: 0.327,
      u: 1,
    },
  },
  postal: {
    exact: {
      m: 0.6,
      u: 0.006749,
    },
    slip: {
      m: 0.05,
      u: 0.0199,
    },
    area: {
      m: 0.05,
      u: 0.06049,
    },
    different: {
      m: 0.2288,
      u: 1,
    },
  },
  city: {
    exact: {
      m: 0.6,
      u: 0.09921,
    },
    close: {
      m: 0.05,
      u: 0.01226,
    },
    different: {
      m: 0.5169,
      u: 0.5049,
    },
  },
  region: {
    same: {
      m: 0.5,
      u: 0.5328,
    },
    country: {
      m: 0.4,
      u: 0.5051,
    },
    different: {
      m: 0.6364,
      u: 0.9504,
    },
    abroad: {
      m: 0.1567,
      u: 1,
    },
  },
  birth: {
    exact: {
      m: 0.9,
      u: 0.0001113,
    },
    new_year: {
      m: 0.02,
      u: 0.000629,
    },
    swapped: {
      m: 0.02,
      u: 0.00002475,
    },
    slip: {
      m: 0.03,
      u: 0.0001757,
    },
    partial: {
      m: 0.1,
      u: 0.001206,
    },
    near: {
      m: 0.01,
      u: 0.0007011,
    },
    year_off: {
      m: 0.01,
      u: 0.003975,
    },
    month_day: {
      m: 0.01,
      u: 0.00548,
    },
    same_year: {
      m: 0.01,
      u: 0.01639,
    },
    different: {
      m: 0.001758,
      u: 0.6016,
    },
    twins: {
      m: 0.01,
      u: 0.00004912,
    },
  },
  gender: {
    same: {
      m: 0.98,
      u: 0.6414,
    },
    different: {
      m: 0.001823,
      u: 1,
    },
  },
  name: {
    'close/close': {
      m: 0.01,
      u: 0.00007366,
    },
    'close/different': {
      m: 0.01,
      u: 0.03479,
    },
    'close/exact': {
      m: 0.01,
      u: 0.0002402,
    },
    'close/initial': {
      m: 0.01,
      u: 0.00004717,
    },
    'close/part': {
      m: 0.01,
      u: 0.00001316,
    },
    'close/spelling': {
      m: 0.01,
      u: 0.000006385,
    },
    'close/typo': {
      m: 0.01,
      u: 0.000005588,
    },
    'different/close': {
      m: 0.01,
      u: 0.00137,
    },
    'different/different': {
      m: 0.01,
      u: 0.03481,
    },
    'different/exact': {
      m: 0.01,
      u: 0.005529,
    },
    'different/initial': {
      m: 0.01,
      u: 0.0004567,
    },
    'different/part': {
      m: 0.01,
      u: 0.009889,
    },
    'different/spelling': {
      m: 0.01,
      u: 0.00831,
    },
    'different/typo': {
      m: 0.01,
      u: 0.005447,
    },
    'exact/close': {
      m: 0.01,
      u: 0.000011,
    },
    'exact/different': {
      m: 0.01,
      u: 0.02035,
    },
    'exact/exact': {
      m: 0.01,
      u: 4.42e-8,
    },
    'exact/initial': {
      m: 0.01,
      u: 0.000006392,
    },
    'exact/part': {
      m: 0.01,
      u: 0.000002377,
    },
    'exact/spelling': {
      m: 0.01,
      u: 8.338e-7,
    },
    'exact/typo': {
      m: 0.01,
      u: 6.867e-7,
    },
    'initial/close': {
      m: 0.01,
      u: 0.001168,
    },
    'initial/different': {
      m: 0.01,
      u: 0.004247,
    },
    'initial/exact': {
      m: 0.01,
      u: 8.352e-7,
    },
    'initial/initial': {
      m: 0.01,
      u: 0.000007531,
    },
    'initial/part': {
      m: 0.01,
      u: 0.0003126,
    },
    'initial/spelling': {
      m: 0.01,
      u: 0.000001669,
    },
    'initial/typo': {
      m: 0.01,
      u: 0.00002152,
    },
    'nickname/close': {
      m: 0.01,
      u: 0.00002008,
    },
    'nickname/different': {
      m: 0.01,
      u: 0.03069,
    },
    'nickname/exact': {
      m: 0.01,
      u: 2.796e-7,
    },
    'nickname/initial': {
      m: 0.01,
      u: 0.00002384,
    },
    'nickname/part': {
      m: 0.01,
      u: 0.000002802,
    },
    'nickname/spelling': {
      m: 0.01,
      u: 0.000001151,
    },
    'nickname/typo': {
      m: 0.01,
      u: 7.753e-7,
    },
    'spelling/close': {
      m: 0.01,
      u: 0.00003475,
    },
    'spelling/different': {
      m: 0.01,
      u: 0.02643,
    },
    'spelling/exact': {
      m: 0.01,
      u: 5.677e-7,
    },
    'spelling/part': {
      m: 0.01,
      u: 0.000004875,
    },
    'spelling/spelling': {
      m: 0.01,
      u: 0.000001726,
    },
    'spelling/typo': {
      m: 0.01,
      u: 0.000001621,
    },
    'typo/close': {
      m: 0.01,
      u: 0.0000115,
    },
    'typo/different': {
      m: 0.01,
      u: 0.009227,
    },
    'typo/exact': {
      m: 0.01,
      u: 4.799e-7,
    },
    'typo/initial': {
      m: 0.01,
      u: 0.00001718,
    },
    'typo/part': {
      m: 0.01,
      u: 0.00000221,
    },
    'typo/spelling': {
      m: 0.01,
      u: 0.000001027,
    },
    'typo/typo': {
      m: 0.01,
      u: 0.000001404,
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
      u: 0.00004002,
    },
    'close/area/exact': {
      m: 0.01,
      u: 0.00002902,
    },
    'close/different/close': {
      m: 0.01,
      u: 0.0001553,
    },
    'close/different/different': {
      m: 0.01,
      u: 0.0006569,
    },
    'close/different/exact': {
      m: 0.01,
      u: 0.00008507,
    },
    'close/different/missing': {
      m: 0.01,
      u: 0.0006247,
    },
    'close/exact/close': {
      m: 0.01,
      u: 0.000002717,
    },
    'close/exact/different': {
      m: 0.01,
      u: 0.000003496,
    },
    'close/exact/exact': {
      m: 0.01,
      u: 0.0001272,
    },
    'close/exact/missing': {
      m: 0.01,
      u: 0.00009873,
    },
    'close/missing/close': {
      m: 0.01,
      u: 0.00003783,
    },
    'close/missing/different': {
      m: 0.01,
      u: 0.0001435,
    },
    'close/missing/exact': {
      m: 0.01,
      u: 0.0002255,
    },
    'close/slip/close': {
      m: 0.01,
      u: 0.00001507,
    },
    'close/slip/different': {
      m: 0.01,
      u: 0.00005074,
    },
    'close/slip/exact': {
      m: 0.01,
      u: 0.00001396,
    },
    'close/slip/missing': {
      m: 0.01,
      u: 0.00008397,
    },
    'different/area/close': {
      m: 0.01,
      u: 0.009253,
    },
    'different/area/different': {
      m: 0.01,
      u: 0.03611,
    },
    'different/area/exact': {
      m: 0.01,
      u: 0.0075,
    },
    'different/area/missing': {
      m: 0.01,
      u: 0.03162,
    },
    'different/different/close': {
      m: 0.01,
      u: 0.01292,
    },
    'different/different/different': {
      m: 0.01,
      u: 0.1936,
    },
    'different/different/exact': {
      m: 0.01,
      u: 0.008548,
    },
    'different/different/missing': {
      m: 0.01,
      u: 0.1114,
    },
    'different/exact/close': {
      m: 0.01,
      u: 0.00009379,
    },
    'different/exact/different': {
      m: 0.01,
      u: 0.0003266,
    },
    'different/exact/exact': {
      m: 0.01,
      u: 0.001192,
    },
    'different/exact/missing': {
      m: 0.01,
      u: 0.0003022,
    },
    'different/missing/close': {
      m: 0.01,
      u: 0.003973,
    },
    'different/missing/different': {
      m: 0.01,
      u: 0.1355,
    },
    'different/missing/exact': {
      m: 0.01,
      u: 0.005098,
    },
    'different/slip/close': {
      m: 0.01,
      u: 0.002572,
    },
    'different/slip/different': {
      m: 0.01,
      u: 0.0181,
    },
    'different/slip/exact': {
      m: 0.01,
      u: 0.002488,
    },
    'different/slip/missing': {
      m: 0.01,
      u: 0.009249,
    },
    'exact/area/close': {
      m: 0.01,
      u: 0.00002307,
    },
    'exact/area/exact': {
      m: 0.01,
      u: 0.00001603,
    },
    'exact/area/missing': {
      m: 0.01,
      u: 0.00009413,
    },
    'exact/different/close': {
      m: 0.01,
      u: 0.00008469,
    },
    'exact/different/different': {
      m: 0.01,
      u: 0.0003328,
    },
    'exact/different/exact': {
      m: 0.01,
      u: 0.00004008,
    },
    'exact/different/missing': {
      m: 0.01,
      u: 0.0002835,
    },
    'exact/exact/close': {
      m: 0.01,
      u: 0.000004833,
    },
    'exact/exact/different': {
      m: 0.01,
      u: 0.000002629,
    },
    'exact/exact/exact': {
      m: 0.01,
      u: 0.0001217,
    },
    'exact/exact/missing': {
      m: 0.01,
      u: 0.00007967,
    },
    'exact/missing/close': {
      m: 0.01,
      u: 0.00003611,
    },
    'exact/missing/different': {
      m: 0.01,
      u: 0.00008717,
    },
    'exact/missing/exact': {
      m: 0.01,
      u: 0.000127,
    },
    'exact/slip/close': {
      m: 0.01,
      u: 0.00001617,
    },
    'exact/slip/different': {
      m: 0.01,
      u: 0.00003349,
    },
    'exact/slip/exact': {
      m: 0.01,
      u: 0.00001389,
    },
    'exact/slip/missing': {
      m: 0.01,
      u: 0.00004793,
    },
    'missing/area/close': {
      m: 0.01,
      u: 0.002892,
    },
    'missing/area/different': {
      m: 0.01,
      u: 0.01183,
    },
    'missing/area/exact': {
      m: 0.01,
      u: 0.003037,
    },
    'missing/different/close': {
      m: 0.01,
      u: 0.008079,
    },
    'missing/different/different': {
      m: 0.01,
      u: 0.1515,
    },
    'missing/different/exact': {
      m: 0.01,
      u: 0.006141,
    },
    'missing/exact/close': {
      m: 0.01,
      u: 0.00003377,
    },
    'missing/exact/different': {
      m: 0.01,
      u: 0.00008685,
    },
    'missing/exact/exact': {
      m: 0.01,
      u: 0.0001989,
    },
    'missing/slip/close': {
      m: 0.01,
      u: 0.0005235,
    },
    'missing/slip/different': {
      m: 0.01,
      u: 0.003839,
    },
    'missing/slip/exact': {
      m: 0.01,
      u: 0.0002651,
    },
    'neighbour/area/close': {
      m: 0.01,
      u: 0.0004505,
    },
    'neighbour/area/different': {
      m: 0.01,
      u: 0.001791,
    },
    'neighbour/area/exact': {
      m: 0.01,
      u: 0.0003313,
    },
    'neighbour/area/missing': {
      m: 0.01,
      u: 0.001884,
    },
    'neighbour/different/close': {
      m: 0.01,
      u: 0.001576,
    },
    'neighbour/different/different': {
      m: 0.01,
      u: 0.008937,
    },
    'neighbour/different/exact': {
      m: 0.01,
      u: 0.0007934,
    },
    'neighbour/different/missing': {
      m: 0.01,
      u: 0.008121,
    },
    'neighbour/exact/close': {
      m: 0.01,
      u: 0.00001704,
    },
    'neighbour/exact/different': {
      m: 0.01,
      u: 0.0000319,
    },
    'neighbour/exact/exact': {
      m: 0.01,
      u: 0.0001622,
    },
    'neighbour/exact/missing': {
      m: 0.01,
      u: 0.00007988,
    },
    'neighbour/missing/close': {
      m: 0.01,
      u: 0.0002866,
    },
    'neighbour/missing/different': {
      m: 0.01,
      u: 0.001289,
    },
    'neighbour/missing/exact': {
      m: 0.01,
      u: 0.0001624,
    },
    'neighbour/slip/close': {
      m: 0.01,
      u: 0.0001672,
    },
    'neighbour/slip/different': {
      m: 0.01,
      u: 0.0005302,
    },
    'neighbour/slip/exact': {
      m: 0.01,
      u: 0.000146,
    },
    'neighbour/slip/missing': {
      m: 0.01,
      u: 0.000492,
    },
  },
};
