/** Words that belong to the family name that follows them. Folded. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `van von vom zu zum zur der den dem ter ten te tot op t de del della delle dello degli dei dal dalla di da do dos das du
  des d la las le les lo los l al el ul ud ibn bin bint binti ben bat abu abou ould ait st saint sint san santa santo af av
  mac mc fitz o ap ab y e of`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Also initials or common given names, so a particle only when written in lower case. */
export const LOWER_CASE_PARTICLES: ReadonlySet<string> = new Set([
  'y',
  'e',
  'o',
  'd',
  'l',
  't',
  'ben',
  'mac',
  'lo',
  'do',
  'te',
  'le',
  'san',
  'ab',
  'op',
  'bat',
  'ap',
  'da',
  'di',
  'du',
]);

/** Particles that join the family name before them with the one behind them. */
export const CONNECTIVES: ReadonlySet<string> = new Set(['y', 'e']);
