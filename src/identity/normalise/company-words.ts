/**
 * Words that many companies share, and how little each says. Comparing names by the information of their words needs
 * only this much: a word that is not here is a company's own.
 *
 * Each line is one word in all its spellings, abbreviations, numbers and languages; the first stands for all.
 *
 * | class    | bits | what it is                                            | on one side only it means               |
 * |----------|------|-------------------------------------------------------|-----------------------------------------|
 * | joining  | 0    | and, of, de                                           | nothing                                 |
 * | filler   | 1    | group, holding, international                         | the same company                        |
 * | soft     | 2    | what a company offers in general: services, software  | mostly the same company                 |
 * | place    | 4    | a country, a region, a large city                     | a branch: related                       |
 * | common   | 4    | what names like to begin with: first, united, royal   | another company                         |
 * | hard     | 5    | a trade that makes another company: bank, airlines    | another company, perhaps of one owner   |
 */
import { COUNTRY_MARKERS } from './legal-forms.ts';

export type WordClass = 'joining' | 'filler' | 'soft' | 'place' | 'common' | 'hard';

export interface SharedWord {
  /** the spelling that stands for all */
  word: string;
  kind: WordClass;
  /** what agreeing on it says */
  bits: number;
}

export const WORD_BITS: Record<WordClass, number> = { joining: 0, filler: 1, soft: 2, place: 4, common: 4, hard: 5 };

const WORDS: Record<WordClass, string> = {
  joining:
    'and of the for in at by to de la le les los las el du des der die das dem den fur del della di da do dos van von zu zur im am an a',
  filler: `group grp groupe gruppe grupo gruppo grup gruppen groep|holding holdings hldg hldgs hld beteiligungs beteiligungsgesellschaft
    |international intl internationale internazionale internacional internationales|global globally|worldwide|enterprises enterprise entreprise entreprises empresas|ventures venture
    |company co companies compagnie compania companhia compagnia cie cia|corporate corporation corp|partners partner|associates assoc assocs associated|sons sohne soehne fils hijos figli zonen sonner filhos sohn son synowie
    |brothers bros gebruder gebrueder freres hermanos fratelli irmaos broedrene gebr|business businesses|organization organisation org|official|brand brands|trust|hq headquarters|unlimited
    |head|office|division div|dept department|team|unit`,
  soft: `services service svc svcs servicios servizi servicos dienste dienstleistungen dienstleistung|solutions solution soluciones solucoes soluzioni losungen|technologies technology tech techs technologie technologien tecnologia tecnologias technik tecnologie
    |systems system systeme sistemas sistemi systemes|software sw softwares|consulting consultants consultant consultancy consultores consultoria beratung unternehmensberatung conseil conseils|labs lab laboratories laboratory laboratorios
    |digital|online|web|it|studio studios|agency agentur agence agencia|advisory advisors adviser advisers advisor|management mgmt mgt|industries industry industrie industrien industrias industria industriel ind inds
    |products product produkte productos prodotti|projects project|works work|data|cloud|platform platforms|app apps|development developments dev|innovation innovations|trading trade trdg handel handels comercio commerce commerciale comercial commercial
    |manufacturing mfg mfrs manufacturers manufacturer|engineering eng engineers ingenieure ingenierie ingenieria|design designs|interactive|support|supply supplies|outsourcing|research|gesellschaft|vertrieb vertriebs|verwaltung verwaltungs
    |import|export|operations|ops|resources`,
  place: `london|paris|berlin|hamburg|munich munchen muenchen|frankfurt|cologne koln koeln|stuttgart|dusseldorf duesseldorf|vienna wien|zurich zuerich|geneva geneve|basel
    |madrid|barcelona|lisbon lisboa|rome roma|milan milano|amsterdam|rotterdam|brussels bruxelles brussel|antwerp|copenhagen kobenhavn|stockholm|oslo|helsinki|warsaw warszawa|prague praha|budapest|athens|dublin|manchester|birmingham|leeds|glasgow|edinburgh|bristol
    |liverpool|istanbul|ankara|moscow moskva moskau|kyiv kiev|dubai|doha|riyadh|jeddah|cairo|mumbai bombay|delhi|bangalore bengaluru|chennai|kolkata|pune|hyderabad|karachi|lahore|dhaka|tokyo|osaka|kyoto|seoul|busan|beijing peking|shanghai|shenzhen|guangzhou|taipei
    |bangkok|jakarta|manila|hanoi|saigon|sydney|melbourne|brisbane|perth|auckland|toronto|montreal|vancouver|ottawa|calgary|boston|chicago|dallas|houston|austin|denver|seattle|portland|atlanta|miami|orlando|detroit|cleveland|cincinnati|columbus
    |philadelphia|pittsburgh|baltimore|washington|phoenix|oakland|memphis|nashville|omaha|angeles|francisco|diego|antonio|vegas|paulo|lagos|nairobi|johannesburg|lyon|toulouse|nantes|marseille|lille|torino turin|napoli naples|bologna
    |alabama|alaska|arizona|arkansas|california calif|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|jersey
    |ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|wisconsin|wyoming|carolina|dakota|hampshire|york|england|scotland|wales|ontario|quebec|alberta|bavaria bayern|saxony sachsen|hessen hesse|catalunya cataluna|bretagne|normandie
    |usa us america|uk gb britain kingdom|germany deutschland allemagne alemania germania|france frankreich francia|italy italia italie italien|spain espana espagne spanien|netherlands nederland holland|belgium belgique belgie belgien|poland polska polen|austria osterreich oesterreich autriche
    |switzerland schweiz suisse svizzera|sweden sverige schweden|norway norge norwegen|denmark danmark|finland suomi|portugal|ireland|czech cesko|hungary magyarorszag|romania|bulgaria|serbia srbija|croatia hrvatska|greece hellas|turkey turkiye turkei|russia rossiya rus|ukraine ukraina
    |india bharat|china zhongguo|japan nippon nihon|korea hanguk|taiwan|singapore|malaysia|indonesia|thailand|vietnam|philippines|pakistan|bangladesh|australia|zealand|canada|mexico|brazil brasil|argentina|chile|colombia|peru|israel|uae emirates|arabia|saudi|qatar|kuwait|egypt|morocco maroc|nigeria|kenya|africa afrique afrika
    |europe europa eu emea|asia asien apac|dach|latam|mena|nordics nordic|benelux|iberia|baltic baltics`,
  common: `first 1st premier premiere|second 2nd|third 3rd|national natl nacional nationale nazionale|federal fed|united utd|general gen|american americas|european europeenne|british|canadian|australian|indian|chinese|deutsche deutscher deutsches german|french francaise|italian italiana|spanish espanola|swiss|dutch|asian|african|pacific|atlantic
    |north northern nord norte nord|south southern sud sur sul|east eastern ost este est|west western oeste ouest|central centrale zentral|mid midwest|new nova neue nuova nouvelle nuevo|old|modern|royal|imperial|crown|king kings|star stars|sun|blue|red|green|black|white|silver|gold golden|smart|bright|clear|pure|true|best|top|prime|elite|summit|pinnacle|apex|universal|standard|advanced adv|allied|alliance
    |consolidated cons|independent|metropolitan metro|city municipal|state|public|private|community comm|family|people peoples|citizens citizen|home homes|world|planet|earth|global|continental|coastal|valley|river|lake|mountain|ocean|island|saint st santa san sankt|great greater|grand|super|ultra|mega|micro|nano|macro|power|energy energie energia energies|air|water|fire|life|one 1|all|open|free|fast|quick|easy|my|our|your
    |century|heritage|liberty|freedom|patriot|union|capital|mutual|direct|express|plus|pro|max|next|future|total|integrated|applied|dynamic dynamics|precision|quality|professional prof|creative|pioneer|frontier|horizon|eagle|lion|tiger`,
  hard: `bank banks banco banca banque bankers banking sparkasse|university universitat universitaet universite universidad universita universidade universiteit uniwersytet univ|college|school schools schule ecole escuela scuola|institute inst institut instituto istituto|academy akademie academie academia|hospital hospitals krankenhaus klinikum klinik clinic clinics hopital ospedale|health healthcare|medical med medizin
    |pharma pharmaceuticals pharmaceutical pharm pharmacy apotheke farmacia|insurance ins assurance assurances versicherung versicherungen seguros assicurazioni|financial finance fin finances|investment investments invest|credit|securities|savings|realty|real|estate estates|property properties immobilien immobilier|construction constructions bau costruzioni|building builders build|architects architecture architekten
    |airlines airline airways aviation luftfahrt|lines line|aerospace|motors motor automotive auto autos automobile automobili|cars car|parts|mills mill|foods food lebensmittel alimentos|beverages beverage drinks|restaurants restaurant|hotels hotel|motels motel|marina|resorts resort|travel reisen viajes|tours tour|entertainment|music|records|pictures|films film|media medien|press publishing publishers verlag|news|times|books|games gaming|sports sport|fitness
    |electric electrical elektro electrique|electronics electronic elektronik|oil|gas|petroleum|mining|metals metal metall|steel stahl|chemicals chemical chemie chimie|plastics plastic|paper papier|packaging|glass glas|textiles textile|fashion|clothing apparel|shoes|furniture mobel|tools tool|machines machine machinery maschinen maschinenbau|instruments instrument|equipment|semiconductor semiconductors|materials material
    |telecom telecommunications telekom telecommunication|communications communication|networks network|wireless|mobile|security sicherheit|logistics logistik logistica logistique|freight fracht|transport transportation trans transports spedition|shipping|express|trucks truck|rail railway railways|marine|solar|wind|wasser|environmental umwelt|waste|recycling|agriculture agri agro|farms farm|dairy|brewery brauerei brewing|wine wines
    |marketing|advertising werbung publicite|analytics|robotics|biotech biotechnology bio|life sciences science|dental|optical optics|vision|ceramics|interiors|printing print druck|mobility|legal law rechtsanwalte avocats|lawyers attorneys|accounting accountants tax steuerberatung|staffing personal recruitment recruiting|church kirche|foundation stiftung fondation fundacion fondazione|association verband verein|society|museum|council|county|ministry|government|center centre centres centers zentrum|market markets markt|store stores shop shops|retail|wholesale
    |faucet|club|park|care|kitchen|garden|house haus`,
};

const table = new Map<string, SharedWord>();
for (const [kind, text] of Object.entries(WORDS) as [WordClass, string][]) {
  for (const line of kind === 'joining' ? text.split(' ') : text.split('|')) {
    const [word, ...spellings] = line.trim().split(/\s+/);
    // The first mention of a spelling counts: tables are read from the least telling class to the most.
    for (const spelling of [word!, ...spellings]) {
      if (!table.has(spelling)) table.set(spelling, { word: word!, kind, bits: WORD_BITS[kind] });
    }
  }
}
for (const marker of COUNTRY_MARKERS) {
  if (!marker.includes(' ') && !table.has(marker))
    table.set(marker, { word: marker, kind: 'place', bits: WORD_BITS.place });
}

/** What a folded word says of a company; undefined for a word of its own. */
export function sharedWord(word: string): SharedWord | undefined {
  return table.get(word);
}

/** Whether many companies share the folded word. */
export function isSharedWord(word: string): boolean {
  return table.has(word);
}
