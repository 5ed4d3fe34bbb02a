/** What the makers of one block of people share. */
import type { Random } from '../chance.ts';
import type { CompanyBlock } from '../companies/company.ts';
import type { Knobs } from '../knobs.ts';
import type { NameMaker } from '../names/person-name.ts';
import type { PhoneBook } from '../phones.ts';

export interface Making {
  block: number;
  random: Random;
  knobs: Knobs;
  names: NameMaker;
  phones: PhoneBook;
  companies: CompanyBlock;
  /** every address that has been given out */
  addresses: Set<string>;
}
