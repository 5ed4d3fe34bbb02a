/** Clock times of a time zone, as text that sorts: '2026-11-26T14:05'. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether there is such a zone; IANA names, 'UTC', and offsets such as '+02:00'. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock shows there; `instant` in milliseconds. */
export function clockTime(instant: number, zone: string): string {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = parts;
  return `${year!.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** When the clock shows that there: the instant in milliseconds. A time that is skipped leads to the one after it. */
export function instantOf(clock: string, zone: string): number {
  const wanted = Date.parse(`${clock}Z`);
  const shown = (instant: number) => Date.parse(`${clockTime(instant, zone)}Z`);
  const guess = wanted - (shown(wanted) - wanted);
  return guess - (shown(guess) - wanted);
}

/** Whether the zone is whole hours away from UTC at both ends of a span. */
export function isWholeHours(zone: string, ...instants: number[]): boolean {
  return instants.every((instant) => {
    const even = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
    return (Date.parse(`${clockTime(even, zone)}Z`) - even) % (60 * MINUTE_MS) === 0;
  });
}

/** '2026-11-26' and the days after it. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
