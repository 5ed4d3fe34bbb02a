/** Words that tell a job title, an employer, a school or a degree; folded, many languages. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Words that stand in titles of jobs. */
export const OCCUPATIONS = words(`
  engineer developer programmer analyst consultant advisor adviser agent assistant associate accountant bookkeeper administrator auditor architect artist
  attendant barista broker buyer carpenter cashier chef cleaner clerk coach controller cook coordinator copywriter counselor counsellor courier designer
  dentist dispatcher doctor driver economist editor electrician estimator executive farmer foreman gardener generalist handyman hairdresser inspector
  instructor interpreter intern investigator janitor journalist judge lawyer lecturer librarian machinist marketer mechanic merchandiser midwife nurse
  officer operator optician owner painter paralegal paramedic partner pharmacist photographer physician physiotherapist pilot planner plumber principal
  producer professor proofreader psychologist realtor receptionist recruiter representative reporter researcher salesperson scientist secretary
  server specialist stylist supervisor surgeon surveyor teacher technician teller therapist trader trainee trainer translator tutor underwriter
  veterinarian waiter waitress warehouse welder writer apprentice freelancer director manager president head lead chief founder cofounder strategist evangelist
  ingenieur ingenieurin entwickler entwicklerin kaufmann kauffrau berater beraterin sachbearbeiter sachbearbeiterin verkaufer verkauferin mitarbeiter
  mitarbeiterin assistent assistentin buchhalter buchhalterin lehrer lehrerin arzt arztin pfleger pflegerin krankenpfleger krankenschwester mechaniker
  mechanikerin mechatroniker elektriker elektroniker techniker technikerin meister meisterin leiter leiterin referent referentin praktikant praktikantin werkstudent
  werkstudentin auszubildender auszubildende fahrer fahrerin koch kochin kellner kellnerin gestalter gestalterin geschaftsfuhrer geschaftsfuhrerin makler maklerin
  steuerberater rechtsanwalt rechtsanwaltin apotheker apothekerin lagerist disponent disponentin volontar volontarin wissenschaftler wissenschaftlerin
  ingenieure developpeur developpeuse vendeur vendeuse comptable conseiller conseillere assistante infirmier infirmiere professeur enseignant enseignante
  technicien technicienne responsable directeur directrice stagiaire charge chargee chef gestionnaire commercial commerciale secretaire serveur serveuse
  ingeniero ingeniera desarrollador desarrolladora programador programadora contable asesor asesora vendedor vendedora enfermero enfermera profesor profesora
  tecnico tecnica gerente encargado encargada auxiliar becario becaria jefe jefa analista consultor consultora camarero camarera dependiente dependienta
  ingegnere sviluppatore sviluppatrice impiegato impiegata commesso commessa contabile consulente infermiere infermiera insegnante operaio operaia
  responsabile direttore direttrice tirocinante addetto addetta segretaria cameriere cameriera
  engenheiro engenheira desenvolvedor desenvolvedora vendedor contador contadora enfermeiro enfermeira professor professora estagiario estagiaria diretor diretora
  ontwikkelaar medewerker verkoper adviseur leraar verpleegkundige stagiair boekhouder monteur chauffeur programmeur
  inzynier programista sprzedawca ksiegowy ksiegowa nauczyciel kierownik specjalista kierowca
  utvecklare ingenjor saljare larare sjukskoterska udvikler ingenior saelger laerer sygeplejerske utvikler selger`);

/** Words that stand in names of employers. */
export const EMPLOYER_WORDS = words(`
  group bank hospital clinic labs laboratories technologies technology solutions systems consulting agency realty properties realtors partners studios studio
  industries foundation institute association council ministry department university college school church company holdings holding logistics
  insurance airlines hotel hotels restaurant cafe bakery pharmacy market stores store shop supermarket media press publishing software services
  stadt klinikum krankenhaus gruppe verlag werke bundesamt landratsamt universitat hochschule sparkasse versicherung banque groupe mairie hopital ayuntamiento
  banco grupo comune ospedale banca gruppo prefeitura gemeente ziekenhuis szpital`);

export const SCHOOL_WORDS = words(`
  university college institute school academy polytechnic universitat hochschule fachhochschule gymnasium realschule gesamtschule berufsschule berufskolleg akademie technikum lyzeum
  universite ecole lycee iut institut faculte universidad instituto colegio escuela facultad politecnica universita scuola liceo istituto politecnico accademia
  universidade faculdade escola universiteit hogeschool lyceum uniwersytet politechnika szkola liceum akademia universitet hogskola gymnasieskola universitetet hojskole skole tu fh eth mit
  duale hogskolan universitetet conservatory conservatoire seminary`);

/** Folded; of one word or, with dots written, of letters ("B.Sc." folds to "b sc"). */
export const DEGREE_PATTERN =
  /^(?:(?:executive )?(?:bachelor|master|doctor|doctorate|associate|diploma|diplom|magister|staatsexamen|abitur|fachabitur|matura|licence|maitrise|doctorat|baccalaureat|bts|dut|licenciatura|licenciado|licenciada|grado|maestria|doctorado|bachillerato|laurea|laureato|diploma di|dottorato|maturita|mestrado|bacharel|bacharelado|doutorado|licencjat|inzynier|kandidat|kandidatexamen|magisterexamen|masterexamen|civilingenjor|bachelorgrad|mastergrad|high school diploma|ged|certificate|postgraduate|undergraduate|realschulabschluss|mittlere reife|hochschulreife|allgemeine hochschulreife|gesellenbrief|ausbildung|promotion|vwo|havo|hbo)|(?:b ?sc|m ?sc|b ?a|m ?a|b ?eng|m ?eng|b ?tech|m ?tech|mba|emba|ph ?d|dphil|ll ?b|ll ?m|b ?ed|m ?ed|b ?com|m ?com|bba|bfa|mfa|a ?a|a ?s|a ?a ?s|b ?s|m ?s|j ?d|m ?d|dipl ing|dipl kfm|dipl|mag|dr|a levels?|gcse|hnd|pgce|pgdip|m ?phil|mres|aas|b ?tech|m ?tech)(?: hons)?)(?= |$)/;
