/** Countries by continent, alpha-2 and alpha-3: what the vendor's places say that records do not. */
const CONTINENTS: Readonly<Record<string, string>> = {
  Africa: `AO AGO,BF BFA,BI BDI,BJ BEN,BW BWA,CD COD,CF CAF,CG COG,CI CIV,CM CMR,CV CPV,DJ DJI,DZ DZA,EG EGY,EH ESH,
    ER ERI,ET ETH,GA GAB,GH GHA,GM GMB,GN GIN,GQ GNQ,GW GNB,KE KEN,KM COM,LR LBR,LS LSO,LY LBY,MA MAR,MG MDG,ML MLI,
    MR MRT,MU MUS,MW MWI,MZ MOZ,NA NAM,NE NER,NG NGA,RE REU,RW RWA,SC SYC,SD SDN,SH SHN,SL SLE,SN SEN,SO SOM,SS SSD,
    ST STP,SZ SWZ,TD TCD,TG TGO,TN TUN,TZ TZA,UG UGA,YT MYT,ZA ZAF,ZM ZMB,ZW ZWE`,
  Antarctica: 'AQ ATA,BV BVT,GS SGS,HM HMD,TF ATF',
  Asia: `AE ARE,AF AFG,AM ARM,AZ AZE,BD BGD,BH BHR,BN BRN,BT BTN,CC CCK,CN CHN,CX CXR,GE GEO,HK HKG,ID IDN,IL ISR,
    IN IND,IO IOT,IQ IRQ,IR IRN,JO JOR,JP JPN,KG KGZ,KH KHM,KP PRK,KR KOR,KW KWT,KZ KAZ,LA LAO,LB LBN,LK LKA,MM MMR,
    MN MNG,MO MAC,MV MDV,MY MYS,NP NPL,OM OMN,PH PHL,PK PAK,PS PSE,QA QAT,SA SAU,SG SGP,SY SYR,TH THA,TJ TJK,TL TLS,
    TM TKM,TR TUR,TW TWN,UZ UZB,VN VNM,YE YEM`,
  Europe: `AD AND,AL ALB,AT AUT,AX ALA,BA BIH,BE BEL,BG BGR,BY BLR,CH CHE,CY CYP,CZ CZE,DE DEU,DK DNK,EE EST,ES ESP,
    FI FIN,FO FRO,FR FRA,GB GBR,GG GGY,GI GIB,GR GRC,HR HRV,HU HUN,IE IRL,IM IMN,IS ISL,IT ITA,JE JEY,LI LIE,LT LTU,
    LU LUX,LV LVA,MC MCO,MD MDA,ME MNE,MK MKD,MT MLT,NL NLD,NO NOR,PL POL,PT PRT,RO ROU,RS SRB,RU RUS,SE SWE,SI SVN,
    SJ SJM,SK SVK,SM SMR,UA UKR,VA VAT,XK XKX`,
  'North America': `AG ATG,AI AIA,AW ABW,BB BRB,BL BLM,BM BMU,BQ BES,BS BHS,BZ BLZ,CA CAN,CR CRI,CU CUB,CW CUW,DM DMA,
    DO DOM,GD GRD,GL GRL,GP GLP,GT GTM,HN HND,HT HTI,JM JAM,KN KNA,KY CYM,LC LCA,MF MAF,MQ MTQ,MS MSR,MX MEX,NI NIC,
    PA PAN,PM SPM,PR PRI,SV SLV,SX SXM,TC TCA,TT TTO,US USA,VC VCT,VG VGB,VI VIR`,
  Oceania: `AS ASM,AU AUS,CK COK,FJ FJI,FM FSM,GU GUM,KI KIR,MH MHL,MP MNP,NC NCL,NF NFK,NR NRU,NU NIU,NZ NZL,PF PYF,
    PG PNG,PN PCN,PW PLW,SB SLB,TK TKL,TO TON,TV TUV,UM UMI,VU VUT,WF WLF,WS WSM`,
  'South America': `AR ARG,BO BOL,BR BRA,CL CHL,CO COL,EC ECU,FK FLK,GF GUF,GY GUY,PE PER,PY PRY,SR SUR,UY URY,VE VEN`,
};

interface Country {
  alpha2: string;
  alpha3: string;
  continent: string;
}

const ALL: readonly Country[] = Object.entries(CONTINENTS).flatMap(([continent, list]) =>
  list.split(',').map((pair) => {
    const [alpha2 = '', alpha3 = ''] = pair.trim().split(' ');
    return { alpha2, alpha3, continent };
  }),
);
const BY_ALPHA2 = new Map(ALL.map((one) => [one.alpha2, one]));
const BY_ALPHA3 = new Map(ALL.map((one) => [one.alpha3, one]));
const NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** 'Belgium' for 'BE'. */
export function countryName(alpha2: string | null): string | null {
  return alpha2 === null || alpha2 === '' ? null : (NAMES.of(alpha2) ?? null);
}

export function continentOf(alpha2: string | null): string | null {
  return BY_ALPHA2.get(alpha2 ?? '')?.continent ?? null;
}

/** 'BE' for 'bel' in any case. */
export function alpha2Of(alpha3: string): string | undefined {
  return BY_ALPHA3.get(alpha3.trim().toUpperCase())?.alpha2;
}

export function alpha3Of(alpha2: string | null): string | null {
  return BY_ALPHA2.get(alpha2 ?? '')?.alpha3 ?? null;
}

/** English names of all countries. */
export const COUNTRY_NAMES: readonly string[] = ALL.map(({ alpha2 }) => NAMES.of(alpha2) ?? alpha2);

/** The countries of a continent by its English name in any case; undefined when there is no such continent. */
export function countriesOf(continent: string): string[] | undefined {
  const wanted = continent.trim().toLowerCase();
  const found = ALL.filter((one) => one.continent.toLowerCase() === wanted);
  return found.length === 0 ? undefined : found.map((one) => one.alpha2);
}

export const CONTINENT_NAMES: readonly string[] = Object.keys(CONTINENTS);
