/** The time zone of a place, where the country or the state has but one worth naming. */

function zones(rows: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).flatMap(([zone, places]) => places.split(' ').map((place) => [place, zone])));
}

/** States and provinces by country and code, under the zone that most of their people live in. */
const BY_REGION = zones({
  'America/New_York':
    'us-ct us-dc us-de us-fl us-ga us-in us-ky us-ma us-md us-me us-mi us-nc us-nh us-nj us-ny us-oh us-pa us-ri us-sc us-va us-vt us-wv',
  'America/Chicago': 'us-al us-ar us-ia us-il us-ks us-la us-mn us-mo us-ms us-nd us-ne us-ok us-sd us-tn us-tx us-wi',
  'America/Denver': 'us-co us-id us-mt us-nm us-ut us-wy',
  'America/Phoenix': 'us-az',
  'America/Los_Angeles': 'us-ca us-nv us-or us-wa',
  'America/Anchorage': 'us-ak',
  'Pacific/Honolulu': 'us-hi',
  'America/Puerto_Rico': 'us-pr',
  'America/Toronto': 'ca-on ca-qc',
  'America/Vancouver': 'ca-bc',
  'America/Edmonton': 'ca-ab ca-nt',
  'America/Winnipeg': 'ca-mb',
  'America/Regina': 'ca-sk',
  'America/Halifax': 'ca-ns ca-nb ca-pe',
  'America/St_Johns': 'ca-nl',
  'America/Whitehorse': 'ca-yt',
  'Australia/Sydney': 'au-nsw au-act',
  'Australia/Melbourne': 'au-vic',
  'Australia/Brisbane': 'au-qld',
  'Australia/Adelaide': 'au-sa',
  'Australia/Perth': 'au-wa',
  'Australia/Hobart': 'au-tas',
  'Australia/Darwin': 'au-nt',
});

/** Countries with islands or enclaves in zones of their own, where nearly everybody lives in one. */
const MAINLAND = zones({
  'Europe/Berlin': 'de',
  'Europe/Madrid': 'es',
  'Europe/Lisbon': 'pt',
  'Europe/Kyiv': 'ua',
  'Asia/Shanghai': 'cn',
  'Asia/Kuala_Lumpur': 'my',
  'America/Santiago': 'cl',
  'America/Guayaquil': 'ec',
  'America/Argentina/Buenos_Aires': 'ar',
  'Pacific/Auckland': 'nz',
  'Asia/Tashkent': 'uz',
});

/** country → its zone where it has but one, else undefined. Asking for a locale's zones takes a tenth of a millisecond. */
const byCountry = new Map<string, string | undefined>();

/** `country` is a lower-case alpha-2 code, `region` as `normalisePlace` writes it. Undefined where it cannot be told. */
export function timeZoneOf(country: string, region: string): string | undefined {
  const known = BY_REGION.get(`${country}-${region}`) ?? MAINLAND.get(country);
  if (known !== undefined || !/^[a-z]{2}$/.test(country)) return known;
  if (!byCountry.has(country)) byCountry.set(country, onlyZoneOf(country));
  return byCountry.get(country);
}

function onlyZoneOf(country: string): string | undefined {
  // Not in the language's type library yet.
  const { timeZones } = new Intl.Locale(`und-${country}`) as Intl.Locale & { timeZones?: string[] };
  return timeZones?.length === 1 ? timeZones[0] : undefined;
}
