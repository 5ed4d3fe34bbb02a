/**
 * Which of a person's records somebody could know to be one person's.
 *
 * Nobody can know that `Ana, ana77@inbox.example` is the Ana Lima of another list unless something ties them. A world in
 * which every tenth record hung in the air like that would measure luck. So most such records get an identifier that
 * another record of the person has, and the few that are left are marked: `island` is 0 for the largest group of a
 * person's records, 1, 2, ... for the others.
 */
import type { Random } from '../chance.ts';
import type { Draft } from './draft.ts';
import { emailTie, phoneTie, profileTie } from './ties.ts';

/** The island of each draft; ties the outlying ones to the main one unless chance (`left`) leaves them. */
export function islandsOf(drafts: Draft[], left: number, random: Random): number[] {
  let islands = number(drafts);
  if (drafts.length < 2 || islands.every((island) => island === 0) || random.chance(left)) return islands;
  for (let island = Math.max(...islands); island > 0; island -= 1) {
    const outlying = drafts.find((_, index) => islands[index] === island);
    const main = drafts.find((_, index) => islands[index] === 0);
    if (outlying !== undefined && main !== undefined) tie(outlying, main, random);
  }
  islands = number(drafts);
  return islands;
}

/** Groups of drafts with common ties; the largest is 0. */
function number(drafts: Draft[]): number[] {
  const group = drafts.map((_, index) => index);
  const holder = new Map<string, number>();
  for (let index = 0; index < drafts.length; index += 1) {
    for (const tie of drafts[index]!.ties) {
      const other = holder.get(tie);
      if (other === undefined) holder.set(tie, index);
      else join(group, group[index]!, group[other]!);
    }
  }
  const sizes = new Map<number, number>();
  for (const root of group) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([root]) => root);
  return group.map((root) => order.indexOf(root));
}

function join(group: number[], from: number, into: number): void {
  for (let index = 0; index < group.length; index += 1) if (group[index] === from) group[index] = into;
}

/** Gives both records one identifier of the person. */
function tie(outlying: Draft, main: Draft, random: Random): void {
  const give = identifierOf(main, random);
  give?.(outlying);
  give?.(main);
}

/** Gives the record an identifier of its person. */
export function giveIdentifier(draft: Draft, random: Random): void {
  identifierOf(draft, random)?.(draft);
}

/** An identifier that the record could hold, as a function that writes it into one; undefined for a person without any. */
function identifierOf({ person, position }: Draft, random: Random): ((draft: Draft) => void) | undefined {
  const { mobile, profile, personalEmails, positions } = person;
  const address =
    positions[position]?.email ?? personalEmails[0] ?? positions.find(({ email }) => email !== undefined)?.email;
  const draw = random.next();
  if (profile !== undefined && (draw < 0.3 || (address === undefined && mobile === undefined)))
    return (draft) => addProfile(draft, profile);
  if (mobile !== undefined && (draw < 0.5 || address === undefined)) return (draft) => addPhone(draft, mobile);
  return address === undefined ? undefined : (draft) => addEmail(draft, address);
}

function addEmail({ record, ties }: Draft, address: string): void {
  if (ties.includes(emailTie(address))) return;
  record.emails = [...(record.emails ?? []), address];
  ties.push(emailTie(address));
}

function addPhone({ record, ties }: Draft, phone: Parameters<typeof phoneTie>[0]): void {
  if (ties.includes(phoneTie(phone))) return;
  record.phones = [...(record.phones ?? []), phone.number];
  ties.push(phoneTie(phone));
}

function addProfile({ record, ties }: Draft, profile: string): void {
  if (ties.includes(profileTie(profile))) return;
  record.profile_urls = [`https://www.linkedin.com/in/${profile}`];
  ties.push(profileTie(profile));
}
