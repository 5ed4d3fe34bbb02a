/**
 * Legal forms of companies, folded: dots and spaces between single letters are already joined ("S.p.A." -> "spa"), and
 * scripts are transliterated. Forms that would read as something else in Latin letters (公司, ИП) stand natively.
 *
 * A form that is also a word, a state or an abbreviation ("IP", "PC", "EV", "SC") counts only where it was written with
 * dots, because dropping it from "IP Group" or "Gaming PC" would leave another name.
 */

function list(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[|\s]+/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );
}

/** Of one word: dropped at the end of a name, repeatedly. */
export const LEGAL_FORMS = list(`
 inc incorporated corp corporation llc lllp llp lp ltd limited plc pllc ulc cic cio pbc dac clg uc co company ltee limitee
 gmbh ggmbh ag agco kg kgaa ohg gbr ug mbh gesmbh og partgmbb partg mbb vvag aor gmbhco keg gesbr egmbh
 sa sas sasu sarl eurl snc sci scs sca scop selarl selas scp sprl bvba cvba bv nv vof srl spa sapa scarl scrl onlus
 srls asbl ivzw vzw gcv earl gaec scm scic sarlu scea
 sl slu sll sau slne slp sociedad lda ltda limitada unipessoal eireli epp sgps sab sapi sapib cia eirl sac saa saci saic saicf
 sacif sdn crl sapa sofom sofol srlcv sapidecv sadecv sabdecv sarldecv sderl
 ab publ hb asa aps ivs oy oyj tmi abp hf ehf slf amba smba kmba rhf ohf nuf as 
 spzoo zoo sro kft zrt nyrt kkt doo jdoo ood eood ead uab ou oue sia srls shpk akts spolka dno kda
 eirl ooo oao zao pao nao tov tdv jsc ojsc cjsc pjsc qsc qpsc fzco fze fzc fzllc dmcc wll spc saog saoc bsc kscc kpsc
 kscp pssc llcfz
 kk gk yk kabushiki yugen kabushikigaisha kabushikikaisha yugengaisha godogaisha pvt pte pty proprietary bhd sdn berhad tbk
 pcl tnhh ctcp opc plt fze 
 anonim sti ltdsti sirketi sirket aske epe monoprosopi scee eeig eesv sce se
 kooperativa osakeyhtio aktiebolag aktiengesellschaft aktieselskab anpartsselskab aksjeselskap
 korlatolt zartkoruen ltdco coltd`);

/** As LEGAL_FORMS, but only where they were written with dots ("e.V.", "P.C.", "A.E."). */
export const DOTTED_LEGAL_FORMS =
  list(`ev eg ek ekfm ip pc pa lc ae oe ee ike ad ans da ks ky bt rt kt gie sel sf sh ss sc
  cb ia mei sal sk spj spk ska psa ao pt ivs psc cpa vos dd mb ba ay vf cv is ps`);

/** Misspellings of the commonest forms that cannot be read as another word; completed by `misspelt`. */
const COMMON_MISSPELLINGS =
  list(`icn incc innc lttd ltdd ldt lcl llcc plcc gmhb gmbg gmbhh corpp corrp coorp copr ccorp limitied limeted lmtd
  incorperated corperation coporation corportation compnay comapny saarl sarrl sarll salr sral srll asrl bvv gmbj pvtltd`);

/** One letter doubled, left out or swapped with the next, from the letter `first` on. */
function misspelt(form: string, first: number): string[] {
  const found: string[] = [];
  for (let at = first; at < form.length; at += 1) {
    const [before, letter, after] = [form.slice(0, at), form.charAt(at), form.slice(at + 1)];
    found.push(before + letter + letter + after);
    if (form.length > 2) found.push(before + after);
    if (after !== '') found.push(before + after.charAt(0) + letter + after.slice(1));
  }
  return found;
}

export const MISSPELT_LEGAL_FORMS: ReadonlySet<string> = new Set(
  ['gmbh', 'limited', 'incorporated', 'corporation', 'company']
    .flatMap((form) => misspelt(form, 1))
    .concat([...COMMON_MISSPELLINGS])
    .filter((form) => !LEGAL_FORMS.has(form)),
);

/**
 * Further misspellings, some of which are words (crop, nic): too doubtful to drop, but where they are all that one name
 * has more than another, they are more likely a slip.
 */
export const DOUBTFUL_LEGAL_FORMS: ReadonlySet<string> = new Set(
  ['inc', 'llc', 'ltd', 'plc', 'corp', 'ag', 'sas', 'sa', 'sarl', 'gmbh', 'limited', 'kg', 'co']
    .flatMap((form) => misspelt(form, 0))
    .filter((form) => form.length > 1 && !LEGAL_FORMS.has(form) && !MISSPELT_LEGAL_FORMS.has(form)),
);

/** Of several words, dropped at the end as a whole. */
export const LEGAL_PHRASES =
  `gmbh and co kg|gmbh and co kgaa|gmbh and co ohg|gmbh co kg|gmbh and cie kg|gmbh and compagnie kg|ag and co kg
  |ag and co kgaa|ag and co ohg|se and co kgaa|se and co kg|ug and co kg|and co kg|and co kgaa|and co ohg|and co gmbh|and cie|et cie|and cia|and compagnie
  |ug haftungsbeschrankt|haftungsbeschrankt|gemeinnutzige gmbh|gesellschaft burgerlichen rechts|kommanditgesellschaft|offene handelsgesellschaft
  |eingetragener verein|eingetragene genossenschaft|eingetragener kaufmann|e kfm|e kfr|gesellschaft mit beschrankter haftung|g m b h
  |sp z oo|sp zoo|sp z o o|spzoo sp k|spolka z oo|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|spolka komandytowa|spolka jawna
  |sp j|sp k|sp p|sp a|sa rl|s a r l|spol s ro|spol sro|spol s r o|s ro|akciova spolecnost|a s|i s|j s|d oo|do o|drustvo s ogranicenom odgovornoscu
  |sa de cv|sab de cv|sapi de cv|sas de cv|sa p i de cv|sapib de cv|s de rl de cv|s de rl mi|s de rl|srl de cv|sc de rl|sc de rl de cv|de cv|sofom enr|sa c|sa ci
  |pvt ltd|private limited|private ltd|pte ltd|pty ltd|pty limited|proprietary limited|sdn bhd|sendirian berhad|co ltd|company ltd|co limited|co inc|company inc|company limited
  |co op|public limited company|public company limited|public company ltd|limited liability company|limited liability partnership|limited partnership|general partnership
  |professional corporation|professional association|public benefit corporation|unlimited company|joint stock company|open joint stock company
  |public joint stock company|closed joint stock company|designated activity company|community interest company|company limited by guarantee
  |limited by guarantee|free zone company|free zone establishment|fz llc|fz co|with limited liability
  |societe anonyme|societe par actions simplifiee|societe par actions simplifiee unipersonnelle|societe a responsabilite limitee|societe en nom collectif
  |societe civile immobiliere|entreprise unipersonnelle a responsabilite limitee|societe cooperative|association sans but lucratif
  |societa per azioni|societa a responsabilita limitata|societa in accomandita semplice|societa cooperativa|soc coop|societa benefit|a socio unico|unipersonale
  |sociedad anonima|sociedad anonima de capital variable|sociedad limitada|sociedad de responsabilidad limitada|sociedad limitada unipersonal|sociedad por acciones simplificada
  |sociedade anonima|sociedade limitada|unipessoal lda|e cia ltda|and cia ltda|em comandita|empresa individual|s in c|y cia
  |naamloze vennootschap|besloten vennootschap|vennootschap onder firma|cooperatie ua|u a|partg mbb|ges mbh|s coop|sh pk|sh a|sh p k
  |ab publ|publ ab|anonim sirketi|anonim sti|limited sirketi|ltd sti|san and tic as|san and tic ltd sti|sanayi and ticaret as|sanayi and ticaret ltd sti|sanayi and ticaret anonim sirketi|sanayi and ticaret limited sirketi|tic as|tic ltd sti
  |kabushiki kaisha|kabushiki gaisha|yugen kaisha|godo kaisha|co kg|pt tbk|tbk pt|persero tbk|z oo|s rl|s l|s a|s p a|n v|b v|e v|e k|e g|k k
  |aktsiaselts|osauhing|uzdaroji akcine bendrove|sabiedriba ar ierobezotu atbildibu|anonymi etaireia`
    .split('|')
    .map((phrase) => phrase.trim());

/** Legal forms of one word that stand in front: "OOO Romashka", "PT Astra". */
export const LEADING_LEGAL_FORMS = list(
  'oy ooo oao zao pao tov prat pt firma sarl eurl selarl sasu uab sia doo ctcp jsc pjsc ojsc cjsc',
);

/** Legal forms of several words that stand in front. */
export const LEADING_LEGAL_PHRASES =
  `cong ty tnhh mot thanh vien|cong ty tnhh mtv|cong ty tnhh|cong ty co phan|cong ty cp|perseroan terbatas
  |kabushiki kaisha|kabushiki gaisha|yugen kaisha|godo kaisha|public joint stock company|joint stock company|limited liability company|pt persero|ud pt
  |obshchestvo s ogranichennoy otvetstvennostyu|publichnoe aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo
  |aktsionernoe obshchestvo|individualnyy predprinimatel|tovarystvo z obmezhenoyu vidpovidalnistyu|pryvatne aktsionerne tovarystvo|publichne aktsionerne tovarystvo
  |societe anonyme|sociedad anonima|spolka z oo`
    .split('|')
    .map((phrase) => phrase.trim());

/** Forms in scripts whose transliteration would be glued to the name or read as another word. */
export const NATIVE_LEGAL_FORMS = new RegExp(
  [
    // Japanese
    '株式会社|\\(株\\)|有限会社|\\(有\\)|合同会社|\\(同\\)|合資会社|合名会社|相互会社|(?:一般|公益)?(?:社団|財団)法人|学校法人|医療法人(?:社団)?|独立行政法人|特定非営利活動法人|カブシキガイシャ',
    // Korean
    '주식회사|\\(주\\)|유한책임회사|유한회사|\\(유\\)|합자회사|합명회사|사단법인|\\(사\\)|재단법인|\\(재\\)',
    // Chinese, longest first
    '股份有限公司|有限责任公司|有限責任公司|集团有限公司|集團有限公司|控股有限公司|股份公司|有限公司|总公司|總公司|公司$',
    // Hebrew, Arabic, Thai
    'בע["״”\']?מ|ע["״”]ר|ش\\.?\\s?م\\.?\\s?[لمكعب](?:\\.?\\s?م)?\\.?(?=\\s|$)|ذ\\.?\\s?م\\.?\\s?م\\.?(?=\\s|$)|ش\\.?\\s?ذ\\.?\\s?م\\.?\\s?م\\.?(?=\\s|$)|المحدودة|شركة\\s',
    'บริษัท|บจก\\.?|บมจ\\.?|ห้างหุ้นส่วนจำกัด|จำกัด|\\(มหาชน\\)|มหาชน',
    // Armenian, Georgian, Devanagari
    'ՍՊԸ|ՓԲԸ|ԲԲԸ|შპს|სს(?=\\s)|प्राइवेट लिमिटेड|प्रा\\.?\\s?लि\\.?|लिमिटेड',
    // Cyrillic forms that are other words in Latin letters
    '(?:^|[\\s,("«])(?:ООО|ОАО|ЗАО|ПАО|АО|НАО|ИП|ЧП|ФГУП|МУП|ГУП|АНО|ТОВ|ПАТ|ПрАТ|АТ|ФОП|ТОО|ОДО|УП|ЧУП|ООД|ЕООД|ЕАД|АД|ДОО|ДД|ЕТ)(?=[\\s,"«»).]|$)',
  ]
    .join('|')
    .normalize('NFKC'),
  'gu',
);

/** Local companies of a group: a name with one of these and the name without it are related, not one. */
export const COUNTRY_MARKERS = new Set(
  `usa|us|uk|gb|eu|deutschland|germany|france|frankreich|italia|italy|espana|spain|nederland|netherlands|benelux|belgium|belgique|polska|poland|india|china
  |japan|korea|canada|australia|brasil|brazil|mexico|austria|osterreich|schweiz|switzerland|suisse|ireland|sweden|sverige|norge|norway|danmark|denmark
  |finland|suomi|portugal|singapore|hong kong|taiwan|indonesia|thailand|vietnam|malaysia|philippines|turkiye|turkey|russia|ukraine|israel|uae|egypt
  |south africa|nigeria|kenya|argentina|chile|colombia|peru|new zealand|united states|united kingdom|great britain|emea|apac|dach|latam|mena|nordics
  |north america|south america|europe|asia|africa|middle east|asia pacific|iberia`
    .split('|')
    .map((marker) => marker.trim()),
);
