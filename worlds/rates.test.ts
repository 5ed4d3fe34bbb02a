/** Whether worlds are as dirty as their knobs say, measured against the truth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AVERAGE } from './knobs.ts';
import { fold } from './names/fold.ts';
import { formsOf } from './queries/name-fit.ts';
import { b2bWorld, HEAVY, LIGHT, residentWorld } from './worlds.ts';

const near = (measured: number, wanted: number, within: number, what: string): void =>
  assert.ok(Math.abs(measured - wanted) <= within, `${what}: ${measured.toFixed(4)} instead of ${wanted}`);

/** Share of the CRM's family names that are none of the person's spellings. */
function misspelt(errors: number): number {
  let [count, wrong] = [0, 0];
  for (const { drafts } of b2bWorld({ ...AVERAGE, seed: 3, people: 4000, errors, nativeScript: 0 }).blocks()) {
    for (const { source, person, record } of drafts) {
      if (source.name !== 'crm' || record.family_name === undefined) continue;
      const family = fold(record.family_name.replace(/ (Jr\.|Sr\.|II)$/i, ''));
      count += 1;
      if (!formsOf(person).family.includes(family)) wrong += 1;
    }
  }
  return wrong / count;
}

test('b2b: errors in names follow the knob', () => {
  // Of 0.7 * errors slips a name, six in ten are in the family name; another 0.7 % are swapped columns and broken encodings.
  near(misspelt(0), 0.007, 0.006, 'without errors');
  near(misspelt(0.1), 0.007 + 0.042, 0.012, 'few errors');
  near(misspelt(0.4), 0.007 + 0.16, 0.025, 'many errors');
});

test('b2b: about three records a person, one person in twenty or so unknown to every source', () => {
  const people = 6000;
  const perPerson = new Map<string, number>();
  const islands = new Set<string>();
  for (const { truth, island } of b2bWorld({ ...AVERAGE, seed: 4, people }).records()) {
    perPerson.set(truth, (perPerson.get(truth) ?? 0) + 1);
    if (island > 0) islands.add(truth);
  }
  const records = [...perPerson.values()].reduce((sum, count) => sum + count, 0);
  near(records / perPerson.size, 2.9, 0.4, 'records a person');
  near(1 - perPerson.size / people, 0.05, 0.03, 'share of unknown people');
  near(islands.size / perPerson.size, 0.006, 0.006, 'share of people in parts that nothing ties');
});

test('b2b: copied addresses, shared mailboxes and namesakes at one employer occur, and are rare', () => {
  const owners = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  let records = 0;
  for (const { people, drafts } of b2bWorld({ ...AVERAGE, seed: 6, people: 8000, wrongRow: 0.004 }).blocks()) {
    for (const { latin, positions, id } of people) {
      const key = `${latin.given} ${latin.family} ${positions.at(-1)!.company.id}`;
      names.set(key, (names.get(key) ?? new Set()).add(id));
    }
    for (const { record, person } of drafts) {
      records += 1;
      for (const email of record.emails ?? []) {
        const address = typeof email === 'string' ? email : email.address;
        owners.set(address, (owners.get(address) ?? new Set()).add(person.id));
      }
    }
  }
  const shared = [...owners.values()].filter((holders) => holders.size > 1).length;
  assert.ok(shared > 50 && shared < records * 0.05, `${shared} addresses of several people in ${records} records`);
  const namesakes = [...names.values()].filter((holders) => holders.size > 1).length;
  assert.ok(namesakes > 40 && namesakes < 250, `${namesakes} groups of namesakes at one employer`);
});

/** Share of records whose date of birth differs from the commonest one of the person's records. */
function wrongDates(errors: number): number {
  const dates = new Map<string, string[]>();
  for (const { record, truth } of residentWorld({ ...LIGHT, seed: 2, people: 3000, records: 5, errors }).records()) {
    if (record.birth_date !== undefined) dates.set(truth, [...(dates.get(truth) ?? []), record.birth_date]);
  }
  let [count, wrong] = [0, 0];
  for (const held of dates.values()) {
    if (held.length < 4) continue;
    const commonest = held.toSorted(
      (a, b) => held.filter((date) => date === b).length - held.filter((date) => date === a).length,
    )[0];
    count += held.length;
    wrong += held.filter((date) => date !== commonest).length;
  }
  return wrong / count;
}

test('residents: errors in dates follow the knob', () => {
  // Two of seventeen errors hit the date of birth, and one in forty leaves it as it was.
  near(wrongDates(0), 0, 0, 'without errors');
  near(wrongDates(0.5), 0.055, 0.015, 'few errors');
  near(wrongDates(2), 0.19, 0.04, 'many errors');
});

test('residents: values are left out as often as the knob says', () => {
  for (const missing of [0, 0.1, 0.3]) {
    let [records, without] = [0, 0];
    for (const { record } of residentWorld({ ...LIGHT, seed: 8, people: 4000, missing }).records()) {
      records += 1;
      if (record.city === undefined) without += 1;
    }
    near(without / records, missing, 0.015, 'records without a city');
  }
});

test('residents: twins, namesakes in one family and abbreviated names are there', () => {
  const names = new Set<string>();
  let suffixes = 0;
  for (const { record } of residentWorld({ ...HEAVY, seed: 9, people: 8000 }).records()) {
    if (record.given_name !== undefined) names.add(record.given_name);
    if (/ (Jr|Sr)\.$/.test(record.family_name ?? '')) suffixes += 1;
    assert.equal(record.phones, undefined);
  }
  assert.ok(names.has('Wm.') && names.has('Jno.') && names.has('Eliz.'));
  assert.ok(suffixes > 50, `${suffixes} suffixes`);
});
