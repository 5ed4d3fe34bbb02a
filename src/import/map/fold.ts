/** A column name as people vary it, reduced to what is compared: case, accents, blanks and punctuation are ignored. */
export interface FoldedColumn {
  /** 'emailvalue' for "E-mail 1 - Value" */
  name: string;
  /** the numbers in it, '1'; '' without: columns with the same group belong together */
  group: string;
}

/** Folds a column name and takes the number of a numbered group out of it. */
export function foldColumn(column: string): FoldedColumn {
  const plain = fold(column);
  const group = (plain.match(/\d+/g) ?? []).join('.');
  const name = plain.replace(/\d+/g, '');
  return { name: name === '' ? plain : name, group };
}

/** Letters and digits only, lower case, without accents. */
export function fold(column: string): string {
  return column
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
