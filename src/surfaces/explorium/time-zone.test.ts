import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clockTime, dayAfter, instantOf, isWholeHours, isZone } from './time-zone.ts';

const ZONES = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', '+02:00'];

test('a clock time leads back to its instant, but for the hour that a clock shows twice', () => {
  const from = Date.UTC(2020, 0, 1);
  const to = Date.UTC(2030, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: from / 60_000, max: to / 60_000 }), fc.constantFrom(...ZONES), (minute, zone) => {
      const instant = minute * 60_000;
      const shown = clockTime(instant, zone);
      const back = instantOf(shown, zone);
      assert.equal(clockTime(back, zone), shown);
      assert.ok(Math.abs(back - instant) <= 3_600_000);
    }),
  );
});

test('midnight in New York is five or four hours later than in Greenwich', () => {
  assert.equal(new Date(instantOf('2026-01-15T00:00', 'America/New_York')).toISOString(), '2026-01-15T05:00:00.000Z');
  assert.equal(new Date(instantOf('2026-07-15T00:00', 'America/New_York')).toISOString(), '2026-07-15T04:00:00.000Z');
});

test('what is no zone is told from what is one', () => {
  assert.deepEqual(['Europe/Oslo', 'UTC', 'Mars/Olympus', ''].map(isZone), [true, true, false, false]);
});

test('zones that are quarters of an hour off are known', () => {
  assert.equal(isWholeHours('Asia/Kathmandu', 0), false);
  assert.equal(isWholeHours('Europe/Oslo', Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)), true);
});

test('days follow each other over the ends of months and leap years', () => {
  assert.deepEqual(
    [dayAfter('2024-02-28'), dayAfter('2026-12-31'), dayAfter('2026-03-01', -1)],
    ['2024-02-29', '2027-01-01', '2026-02-28'],
  );
});
