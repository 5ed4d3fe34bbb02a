/**
 * One copy of each string that many people repeat: countries, cities, employers, titles, names. What comes from another
 * thread brings its own copy of every string; sharing them again takes a fifth to a quarter off the memory of a file.
 */
import type { Features } from '../identity/features.ts';

/** More different ones than this are not worth remembering. */
const STRINGS_MAX = 500_000;

export class SharedStrings {
  readonly #known = new Map<string, string>();

  /** Replaces the strings in place. */
  share({ names, emails, phones, employers, places }: Features): void {
    for (const name of names ?? []) {
      name.given = this.#one(name.given);
      name.family = this.#one(name.family);
    }
    for (const email of emails ?? []) {
      email.domain = this.#one(email.domain);
      if (email.canonical === email.address) email.canonical = email.address;
    }
    for (const phone of phones ?? []) phone.country = this.#one(phone.country);
    for (const job of employers ?? []) {
      job.name = this.#one(job.name);
      job.domain = this.#one(job.domain);
      job.title = this.#one(job.title);
      job.profile = this.#one(job.profile);
    }
    for (const place of places ?? []) {
      place.country = this.#one(place.country);
      place.region = this.#one(place.region);
      place.city = this.#one(place.city);
      place.postal = this.#one(place.postal);
    }
  }

  #one(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size < STRINGS_MAX) this.#known.set(text, text);
    return text;
  }
}
