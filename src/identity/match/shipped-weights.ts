/** Written by scripts/fit-weights.ts from seeds 1-8 of the b2b world and 1-4 of the resident world; not to be edited by hand. */
import type { Level } from './model.ts';

export const FITTED_ON = 'seeds 1-8 of the b2b world and 1-4 of the resident world';
export const FITTED_PRIOR_BITS = -18.92;
export const FITTED_LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = {
  "given": {
    "exact": {
      "m": 1,
      "u": 0.004
    },
    "nickname": {
      "m": 0.06,
      "u": 0.000614
    },
    "spelling": {
      "m": 0.04,
      "u": 0.0006022
    },
    "typo": {
      "m": 0.04,
      "u": 0.0002317
    },
    "initial": {
      "m": 0.05,
      "u": 0.00008537
    },
    "close": {
      "m": 0.01,
      "u": 0.00005826
    },
    "different": {
      "m": 0.05625,
      "u": 0.003087
    }
  },
  "family": {
    "exact": {
      "m": 0.6772,
      "u": 0.001
    },
    "spelling": {
      "m": 0.04,
      "u": 0.0004309
    },
    "typo": {
      "m": 0.05,
      "u": 0.0003565
    },
    "part": {
      "m": 0.03,
      "u": 0.0004279
    },
    "initial": {
      "m": 0.01,
      "u": 0.0015
    },
    "close": {
      "m": 0.01,
      "u": 0.0009625
    },
    "different": {
      "m": 0.05625,
      "u": 0.004853
    }
  },
  "middle": {
    "same": {
      "m": 0.5,
      "u": 0.03075
    },
    "compatible": {
      "m": 0.4,
      "u": 0.024
    },
    "conflict": {
      "m": 0.00005493,
      "u": 0.0008789
    }
  },
  "suffix": {
    "same": {
      "m": 0.9,
      "u": 0.1698
    },
    "conflict": {
      "m": 0.00005493,
      "u": 0.9009
    }
  },
  "order": {
    "swapped": {
      "m": 0.0025,
      "u": 0.003254
    }
  },
  "email": {
    "exact": {
      "m": 0.7,
      "u": 1.497e-7
    },
    "alias": {
      "m": 0.05,
      "u": 3.529e-10
    },
    "own_mailbox": {
      "m": 0.02,
      "u": 2.616e-7
    },
    "shared_mailbox": {
      "m": 0.01,
      "u": 0.000005807
    },
    "same_user": {
      "m": 0.03,
      "u": 0.0002344
    },
    "close": {
      "m": 0.01,
      "u": 0.0002744
    },
    "similar": {
      "m": 0.01,
      "u": 0.01005
    },
    "user_elsewhere": {
      "m": 0.02,
      "u": 0.0001883
    },
    "different": {
      "m": 0.6138,
      "u": 1
    },
    "other_at_domain": {
      "m": 0.0001563,
      "u": 0.007133
    },
    "numbered": {
      "m": 6.104e-8,
      "u": 0.000001472
    },
    "namesake": {
      "m": 0.00001563,
      "u": 0.00004928
    }
  },
  "phone": {
    "exact": {
      "m": 0.6,
      "u": 0.00001831
    },
    "national": {
      "m": 0.1,
      "u": 4.768e-8
    },
    "shared_line": {
      "m": 0.02,
      "u": 0.00008008
    },
    "local": {
      "m": 0.02,
      "u": 0.000004883
    },
    "different": {
      "m": 0.5457,
      "u": 1
    }
  },
  "profile": {
    "exact": {
      "m": 0.9,
      "u": 7.904e-10
    },
    "different": {
      "m": 0.000002224,
      "u": 1
    }
  },
  "national_id": {
    "exact": {
      "m": 0.9,
      "u": 3.352e-9
    },
    "slip": {
      "m": 0.03,
      "u": 0.000001826
    },
    "different": {
      "m": 0.0005999,
      "u": 1
    }
  },
  "employer": {
    "same_profile": {
      "m": 0.6,
      "u": 0.05303
    },
    "same_domain": {
      "m": 0.6,
      "u": 0.075
    },
    "exact": {
      "m": 0.5,
      "u": 0.07571
    },
    "domain_name": {
      "m": 0.3,
      "u": 0.05322
    },
    "shared_domain": {
      "m": 0.1,
      "u": 0.01055
    },
    "token_set": {
      "m": 0.1,
      "u": 0.01288
    },
    "close": {
      "m": 0.05,
      "u": 0.005295
    },
    "branch": {
      "m": 0.05,
      "u": 0.008655
    },
    "acronym": {
      "m": 0.03,
      "u": 0.007976
    },
    "domain_hint": {
      "m": 0.03,
      "u": 0.004679
    },
    "part": {
      "m": 0.03,
      "u": 0.007092
    },
    "different": {
      "m": 0.3182,
      "u": 0.3348
    }
  },
  "title": {
    "exact": {
      "m": 0.3,
      "u": 0.001049
    },
    "token_set": {
      "m": 0.1,
      "u": 0.02773
    },
    "close": {
      "m": 0.2,
      "u": 0.09513
    },
    "different": {
      "m": 0.2413,
      "u": 1
    }
  },
  "street": {
    "exact": {
      "m": 0.5,
      "u": 0.01256
    },
    "close": {
      "m": 0.2,
      "u": 0.005729
    },
    "neighbour": {
      "m": 0.05,
      "u": 0.003821
    },
    "different": {
      "m": 0.3284,
      "u": 1
    }
  },
  "postal": {
    "exact": {
      "m": 0.6,
      "u": 0.008472
    },
    "slip": {
      "m": 0.05,
      "u": 0.02986
    },
    "area": {
      "m": 0.05,
      "u": 0.129
    },
    "different": {
      "m": 0.1733,
      "u": 1
    }
  },
  "city": {
    "exact": {
      "m": 0.6,
      "u": 0.2371
    },
    "close": {
      "m": 0.05,
      "u": 0.02442
    },
    "different": {
      "m": 0.5169,
      "u": 0.3546
    }
  },
  "region": {
    "same": {
      "m": 0.5,
      "u": 0.8533
    },
    "country": {
      "m": 0.4,
      "u": 0.6938
    },
    "different": {
      "m": 0.6027,
      "u": 1
    },
    "abroad": {
      "m": 0.08117,
      "u": 1
    }
  },
  "birth": {
    "exact": {
      "m": 0.9,
      "u": 0.0004122
    },
    "new_year": {
      "m": 0.02,
      "u": 0.0005872
    },
    "swapped": {
      "m": 0.02,
      "u": 0.00002074
    },
    "slip": {
      "m": 0.03,
      "u": 0.000132
    },
    "partial": {
      "m": 0.1,
      "u": 0.0008549
    },
    "near": {
      "m": 0.01,
      "u": 0.0005188
    },
    "year_off": {
      "m": 0.01,
      "u": 0.004442
    },
    "month_day": {
      "m": 0.01,
      "u": 0.01135
    },
    "same_year": {
      "m": 0.01,
      "u": 0.02029
    },
    "different": {
      "m": 0.001758,
      "u": 0.7533
    }
  },
  "gender": {
    "same": {
      "m": 0.98,
      "u": 0.6935
    },
    "different": {
      "m": 0.0002892,
      "u": 1
    }
  },
  "name": {
    "close/close": {
      "m": 0.01,
      "u": 0.00001143
    },
    "close/different": {
      "m": 0.01,
      "u": 0.0007512
    },
    "close/exact": {
      "m": 0.01,
      "u": 0.00001688
    },
    "close/initial": {
      "m": 0.01,
      "u": 0.000009463
    },
    "close/part": {
      "m": 0.01,
      "u": 0.000004867
    },
    "close/spelling": {
      "m": 0.01,
      "u": 0.000002915
    },
    "close/typo": {
      "m": 0.01,
      "u": 0.00000191
    },
    "different/close": {
      "m": 0.01,
      "u": 0.0003765
    },
    "different/different": {
      "m": 0.01,
      "u": 0.01238
    },
    "different/exact": {
      "m": 0.01,
      "u": 0.0007489
    },
    "different/initial": {
      "m": 0.01,
      "u": 0.00008413
    },
    "different/part": {
      "m": 0.01,
      "u": 0.001099
    },
    "different/spelling": {
      "m": 0.01,
      "u": 0.0009913
    },
    "different/typo": {
      "m": 0.01,
      "u": 0.0004729
    },
    "exact/close": {
      "m": 0.01,
      "u": 0.000006891
    },
    "exact/different": {
      "m": 0.01,
      "u": 0.002145
    },
    "exact/exact": {
      "m": 0.01,
      "u": 3.487e-8
    },
    "exact/initial": {
      "m": 0.01,
      "u": 0.00000423
    },
    "exact/part": {
      "m": 0.01,
      "u": 0.000002059
    },
    "exact/spelling": {
      "m": 0.01,
      "u": 9.28e-7
    },
    "exact/typo": {
      "m": 0.01,
      "u": 6.09e-7
    },
    "initial/close": {
      "m": 0.01,
      "u": 0.0001539
    },
    "initial/different": {
      "m": 0.01,
      "u": 0.0003062
    },
    "initial/exact": {
      "m": 0.01,
      "u": 6.732e-7
    },
    "initial/initial": {
      "m": 0.01,
      "u": 0.000002561
    },
    "initial/part": {
      "m": 0.01,
      "u": 0.00007384
    },
    "initial/spelling": {
      "m": 0.01,
      "u": 0.000001172
    },
    "initial/typo": {
      "m": 0.01,
      "u": 0.000004321
    },
    "nickname/close": {
      "m": 0.01,
      "u": 0.000009197
    },
    "nickname/different": {
      "m": 0.01,
      "u": 0.003732
    },
    "nickname/exact": {
      "m": 0.01,
      "u": 2.845e-7
    },
    "nickname/initial": {
      "m": 0.01,
      "u": 0.00001535
    },
    "nickname/part": {
      "m": 0.01,
      "u": 0.000002714
    },
    "nickname/spelling": {
      "m": 0.01,
      "u": 8.22e-7
    },
    "nickname/typo": {
      "m": 0.01,
      "u": 4.649e-7
    },
    "spelling/close": {
      "m": 0.01,
      "u": 0.000009195
    },
    "spelling/different": {
      "m": 0.01,
      "u": 0.002561
    },
    "spelling/exact": {
      "m": 0.01,
      "u": 8.412e-7
    },
    "spelling/part": {
      "m": 0.01,
      "u": 0.000006068
    },
    "spelling/spelling": {
      "m": 0.01,
      "u": 0.000001515
    },
    "spelling/typo": {
      "m": 0.01,
      "u": 0.000001397
    },
    "typo/close": {
      "m": 0.01,
      "u": 0.000004295
    },
    "typo/different": {
      "m": 0.01,
      "u": 0.0004034
    },
    "typo/exact": {
      "m": 0.01,
      "u": 4.333e-7
    },
    "typo/initial": {
      "m": 0.01,
      "u": 0.000008686
    },
    "typo/part": {
      "m": 0.01,
      "u": 0.000001416
    },
    "typo/spelling": {
      "m": 0.01,
      "u": 6.702e-7
    },
    "typo/typo": {
      "m": 0.01,
      "u": 8.367e-7
    },
    "missing/different": {
      "m": 0.00087890625,
      "u": 0.9
    },
    "different/missing": {
      "m": 0.00087890625,
      "u": 0.9
    }
  },
  "address": {
    "close/area/close": {
      "m": 0.01,
      "u": 0.0003242
    },
    "close/area/exact": {
      "m": 0.01,
      "u": 0.0002942
    },
    "close/different/close": {
      "m": 0.01,
      "u": 0.0008364
    },
    "close/different/different": {
      "m": 0.01,
      "u": 0.00122
    },
    "close/different/exact": {
      "m": 0.01,
      "u": 0.0004838
    },
    "close/different/missing": {
      "m": 0.01,
      "u": 0.001616
    },
    "close/exact/close": {
      "m": 0.01,
      "u": 0.00002719
    },
    "close/exact/different": {
      "m": 0.01,
      "u": 0.00000786
    },
    "close/exact/exact": {
      "m": 0.01,
      "u": 0.0004803
    },
    "close/exact/missing": {
      "m": 0.01,
      "u": 0.0002282
    },
    "close/missing/close": {
      "m": 0.01,
      "u": 0.000144
    },
    "close/missing/different": {
      "m": 0.01,
      "u": 0.0001996
    },
    "close/missing/exact": {
      "m": 0.01,
      "u": 0.0007088
    },
    "close/slip/close": {
      "m": 0.01,
      "u": 0.00008689
    },
    "close/slip/different": {
      "m": 0.01,
      "u": 0.0001092
    },
    "close/slip/exact": {
      "m": 0.01,
      "u": 0.0001104
    },
    "close/slip/missing": {
      "m": 0.01,
      "u": 0.0002975
    },
    "different/area/close": {
      "m": 0.01,
      "u": 0.03896
    },
    "different/area/different": {
      "m": 0.01,
      "u": 0.05388
    },
    "different/area/exact": {
      "m": 0.01,
      "u": 0.04319
    },
    "different/area/missing": {
      "m": 0.01,
      "u": 0.06183
    },
    "different/different/close": {
      "m": 0.01,
      "u": 0.02264
    },
    "different/different/different": {
      "m": 0.01,
      "u": 0.2365
    },
    "different/different/exact": {
      "m": 0.01,
      "u": 0.01914
    },
    "different/different/missing": {
      "m": 0.01,
      "u": 0.1398
    },
    "different/exact/close": {
      "m": 0.01,
      "u": 0.0001921
    },
    "different/exact/different": {
      "m": 0.01,
      "u": 0.0002869
    },
    "different/exact/exact": {
      "m": 0.01,
      "u": 0.001906
    },
    "different/exact/missing": {
      "m": 0.01,
      "u": 0.0002707
    },
    "different/missing/close": {
      "m": 0.01,
      "u": 0.006459
    },
    "different/missing/different": {
      "m": 0.01,
      "u": 0.2087
    },
    "different/missing/exact": {
      "m": 0.01,
      "u": 0.01354
    },
    "different/slip/close": {
      "m": 0.01,
      "u": 0.006957
    },
    "different/slip/different": {
      "m": 0.01,
      "u": 0.02415
    },
    "different/slip/exact": {
      "m": 0.01,
      "u": 0.01058
    },
    "different/slip/missing": {
      "m": 0.01,
      "u": 0.012
    },
    "exact/area/close": {
      "m": 0.01,
      "u": 0.0003166
    },
    "exact/area/exact": {
      "m": 0.01,
      "u": 0.0002604
    },
    "exact/area/missing": {
      "m": 0.01,
      "u": 0.0006484
    },
    "exact/different/close": {
      "m": 0.01,
      "u": 0.0007259
    },
    "exact/different/different": {
      "m": 0.01,
      "u": 0.0009963
    },
    "exact/different/exact": {
      "m": 0.01,
      "u": 0.0003661
    },
    "exact/different/missing": {
      "m": 0.01,
      "u": 0.001122
    },
    "exact/exact/close": {
      "m": 0.01,
      "u": 0.0001703
    },
    "exact/exact/different": {
      "m": 0.01,
      "u": 0.00001339
    },
    "exact/exact/exact": {
      "m": 0.01,
      "u": 0.0009226
    },
    "exact/exact/missing": {
      "m": 0.01,
      "u": 0.0003462
    },
    "exact/missing/close": {
      "m": 0.01,
      "u": 0.0003046
    },
    "exact/missing/different": {
      "m": 0.01,
      "u": 0.0002126
    },
    "exact/missing/exact": {
      "m": 0.01,
      "u": 0.0006751
    },
    "exact/slip/close": {
      "m": 0.01,
      "u": 0.0002136
    },
    "exact/slip/different": {
      "m": 0.01,
      "u": 0.0001173
    },
    "exact/slip/exact": {
      "m": 0.01,
      "u": 0.0002927
    },
    "exact/slip/missing": {
      "m": 0.01,
      "u": 0.0002817
    },
    "missing/area/close": {
      "m": 0.01,
      "u": 0.01212
    },
    "missing/area/different": {
      "m": 0.01,
      "u": 0.01771
    },
    "missing/area/exact": {
      "m": 0.01,
      "u": 0.01892
    },
    "missing/different/close": {
      "m": 0.01,
      "u": 0.01956
    },
    "missing/different/different": {
      "m": 0.01,
      "u": 0.2478
    },
    "missing/different/exact": {
      "m": 0.01,
      "u": 0.01921
    },
    "missing/exact/close": {
      "m": 0.01,
      "u": 0.00008194
    },
    "missing/exact/different": {
      "m": 0.01,
      "u": 0.00006522
    },
    "missing/exact/exact": {
      "m": 0.01,
      "u": 0.0003383
    },
    "missing/slip/close": {
      "m": 0.01,
      "u": 0.001288
    },
    "missing/slip/different": {
      "m": 0.01,
      "u": 0.004093
    },
    "missing/slip/exact": {
      "m": 0.01,
      "u": 0.0006602
    },
    "neighbour/area/close": {
      "m": 0.01,
      "u": 0.0009664
    },
    "neighbour/area/different": {
      "m": 0.01,
      "u": 0.001353
    },
    "neighbour/area/exact": {
      "m": 0.01,
      "u": 0.0008906
    },
    "neighbour/area/missing": {
      "m": 0.01,
      "u": 0.002153
    },
    "neighbour/different/close": {
      "m": 0.01,
      "u": 0.002038
    },
    "neighbour/different/different": {
      "m": 0.01,
      "u": 0.004835
    },
    "neighbour/different/exact": {
      "m": 0.01,
      "u": 0.00113
    },
    "neighbour/different/missing": {
      "m": 0.01,
      "u": 0.005902
    },
    "neighbour/exact/close": {
      "m": 0.01,
      "u": 0.00004345
    },
    "neighbour/exact/different": {
      "m": 0.01,
      "u": 0.00001823
    },
    "neighbour/exact/exact": {
      "m": 0.01,
      "u": 0.0001764
    },
    "neighbour/exact/missing": {
      "m": 0.01,
      "u": 0.00009667
    },
    "neighbour/missing/close": {
      "m": 0.01,
      "u": 0.0002347
    },
    "neighbour/missing/different": {
      "m": 0.01,
      "u": 0.0004151
    },
    "neighbour/missing/exact": {
      "m": 0.01,
      "u": 0.0001442
    },
    "neighbour/slip/close": {
      "m": 0.01,
      "u": 0.0002483
    },
    "neighbour/slip/different": {
      "m": 0.01,
      "u": 0.0002632
    },
    "neighbour/slip/exact": {
      "m": 0.01,
      "u": 0.0002969
    },
    "neighbour/slip/missing": {
      "m": 0.01,
      "u": 0.0003111
    }
  }
};
