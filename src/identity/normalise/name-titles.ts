/** What stands around a name without being part of it: titles in front, generation suffixes and credentials behind. */

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/**
 * Folded, without inner spaces. Words that are also common given names (Dean, Earl, Major, Prince, Don) are left out,
 * and so is `md`: in front it abbreviates Mohammed.
 */
export const TITLES = words(`
  dr drs prof professor professore professeur doctor doctora doutor doutora doktor docteur dott dottor dottssa dottoressa
  mr mrs ms miss mx mister missus madam madame mme mlle mademoiselle monsieur messrs sir dame lord lady
  herr frau hr fr frl sr sra srta senor senora senorita dna signor signora sig sigra sigre meneer mevrouw mevr dhr mw
  pan pani gospodin gospozha bay bayan shri smt kumari
  dipl diplom diplomingenieur dipling diplkfm diplkauf dipling diplinf diplphys diplvolksw diplbetrw diplpsych
  ing ir di dkfm mag magister ra rain stb wp mgr bc mudr judr phdr rndr paeddr mvdr thdr phmr doc inz lic licda arq
  eng engr adv advocate atty attorney avv avvocato geom rag notar
  rev reverend revd pastor rabbi imam hon honorable honourable justice
  capt captain cpt col colonel ltcol lt lieut lieutenant maj gen sgt sergeant cmdr commander adm admiral
  em emer habil hc med jur phil rer nat pol oec ingenieur
`);

/** Titles that are also names (Pan Wei, Di Zhang, Ing Lee): titles only with a dot or before two more words. */
export const AMBIGUOUS_TITLES = words('pan di ra bay ing ir dna mag maj eng hon lic sig adm');

/** Titles that are never given names: alone in the column of the given name they are not one. */
export const BARE_TITLES = words(`
  mr mrs ms miss mister missus sir madam madame mme mlle dr prof professor rev reverend lady lord dame herr frau capt captain
  col colonel lieut lieutenant sgt sergeant monsieur senor senora signor signora meneer mevrouw
`);

/** Parts of compound German titles ("Dr. rer. nat."): titles only when another title came before. */
export const TITLE_TAILS = words('em emer habil hc med jur phil rer nat pol oec h c mult dent vet theol univ');

/** Folded suffix -> the generation it names. */
export const GENERATIONS = new Map<string, string>([
  ['jr', 'jr'],
  ['jnr', 'jr'],
  ['jun', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['snr', 'sr'],
  ['sen', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['2nd', 'ii'],
  ['iii', 'iii'],
  ['3rd', 'iii'],
  ['iv', 'iv'],
  ['4th', 'iv'],
]);

/** Credentials that are not names of people: dropped at the end wherever they stand. Folded, without inner spaces. */
export const CREDENTIALS = words(`
  phd dphil mba emba mphil msc bsc mres llm llb llmm jd jsd edd dba dsc drph mph mpa mpp mfa mbbs mbchb frcs frcp frcpc facs
  facc faap faan dds dmd dvm pharmd psyd aprn crna fnp lcsw lmft lpc cpa cfa cfp cma cgma acca fcca fca aca aicpa cia cisa
  cissp cism crisc ceh pmp pmi csm cspo csp psm cbap capm itil togaf prince2 shrm shrmcp shrmscp sphr phr gphr cipd mcipd
  fcipd ccie ccna ccnp mcse rhce aws esq esquire kc qc obe mbe cbe cpcu cebs clu chfc cfe cams frm caia fsa asa fcas acas
  pe eit aia leed leedap ncarb ra riba frsa frics mrics fhea ceng mieee fieee miet meng beng bba bcom btech mtech be bca mca
  bed med msed msw mhs mha mshs macc msis msit mscs mssc mstat dnp crnp pac rph cpim cscp cpsm cltd sixsigma lssbb lssgb
  ret retd usaf usn usmc usa
`);

/** Credentials that are also words of names (Ma, Do, Bs): dropped only after a comma, with dots, or in capitals. */
export const AMBIGUOUS_CREDENTIALS = words(
  'ma ba bs ms md do rn np pa pt ot od dc re ca cs me mt jd pe ra sj op osb cm am',
);

/** Markers after which a former family name follows. Folded, without inner spaces. */
export const FORMER_NAME_MARKERS = words(
  'nee ne geb geborene born roz fka formerly zdomu previously maiden ex nata nato fodd urozena vormals',
);

/** Markers after which another name of the person follows. */
export const ALIAS_MARKERS = words('alias aka');

/** What stands in brackets behind a name and is no name of it. */
export const NOTES = words(`
  hr it pr ceo cfo cto coo vp mr mrs ms external extern contractor consultant freelance freelancer temp intern remote
  retired deceased former inactive active primary secondary home work private office admin team sales support test
  do not use duplicate dup old new away leave vacation unknown he she they him her them
`);

/** Peerages, behind a comma: "Thomas Clifford, 1st Baron Clifford". */
export const PEERAGES = words(
  'baron baroness baronet bt earl viscount viscountess duke duchess marquess marquis count countess lord lady graf freiherr',
);
