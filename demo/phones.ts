/**
 * Telephone numbers that belong to nobody: each country's regulator keeps ranges for film and fiction. A number is
 * made from the person's number, one to one, so no two people share one by accident.
 */

export interface PhoneNumber {
  /** '44' */
  callingCode: string;
  /** the digit dialled before the national number inside the country: '0', or '' in North America */
  trunk: string;
  /** the national number in its usual groups: ['20', '7946', '0123'] */
  groups: string[];
}

type Plan = (index: number) => PhoneNumber | undefined;

// North America: 555-0100 to 555-0199 of every area code; then the rest of 555-0xxx, an exchange without subscribers.
const AREA_CODES = `201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240
  248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318
  319 320 321 323 325 330 331 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414
  415 417 419 423 424 425 432 434 435 440 443 458 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512
  513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607
  608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704
  706 707 708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781
  785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 848 850 856 857 858
  859 860 862 863 864 865 870 878 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 931 936
  937 940 941 947 949 951 952 954 956 970 971 972 973 978 979 980 985 989`.split(/\s+/);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

function northAmerica(index: number): PhoneNumber | undefined {
  const area = AREA_CODES[index % AREA_CODES.length] ?? '212';
  const line = 100 + Math.floor(index / AREA_CODES.length);
  return line > 999 ? undefined : { callingCode: '1', trunk: '', groups: [area, '555', digits(line, 4)] };
}

/** Ranges of a country, each with room for 10^`free` numbers. */
function ranges(callingCode: string, list: { groups: string[]; last: string; free: number }[]): Plan {
  return (index) => {
    let rest = index;
    for (const { groups, last, free } of list) {
      if (rest < 10 ** free) return { callingCode, trunk: '0', groups: [...groups, last + digits(rest, free)] };
      rest -= 10 ** free;
    }
    return undefined;
  };
}

const UK_CITIES = ['113', '114', '115', '116', '117', '118', '121', '131', '141', '151', '161'];

// The upper half of the lines is for landlines.
const AMERICAN_MOBILES = AREA_CODES.length * 450;

const PLANS: Record<string, { mobile: Plan; landline: Plan }> = {
  US: {
    mobile: (index) => (index < AMERICAN_MOBILES ? northAmerica(index) : undefined),
    landline: (index) => northAmerica(AMERICAN_MOBILES + index),
  },
  GB: {
    mobile: ranges('44', [{ groups: ['7700'], last: '900', free: 3 }]),
    landline: ranges('44', [
      { groups: ['20', '7946'], last: '0', free: 3 },
      ...UK_CITIES.map((city) => ({ groups: [city, '496'], last: '0', free: 3 })),
      { groups: ['191', '498'], last: '0', free: 3 },
    ]),
  },
  DE: {
    mobile: ranges('49', [
      { groups: ['171', '39200'], last: '', free: 2 },
      { groups: ['176', '040690'], last: '', free: 2 },
    ]),
    landline: ranges('49', [
      { groups: ['30', '23125'], last: '', free: 3 },
      { groups: ['40', '66969'], last: '', free: 3 },
      { groups: ['69', '90009'], last: '', free: 3 },
      { groups: ['89', '99998'], last: '', free: 3 },
    ]),
  },
  FR: {
    mobile: ranges('33', [{ groups: ['6', '39', '98'], last: '', free: 4 }]),
    landline: ranges('33', [
      { groups: ['1', '99', '00'], last: '', free: 4 },
      { groups: ['4', '65', '71'], last: '', free: 4 },
    ]),
  },
};

/** Number `index` of a country's range, or undefined where the country has none or they are used up. */
export function phoneOf(country: string, type: 'mobile' | 'landline', index: number): PhoneNumber | undefined {
  return PLANS[country]?.[type](index);
}

/** '+44 20 7946 0123' */
export function international({ callingCode, groups }: PhoneNumber): string {
  return `+${callingCode} ${groups.join(' ')}`;
}

/** '(212) 555-0123' or '020 7946 0123': right only together with a country */
export function national({ trunk, groups }: PhoneNumber): string {
  const [area = '', ...rest] = groups;
  return trunk === '' ? `(${area}) ${rest.join('-')}` : `${trunk}${area} ${rest.join(' ')}`;
}
