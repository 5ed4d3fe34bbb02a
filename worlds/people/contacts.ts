/** How people can be reached: addresses that their employers made of their names, private ones, telephones, profiles. */
import { between } from '../chance.ts';
import { letters, localPart } from '../companies/email-pattern.ts';
import { stripMarks } from '../names/latin.ts';
import type { Making } from './making.ts';
import { familyAt, type TruePerson, type TruePosition } from './person.ts';

/** Mail hosts where anybody can have an address; of the reserved domain, as all others. */
export const MAIL_HOSTS = 'inbox mailhaus postbox freemail quickmail netpost webmail courriel correo pochta'
  .split(' ')
  .map((host) => `${host}.example`);

/** Gives the person everything. @param household somebody of the same household who has it already */
export function reach(person: TruePerson, household: TruePerson | undefined, making: Making): void {
  const { random, phones } = making;
  const { code } = person.country;
  const mobile = random.chance(0.55) ? phones.next(code, 'mobile') : undefined;
  if (mobile !== undefined) person.mobile = mobile;
  const homePhone =
    household !== undefined ? household.homePhone : random.chance(0.25) ? phones.next(code, 'landline') : undefined;
  if (homePhone !== undefined) person.homePhone = homePhone;

  const addresses = random.chance(0.72) ? (random.chance(0.2) ? 2 : 1) : 0;
  for (let count = addresses; count > 0; count -= 1)
    person.personalEmails.push(privateAddress(privateLocal(person, making), making));
  if (household !== undefined && person.relation?.kind === 'couple' && random.chance(0.4)) {
    const mailbox = privateAddress(sharedLocal(person, household, making), making);
    person.sharedMailbox = mailbox;
    household.sharedMailbox = mailbox;
  }
  if (random.chance(0.68)) person.profile = profileOf(person);
  for (const position of person.positions)
    if (random.chance(0.94)) position.email = workEmail(person, position, making);

  const now = person.positions.at(-1)!;
  const { assistants, country } = now.company;
  if (assistants.length > 0 && random.chance(0.08)) person.assistant = random.pick(assistants);
  const direct = random.chance(0.25) ? phones.next(country.code, 'landline') : undefined;
  if (direct !== undefined) now.direct = direct;
}

function workEmail(person: TruePerson, position: TruePosition, making: Making): string {
  const { latin, nickname } = person;
  const { company, start } = position;
  const given = nickname !== undefined && making.random.chance(0.3) ? nickname : latin.given;
  const name = { given, middle: latin.middle, family: familyAt(person, start).latin };
  return free(localPart(company.patterns.pick(making.random), name), company.mailDomain, making, latin.middle);
}

function privateLocal({ nickname, latin, birthDate }: TruePerson, { random }: Making): string {
  const first = letters(nickname !== undefined && random.chance(0.4) ? nickname : latin.given);
  const last = letters(latin.family);
  return random.pick([
    `${first}.${last}`,
    `${first}${last}${birthDate.slice(2, 4)}`,
    `${first.charAt(0)}${last}`,
    `${last}.${first}`,
    `${first}_${last}`,
    `${last}${between(random, 1, 999)}`,
    `${first}${between(random, 10, 9999)}`,
  ]);
}

function sharedLocal(person: TruePerson, partner: TruePerson, { random }: Making): string {
  const family = letters(person.latin.family) || 'family';
  const [one, two] = [letters(person.latin.given), letters(partner.latin.given)];
  return random.pick([`${family}.family`, `the${family}s`, `${one}.und.${two}`]);
}

function privateAddress(local: string, making: Making): string {
  const { block, random } = making;
  // Hosts are the same in all blocks; a mark of the block keeps their people apart.
  const own = block === 0 ? local : `${local}${block.toString(36)}${'kqxz'.charAt(block % 4)}`;
  return free(own, random.pick(MAIL_HOSTS), making);
}

/** The address, or the same with an initial or a number when somebody has it. */
function free(wanted: string, domain: string, { addresses }: Making, middle = ''): string {
  const local = wanted.replace(/^[._-]+|[._-]+$/g, '') || 'mail';
  let address = `${local}@${domain}`;
  if (addresses.has(address) && middle !== '') address = `${local}.${letters(middle).charAt(0) || 'x'}@${domain}`;
  for (let number = 2; addresses.has(address); number += 1) address = `${local}${number}@${domain}`;
  addresses.add(address);
  return address;
}

/** The public identifier; the number in it keeps it the person's own. */
function profileOf({ latin, number }: TruePerson): string {
  const slug = stripMarks(`${latin.given} ${latin.family}`)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${slug.replace(/^-|-$/g, '')}-${number.toString(36)}${(number * 7919 + 13) % 97}`;
}
