/** Legal forms of companies, folded (dots and spaces between single letters already joined: "S.p.A." -> "spa"). */

function list(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[|\n]+/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );
}

/** Of one word: dropped at the end of a name, repeatedly. */
export const LEGAL_FORMS =
  list(`inc|incorporated|corp|corporation|llc|lllp|llp|lp|ltd|limited|plc|pllc|pc|ulc|lc|cic|cio|pbc|dac|clg|uc|co|company
  gmbh|ggmbh|ag|kg|kgaa|ohg|gbr|ug|ek|ev|eg|mbh|gesmbh|og|stiftung|partgmbb|partg|vvag|aor
  sa|sas|sasu|sarl|eurl|snc|sci|scs|sca|scop|selarl|scp|sel|gie|sprl|bvba|cvba|bv|nv|vof|cv|srl|spa|sapa|sas|scarl|scrl|ss|onlus|srls
  sl|slu|sll|sau|sc|scoop|cb|sociedad|lda|ltda|limitada|unipessoal|eireli|epp|mei|sgps|sab|sapi|sapib|cia|eirl|spa|sac|saa|scrl
  ab|publ|hb|as|asa|aps|ivs|ans|da|oy|oyj|ky|tmi|ay|hf|ehf|sf
  spzoo|zoo|spj|spk|ska|psa|sro|vos|ks|as|zs|kft|zrt|nyrt|bt|rt|kkt|doo|dd|jdoo|ad|ood|eood|ead|sia|uab|ou|srls|sh|shpk
  ooo|oao|zao|pao|ao|ip|tov|pat|prat|too|ooo|llp|jsc|ojsc|cjsc|pjsc|qsc|psc|fzco|fze|fzc|fzllc|wll|spc|saog|saoc
  kk|gk|yk|godo|kabushiki|yugen|kabushikigaisha|yugengaisha|pvt|private|pte|pty|proprietary|bhd|sdn|berhad|tbk|pt|cv|pcl|jsc|tnhh|opc|npo
  as|sti|ltdsti|anonim|limited|sirketi|sirket|ae|epe|ike|oe|ee|mepe|monoprosopi
  societas|se|eeig|scee`);

/** Of several words, dropped at the end as a whole. */
export const LEGAL_PHRASES = [
  'gmbh and co kg',
  'gmbh and co kgaa',
  'gmbh and co ohg',
  'ag and co kg',
  'ag and co kgaa',
  'se and co kgaa',
  'se and co kg',
  'ug haftungsbeschrankt',
  'haftungsbeschrankt',
  'ug and co kg',
  'sp z oo',
  'sp zoo',
  'spolka z oo',
  'spolka z ograniczona odpowiedzialnoscia',
  'spolka akcyjna',
  'sp j',
  'sp k',
  's r o',
  'sa de cv',
  's de rl de cv',
  's de rl',
  'sapi de cv',
  'sab de cv',
  'sas de cv',
  'de cv',
  'e v',
  'e k',
  'e kfm',
  'i g',
  'a s',
  'd o o',
  'pvt ltd',
  'private limited',
  'pty ltd',
  'pte ltd',
  'sdn bhd',
  'co ltd',
  'co inc',
  'company limited',
  'joint stock company',
  'limited liability company',
  'limited liability partnership',
  'limited partnership',
  'public limited company',
  'public company limited',
  'societe anonyme',
  'societe par actions simplifiee',
  'societe a responsabilite limitee',
  'societa per azioni',
  'societa a responsabilita limitata',
  'sociedad anonima',
  'sociedad limitada',
  'sociedade anonima',
  'aktiengesellschaft',
  'gesellschaft mit beschrankter haftung',
  'naamloze vennootschap',
  'besloten vennootschap',
  'aktiebolag',
  'aktieselskab',
  'anpartsselskab',
  'osakeyhtio',
  'and company',
  'and co',
  'anonim sirketi',
  'limited sirketi',
  'ltd sti',
  'co kg',
];

/** Legal forms that stand in front: "OOO Romashka", "PT Astra". */
export const LEADING_LEGAL_FORMS = list('ooo|oao|zao|pao|tov|pt|pat|prat|ip|too|fa|firma|sc|cv');

/** Endings of a multinational's local company, dropped when a word of the name itself stays. */
export const COUNTRY_MARKERS =
  list(`usa|us|uk|deutschland|germany|france|italia|italy|espana|spain|nederland|netherlands|belgium|polska|poland|india|china|japan|canada
  |australia|brasil|brazil|mexico|austria|osterreich|schweiz|switzerland|suisse|ireland|sweden|sverige|norge|norway|danmark|denmark|finland|suomi|portugal
  |singapore|emea|apac|dach|latam|north america|international|global|worldwide|europe|holding|holdings|group`);
