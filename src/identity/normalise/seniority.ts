/**
 * Lode's own vocabulary of levels and departments, and the words of job titles that show them. The surfaces translate
 * these into their vendors' lists; no other place reads levels out of titles.
 */

/** From the top down; '' is unknown. */
export const LEVELS = [
  'owner',
  'founder',
  'c-suite',
  'partner',
  'president',
  'vp',
  'head',
  'director',
  'manager',
  'senior',
  'entry',
  'intern',
] as const;
export type Level = (typeof LEVELS)[number] | '';

export const DEPARTMENTS = [
  'engineering',
  'sales',
  'marketing',
  'hr',
  'finance',
  'operations',
  'it',
  'legal',
  'product',
  'design',
  'data',
  'support',
  'procurement',
  'research',
  'education',
  'healthcare',
  'consulting',
  'admin',
  'security',
  'real-estate',
  'media',
  'other',
] as const;
export type Department = (typeof DEPARTMENTS)[number] | '';

/** Folded abbreviation -> what it stands for. */
export const TITLE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `ceo=chief executive officer|cto=chief technology officer|cfo=chief financial officer|coo=chief operating officer|cmo=chief marketing officer
  |cio=chief information officer|cpo=chief product officer|cro=chief revenue officer|cso=chief strategy officer|ciso=chief information security officer
  |cdo=chief data officer|chro=chief human resources officer|cco=chief commercial officer|cao=chief administrative officer|clo=chief legal officer
  |cxo=chief experience officer|pdg=chief executive officer|vp=vice president|svp=senior vice president|evp=executive vice president
  |avp=assistant vice president|rvp=regional vice president|gvp=group vice president|md=managing director|gm=general manager|mgr=manager|mngr=manager|mgmt=management|dir=director
  |sr=senior|snr=senior|jr=junior|jnr=junior|eng=engineer|engr=engineer|swe=software engineer|sde=software development engineer|dev=developer|sre=site reliability engineer
  |qa=quality assurance|hr=human resources|hrbp=human resources partner|pr=public relations|it=information technology|rd=research and development|r and d=research and development
  |bd=business development|bdr=business development representative|sdr=sales development representative|ae=account executive|csm=customer success manager
  |pm=project manager|po=product owner|pmo=project management office|ux=user experience|ui=user interface|ml=machine learning|ai=artificial intelligence
  |asst=assistant|assoc=associate|admin=administrator|exec=executive|ops=operations|acct=account|acctg=accounting|mktg=marketing|mkt=marketing|dept=department
  |intl=international|natl=national|reg=regional|tech=technical|svc=service|svcs=services|svces=services|cust=customer|rep=representative|spec=specialist|coord=coordinator
  |supv=supervisor|supt=superintendent|pres=president|chairwoman=chair|chairman=chair|chairperson=chair|gf=geschaftsfuhrer|co founder=cofounder|vicepresident=vice president`
    .split('|')
    .map((entry) => entry.trim().split('=') as [string, string]),
);

function table<Value extends string>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(
    rows.flatMap(([value, words]) =>
      words
        .split(/\s*[|\n]\s*/)
        .filter((word) => word !== '')
        .map((word) => [word, value] as const),
    ),
  );
}

/**
 * Phrases (of up to four words) and words that show a level; the highest found wins, longest phrase first, and the words
 * of a phrase are then spent: a "vice president" is no president and a "product owner" owns nothing ('').
 */
export const LEVEL_WORDS: ReadonlyMap<string, Level> = table<Level>([
  [
    '',
    'product owner|process owner|data owner|service owner|business owner analyst|account executive|account director assistant|project lead generation|lead generation|lead gen|sales executive|marketing executive|executive assistant|personal assistant|assistant to|office of the|partner manager assistant|business partner|human resources partner|channel partner|hr partner|master data|assistant professor|scrum master|head hunter|head chef|head nurse|staff nurse|case manager assistant|chief of police|it director assistant',
  ],
  [
    'owner',
    'owner|proprietor|inhaber|inhaberin|eigentumer|eigentumerin|proprietaire|propietario|propietaria|proprietario|titolare|eigenaar|business owner|franchise owner|owner operator',
  ],
  [
    'founder',
    'founder|cofounder|co founder|founding partner|founding member|grunder|grunderin|mitgrunder|fondateur|fondatrice|cofondateur|cofondatrice|fundador|fundadora|cofundador|cofundadora|fondatore|oprichter|entrepreneur|unternehmer',
  ],
  [
    'c-suite',
    'chief|chief executive|chief executive officer|managing director|geschaftsfuhrer|geschaftsfuhrerin|geschaftsfuhrender gesellschafter|geschaftsfuhrung|vorstand|vorstandsvorsitzender|vorsitzender|directeur general|directrice generale|president directeur general|director general|directora general|direttore generale|amministratore delegato|diretor geral|algemeen directeur|verkstallande direktor|executive director|chair|board member|member of the board|chair of the board|executive chair|board director|non executive director|general counsel|prezes',
  ],
  [
    'partner',
    'partner|managing partner|senior partner|general partner|equity partner|associe|associee|socio|socia|gesellschafter|partnerin|vennoot',
  ],
  ['president', 'president|prasident|presidente|presidenta|presidentin|prasidentin|vorsitzende'],
  [
    'vp',
    'vice president|senior vice president|executive vice president|assistant vice president|vice presidente|vicepresidente|vizeprasident|vice prasident',
  ],
  [
    'head',
    'head|head of|global head|leiter|leiterin|abteilungsleiter|abteilungsleiterin|bereichsleiter|bereichsleiterin|vertriebsleiter|personalleiter|marketingleiter|entwicklungsleiter|produktionsleiter|werksleiter|hoofd|responsable|responsabile|jefe|jefa|chef de service|kierownik',
  ],
  [
    'director',
    'director|directeur|directrice|direktor|direktorin|directora|diretor|diretora|direttore|direttrice|dyrektor|dean|chief of staff|principal director|associate director|senior director|assistant director|deputy director|art director',
  ],
  [
    'manager',
    'manager|managerin|supervisor|gerente|gestor|gestora|superintendent|foreman|teamleiter|teamleiterin|gruppenleiter|projektleiter|filialleiter|team leader|team lead|coordinator manager|general manager|chef de projet|encargado|encargada|controller manager|senior manager|assistant manager|produktmanager|projektmanager|menedzer',
  ],
  [
    'senior',
    'senior|lead|principal|staff|expert|fellow|architect|specialist lead|distinguished|sachverstandiger|leading|seniorin',
  ],
  [
    'entry',
    'junior|entry level|graduate|assistant|associate|clerk|trainee|beginner|junior level|assistent|assistentin|sachbearbeiter|sachbearbeiterin|assistente|asistente|stagiair associate',
  ],
  [
    'intern',
    'intern|internship|praktikant|praktikantin|werkstudent|werkstudentin|working student|apprentice|azubi|auszubildender|auszubildende|stagiaire|becario|becaria|estagiario|estagiaria|tirocinante|stagista|alternant|volontar|student|stagiair|co op',
  ],
]);

/** Phrases and words that show a department; the longest phrase wins, then the first in the title. */
export const DEPARTMENT_WORDS: ReadonlyMap<string, Department> = table<Department>([
  [
    'engineering',
    'engineer|engineering|developer|software|entwickler|entwicklerin|entwicklung|softwareentwickler|programmer|devops|site reliability|backend|frontend|front end|back end|full stack|fullstack|architect|ingenieur|ingenieurin|ingeniero|ingeniera|ingenieure|ingegnere|engenheiro|technology officer|developpeur|desarrollador|desarrolladora|sviluppatore|desenvolvedor|quality assurance|tester|firmware|embedded|mechanical|electrical|civil|konstrukteur|technik|scrum master|technology',
  ],
  [
    'sales',
    'sales|account executive|account manager|account director|business development|vertrieb|vertriebsleiter|vertriebsmitarbeiter|verkauf|verkaufer|vente|ventes|commercial|commerciale|ventas|vendas|vendite|revenue|presales|partnerships|alliances|channel|key account|inside sales|sales development|territory manager|verkoop|sprzedaz|revenue officer',
  ],
  [
    'marketing',
    'marketing|brand|growth|content|seo|sem|demand generation|lead generation|communications|communication|public relations|social media|kommunikation|advertising|campaign|copywriter|event manager|events|marketingleiter|mercadotecnia|pr manager',
  ],
  [
    'hr',
    'human resources|people|talent|recruiter|recruiting|recruitment|talent acquisition|personal|personalleiter|personalreferent|personalreferentin|ressources humaines|recursos humanos|risorse umane|people operations|compensation|benefits|learning and development|hiring|rh|headhunter|head hunter|payroll manager',
  ],
  [
    'finance',
    'finance|financial|accounting|accountant|controller|controlling|treasury|treasurer|auditor|audit|tax|payroll|bookkeeper|buchhalter|buchhalterin|buchhaltung|finanzen|finanz|comptable|contable|contador|contabile|investment|investor|banker|banking|actuary|underwriter|credit|financial officer|analyst finance|wealth|portfolio manager|steuerberater|financier',
  ],
  [
    'operations',
    'operations|operating officer|logistics|supply chain|manufacturing|production|produktion|produktionsleiter|plant|warehouse|facility|facilities|project manager|project management|program manager|programme manager|projektleiter|projektmanager|chef de projet|process|quality|lean|logistik|fleet|werksleiter|operaciones|operations manager|fulfillment|transportation|betriebsleiter|general manager',
  ],
  [
    'it',
    'information technology|information officer|system administrator|systems administrator|sysadmin|network|infrastructure|help desk|helpdesk|it manager|database administrator|desktop support|systemadministrator|informatik|cloud administrator|technical support|erp|sap|informatique|sistemas',
  ],
  [
    'legal',
    'legal|counsel|lawyer|attorney|paralegal|solicitor|barrister|compliance|contracts|contract manager|rechtsanwalt|rechtsanwaltin|jurist|juristin|avocat|avocate|abogado|abogada|avvocato|advogado|notary|recht|regulatory|privacy',
  ],
  [
    'product',
    'product|product manager|product owner|product management|produktmanager|produktmanagement|product officer|chef de produit|product marketing manager',
  ],
  [
    'design',
    'design|designer|user experience|user interface|creative|art director|graphic|illustrator|gestalter|grafiker|diseno|disenador|ux researcher|creative director|grafik',
  ],
  [
    'data',
    'data|data scientist|data analyst|data engineer|data science|machine learning|artificial intelligence|analytics|business intelligence|statistician|data officer|datenanalyst',
  ],
  [
    'support',
    'customer success|customer support|customer service|support|customer care|kundenservice|kundendienst|kundenbetreuer|client services|service desk|customer experience|call center|call centre|client success|servicio al cliente|customer success manager',
  ],
  [
    'procurement',
    'procurement|purchasing|buyer|sourcing|einkauf|einkaufer|einkauferin|category manager|achats|acheteur|compras|acquisti|inkoop|vendor manager',
  ],
  [
    'research',
    'research|researcher|scientist|research and development|laboratory|lab|postdoc|postdoctoral|forschung|wissenschaftler|wissenschaftliche|chercheur|investigador|wissenschaftlicher mitarbeiter|biologist|chemist|physicist',
  ],
  [
    'education',
    'teacher|professor|lecturer|education|educator|instructor|trainer|tutor|faculty|school|dean|lehrer|lehrerin|dozent|dozentin|enseignant|professeur|profesor|profesora|academic|curriculum|coach|training',
  ],
  [
    'healthcare',
    'nurse|physician|doctor|medical|clinical|health|healthcare|surgeon|dentist|pharmacist|therapist|arzt|arztin|medecin|medico|infirmier|infirmiere|enfermera|patient|hospital|veterinarian|psychologist|caregiver|pflege|pharmacy|head nurse|staff nurse',
  ],
  [
    'consulting',
    'consultant|consulting|advisor|adviser|advisory|berater|beraterin|beratung|unternehmensberater|conseil|consultor|consultora|consulente|strategy consultant|management consultant|strategy',
  ],
  [
    'admin',
    'administrator|administration|administrative|executive assistant|personal assistant|office manager|secretary|receptionist|clerk|assistenz|sekretar|sekretarin|sekretariat|administrativo|administrativa|assistante|office assistant|sachbearbeiter|sachbearbeiterin|verwaltung',
  ],
  [
    'security',
    'security|information security|cybersecurity|cyber security|information security officer|security officer|security engineer|penetration tester|sicherheit|soc analyst',
  ],
  [
    'real-estate',
    'real estate|realtor|property|immobilien|immobilier|broker associate|leasing|inmobiliaria|estate agent|property manager|makler|immobilienmakler',
  ],
  [
    'media',
    'journalist|editor|reporter|producer|photographer|videographer|filmmaker|writer|redakteur|redakteurin|broadcast|publisher|author|anchor|news|film|video editor|actor|musician|redacteur|periodista|media',
  ],
]);
