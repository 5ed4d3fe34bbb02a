/** What the values are worth: e-mails by kind, phones by what is known of them, countries. Over the different rows. */
import type { Features } from '../identity/features.ts';
import { normaliseEmail } from '../identity/normalise/email.ts';
import { normalisePhone } from '../identity/normalise/phone.ts';
import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import type { Kind } from '../import/map/recognise.ts';
import type { Quality } from './report.ts';
import type { Subject } from './subject.ts';

const COUNTRIES_LISTED = 30;

export class QualityCounter {
  readonly quality: Quality;
  readonly #countries = new Map<string, number>();

  constructor(kind: Kind) {
    const people = kind === 'people';
    this.quality = {
      name_only: 0,
      unnamed: 0,
      emails: people ? { business: 0, free: 0, role: 0, disposable: 0, invalid: 0 } : null,
      phones: people ? { international: 0, country_unknown: 0, unusable: 0, mobile: 0 } : null,
      countries: { total: 0, listed: [] },
    };
  }

  count<F>(record: PersonRecord | CompanyRecord, features: F, subject: Subject<F>): void {
    if (subject.nameOf(features) === '') this.quality.unnamed += 1;
    else if (subject.nameOnly(features)) this.quality.name_only += 1;
    const country = subject.countryOf(features);
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + 1);
    if (subject.kind === 'companies') return;
    this.#countEmails((record as PersonRecord).emails ?? [], features as Features);
    this.#countPhones((record as PersonRecord).phones ?? [], features as Features);
  }

  #countEmails(written: NonNullable<PersonRecord['emails']>, { emails = [] }: Features): void {
    const counts = this.quality.emails!;
    for (const { disposable, role, free } of emails) {
      counts[disposable ? 'disposable' : role ? 'role' : free ? 'free' : 'business'] += 1;
    }
    // As many as were written: all of them are addresses.
    if (written.length === emails.length) return;
    for (const value of written) {
      if (normaliseEmail(typeof value === 'string' ? value : value.address) === undefined) counts.invalid += 1;
    }
  }

  #countPhones(written: NonNullable<PersonRecord['phones']>, { phones = [] }: Features): void {
    const counts = this.quality.phones!;
    for (const { e164, type } of phones) {
      counts[e164 === '' ? 'country_unknown' : 'international'] += 1;
      if (type === 'mobile') counts.mobile += 1;
    }
    if (written.length === phones.length) return;
    for (const value of written) {
      if (normalisePhone(typeof value === 'string' ? value : value.number) === undefined) counts.unusable += 1;
    }
  }

  finish(): void {
    const listed = [...this.#countries]
      .map(([country, rows]) => ({ country, rows }))
      .sort((a, b) => b.rows - a.rows || (a.country < b.country ? -1 : 1));
    this.quality.countries = { total: listed.length, listed: listed.slice(0, COUNTRIES_LISTED) };
  }
}
