import { emailType } from '../map/values/email.ts';
import { phoneType } from '../map/values/phone.ts';
import { components, type Property, unescapeText } from './vcard-property.ts';

/** A card's facts under Lode's own field names; values are cleaned by the mapping like those of any other file. */
export function readCard(properties: readonly Property[]): Record<string, unknown> {
  const labels = new Map<string, string>();
  for (const { name, group, value } of properties)
    if (name === 'X-ABLABEL') labels.set(group, value.replace(/^_\$!<|>!\$_$/g, ''));
  const card: Card = { emails: [], phones: [], profile_urls: [], website: [] };
  for (const property of properties) {
    const label = property.group === '' ? undefined : labels.get(property.group);
    if (property.value.trim() !== '')
      READERS[property.name]?.(card, property, label === undefined ? property.types : [label, ...property.types]);
  }
  return card;
}

interface Card extends Record<string, unknown> {
  emails: object[];
  phones: object[];
  profile_urls: string[];
  website: string[];
}

type Reader = (card: Card, property: Property, types: string[]) => void;

const text =
  (member: string): Reader =>
  (card, { value }) => {
    card[member] ??= unescapeText(value);
  };

const READERS: Record<string, Reader> = {
  UID: (card, { value }) => {
    card['key'] ??= unescapeText(value).replace(/^urn:uuid:/i, '');
  },
  FN: text('full_name'),
  N: (card, { value }) => {
    const [family, given, middle, , suffix] = components(value);
    Object.assign(card, { family_name: family, given_name: given, middle_name: middle, name_suffix: suffix });
  },
  EMAIL: (card, { value }, types) => {
    card.emails.push({ address: unescapeText(value), type: types.find((type) => emailType(type) !== undefined) });
  },
  TEL: (card, { value }, types) => {
    card.phones.push({ number: unescapeText(value), type: telType(types) });
  },
  ORG: (card, { value }) => {
    card['company_name'] ??= components(value)[0];
  },
  TITLE: text('title'),
  ROLE: text('title'),
  URL: (card, { value }) => {
    card.website.push(unescapeText(value));
  },
  'X-SOCIALPROFILE': (card, { value }) => {
    card.profile_urls.push(unescapeText(value).replace(/^x-apple:/i, ''));
  },
  SOCIALPROFILE: (card, { value }) => {
    card.profile_urls.push(unescapeText(value));
  },
  BDAY: text('birth_date'),
  GENDER: (card, { value }) => {
    card['gender'] ??= components(value)[0];
  },
  ADR: (card, { value }) => {
    if (card['city'] !== undefined || card['street'] !== undefined) return;
    const [, , street, city, region, postal, country] = components(value);
    Object.assign(card, { street, city, region, postal_code: postal, country });
  },
  REV: (card, { value }) => {
    // 20310302T081500Z is the basic form of ISO 8601
    const basic = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(value.trim());
    const [, year, month, day, hour, minute, second] = basic ?? [];
    const date = `${year}-${month}-${day}`;
    card['observed_at'] ??= basic === null ? value : hour === undefined ? date : `${date}T${hour}:${minute}:${second}Z`;
  },
};

/** A fax at work is a fax; a mobile at work is a mobile; what remains of work is a direct line. */
function telType(types: readonly string[]): string | undefined {
  for (const wanted of ['fax', 'mobile', 'switchboard', 'home', 'direct']) {
    const said = types.find((type) => phoneType(type) === wanted);
    if (said !== undefined) return said;
  }
  return undefined;
}
