import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EmployerForm } from '../features.ts';
import { normaliseCompany } from '../normalise/company.ts';
import { fixtureLines } from '../normalise/fixtures/read-fixture.ts';
import { COMPANY_LEVELS, compareCompanies, compareCompanyNames } from './company-level.ts';
import { compareNameWithDomain } from './company-level-domain.ts';

const ALLOWED: Record<string, readonly string[]> = {
  same: ['exact', 'token_set', 'close', 'acronym'],
  related: ['branch', 'part'],
  apart: ['different'],
};

function employer(name: string, domain = ''): EmployerForm {
  return { name: name === '' ? '' : normaliseCompany(name)!.name, domain, profile: '', title: '', current: true };
}

const name = (text: string) => normaliseCompany(text)!.name;

test('names of one company, of related ones, and of strangers', () => {
  const pairs = fixtureLines('company-pairs.tsv');
  assert.ok(pairs.length > 400);
  for (const [verdict, left, right] of pairs) {
    const level = compareCompanyNames(name(left!), name(right!));
    assert.ok(ALLOWED[verdict!]!.includes(level), `${left} / ${right}: ${level}, not ${verdict}`);
  }
});

test('which level', () => {
  const cases: [string, string, string][] = [
    ['Seven Eleven', '7-Eleven', 'exact'],
    ['Harbour & Finch', 'Harbour und Finch', 'exact'],
    ['Data Dog', 'Datadog', 'exact'],
    ['Oakline Technologies', 'Oakline Tech', 'token_set'],
    ['Oakline Group', 'Oakline', 'token_set'],
    ['Oakline Consulting', 'Oakline', 'token_set'],
    ['Brightwater Analytics', 'Brightwater Anlaytics', 'close'],
    ['Oakline Crop.', 'Oakline', 'close'],
    ['Oakline Deutschland', 'Oakline UK', 'branch'],
    ['Northern Bright Energy', 'NBE', 'acronym'],
    ['Northern Bright Energy Deutschland', 'NBE Deutschland', 'acronym'],
    ['Oakline Bank', 'Oakline', 'part'],
    ['Oakline Consulting', 'Oakline Software', 'part'],
    ['Oakline Bank', 'Oakline Airlines', 'different'],
    // Hashes of the two collide.
    ['Corvac0', 'Corvaan', 'different'],
  ];
  for (const [left, right, level] of cases)
    assert.equal(compareCompanyNames(name(left), name(right)), level, `${left} / ${right}`);
});

test('a domain that spells the name', () => {
  const cases: [string, string, string][] = [
    ['Corvane Ltd', 'corvane.example', 'domain_name'],
    ['Corvane', 'corvanecorp.example', 'domain_name'],
    ['Corvane', 'corvane-group.example', 'domain_name'],
    ['Corvane', 'getcorvane.example', 'domain_name'],
    ['Corvane', 'corvanehq.example', 'domain_name'],
    ['Corvane Software Solutions', 'corvane.example', 'domain_name'],
    ['Müller Bau', 'mueller-bau.example', 'domain_name'],
    ['Harbour & Finch', 'harbourfinch.example', 'domain_name'],
    ['Northern Bright Energy', 'nbe.example', 'domain_hint'],
    ['Corvane Foods', 'corvane.example', 'domain_hint'],
    ['Brightwater', 'brigthwater.example', 'domain_hint'],
    ['General Mills', 'general.example', 'different'],
    ['Corvane', 'oakline.example', 'different'],
    ['Corvane', 'xn--corvne-cua.example', 'different'],
  ];
  for (const [left, domain, level] of cases)
    assert.equal(compareNameWithDomain(name(left), domain), level, `${left} / ${domain}`);
});

test('employers by name and domain', () => {
  const cases: [EmployerForm, EmployerForm, string][] = [
    [employer('', 'corvane.example'), employer('Corvane Ltd'), 'domain_name'],
    [employer('Northern Bright Energy', 'nbe.example'), employer('NBE'), 'domain_name'],
    [employer('Brand of Oakline', 'corvane.example'), employer('Corvane'), 'domain_name'],
    [employer('', 'corvane.example'), employer('Oakline'), 'different'],
    [employer('Corvane', 'corvane.example'), employer('Corvane GmbH', 'corvane.example'), 'same_domain'],
    [employer('Corvane', 'corvane.example'), employer('', 'corvane.example'), 'same_domain'],
    [employer('Corvane', 'corvane.example'), employer('Harbour Press', 'corvane.example'), 'shared_domain'],
    [employer('Corvane', 'one.example'), employer('Corvane', 'two.example'), 'exact'],
  ];
  for (const [a, b, level] of cases) {
    assert.equal(compareCompanies(a, b), level, `${a.name} / ${b.name}`);
    assert.equal(compareCompanies(b, a), level, `${b.name} / ${a.name}`);
  }
});

test('any two names: a known level, the same both ways, and exact with itself', () => {
  const words = fc.constantFrom(
    ...'oak oakline brightwater bright water bank of the and group tech technologies seven 7 twenty one uk deutschland inc corp crop nbe northern energy a s first national h m'.split(
      ' ',
    ),
  );
  const names = fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' ')),
    fc
      .string({ unit: fc.constantFrom('a', 'b', 'e', 'n', ' ', '1'), minLength: 1 })
      .map((text) => text.trim().replace(/ +/g, ' '))
      .filter((text) => text !== ''),
  );
  fc.assert(
    fc.property(names, names, (left, right) => {
      const level = compareCompanyNames(left, right);
      assert.ok((COMPANY_LEVELS as readonly string[]).includes(level));
      assert.equal(compareCompanyNames(right, left), level);
      assert.equal(compareCompanyNames(left, left), 'exact');
    }),
    { numRuns: 2_000 },
  );
});
