/**
 * People of nearly one name at one employer.
 *
 * Who reads `J. Lima, Corvane` and knows one Joana Lima there will take it for hers. That is a mistake only if it could be
 * known that there is a Jorge Lima too. So everybody in such a group is given a record that shows him to be somebody of
 * his own: the employment and an own identifier. Records of the group without an own identifier mostly get one; the few
 * that do not are ones that a careful reader leaves alone, and count as islands.
 */
import { createRandom } from '../chance.ts';
import { fold } from '../names/fold.ts';
import type { TruePerson } from '../people/person.ts';
import type { Draft } from './draft.ts';
import { giveIdentifier } from './islands.ts';

const LEFT_OPEN = 0.25;

/** Shows the namesakes of a block to be different people; takes the employment ties of records that stay open. */
export function settleNamesakes(drafts: readonly Draft[], seed: number): void {
  const random = createRandom(seed, 0x6e616d65);
  for (const group of groupsOf(drafts)) {
    for (const own of Map.groupBy(group, ({ person }) => person).values()) {
      const evident = own.find(isIdentified) ?? own[0]!;
      for (const draft of own) {
        if (isIdentified(draft)) continue;
        if (draft === evident || !random.chance(LEFT_OPEN)) giveIdentifier(draft, random);
        else draft.ties = [];
      }
    }
  }
}

const isIdentified = ({ ties }: Draft): boolean => ties.some((tie) => !tie.startsWith('c:'));

/** Records by company, family name and initial, where they are of several people. */
function groupsOf(drafts: readonly Draft[]): Draft[][] {
  const groups = new Map<string, Draft[]>();
  const names = new Map<TruePerson, string[]>();
  for (const draft of drafts) {
    let held = names.get(draft.person);
    if (held === undefined) {
      held = namesOf(draft.person);
      names.set(draft.person, held);
    }
    for (const tie of draft.ties) {
      if (!tie.startsWith('c:')) continue;
      const company = tie.split(':')[1];
      for (const name of held) {
        const key = `${company} ${name}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [draft]);
        else group.push(draft);
      }
    }
  }
  return [...groups.values()].filter((group) => group.some(({ person }) => person !== group[0]!.person));
}

function namesOf({ latin, former }: TruePerson): string[] {
  const initial = fold(latin.given).charAt(0);
  const families = new Set(
    [latin.family, ...latin.family.split(/[ -]/), ...(former === undefined ? [] : [former.latinFamily])].map(fold),
  );
  return [...families].filter((family) => family.length > 2).map((family) => `${initial} ${family}`);
}
