/**
 * What headings are called, folded, by section; in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Swedish, Danish and Norwegian. Chinese and Japanese ones stand as they are written.
 */
export type SectionKind =
  | 'top' // before the first heading
  | 'contact'
  | 'summary'
  | 'experience'
  | 'education'
  | 'skills'
  | 'references'
  | 'other';

const HEADINGS: Readonly<Record<Exclude<SectionKind, 'top'>, string>> = {
  contact: `contact|contact information|contact details|contact info|personal information|personal details|personal data|personal profile details|about me contact
    |kontakt|kontaktdaten|personliche daten|personliche angaben|angaben zur person|zur person|coordonnees|informations personnelles|etat civil|donnees personnelles
    |datos personales|informacion personal|contacto|datos de contacto|dati personali|informazioni personali|contatti|dados pessoais|informacoes pessoais|contato|contactos
    |persoonlijke gegevens|personalia|contactgegevens|dane osobowe|dane kontaktowe|kontaktuppgifter|personuppgifter|personlige oplysninger|kontaktoplysninger
    |個人情報|联系方式|个人信息`,
  summary: `summary|professional summary|executive summary|career summary|profile|professional profile|about|about me|objective|career objective|personal statement|overview
    |profil|kurzprofil|uber mich|zusammenfassung|profil professionnel|a propos|a propos de moi|objectif|resume professionnel|perfil|perfil profesional|perfil profissional|sobre mi|sobre mim|objetivo|resumen|extracto
    |profilo|profilo professionale|chi sono|obiettivo|resumo|profiel|over mij|samenvatting|podsumowanie|o mnie|profil zawodowy|om mig|om mej|om meg|sammanfattning|自己PR|自我评价|个人简介`,
  experience: `experience|work experience|professional experience|employment|employment history|work history|career history|career|relevant experience|job experience|positions|professional background|professional history|employment experience|experience and employment|work|selected experience
    |berufserfahrung|beruflicher werdegang|berufspraxis|werdegang|berufstatigkeit|berufliche erfahrung|berufliche tatigkeiten|praktische erfahrung|arbeitserfahrung|berufliche stationen|praxiserfahrung
    |experience professionnelle|experiences professionnelles|experiences|parcours professionnel|parcours|emplois
    |experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|historial laboral|experiencia de trabajo
    |esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali
    |experiencia profissional|historico profissional|experiencias profissionais
    |werkervaring|ervaring|loopbaan|doswiadczenie|doswiadczenie zawodowe|przebieg kariery|arbetslivserfarenhet|yrkeserfarenhet|erhvervserfaring|erfaring|arbejdserfaring|arbeidserfaring|yrkeserfaring
    |職歴|職務経歴|工作经历|工作经验|工作經歷`,
  education: `education|academic background|education and training|academic history|academic qualifications|qualifications|educational background|studies|training and education|education and qualifications|academics|education and certifications
    |ausbildung|bildung|studium|schulbildung|akademische ausbildung|bildungsweg|ausbildung und studium|bildungsgang|schulische ausbildung|aus und weiterbildung|hochschulbildung
    |formation|formations|etudes|diplomes|formation academique|diplomes et formations|parcours academique|cursus
    |educacion|formacion|formacion academica|estudios|titulos|estudios realizados
    |istruzione|formazione|istruzione e formazione|studi|titoli di studio
    |educacao|formacao|formacao academica|escolaridade|opleiding|opleidingen|onderwijs|wyksztalcenie|edukacja|utbildning|uddannelse|utdanning|utdannelse
    |学歴|教育背景|教育经历|學歷`,
  skills: `skills|top skills|highlights|technical skills|key skills|core skills|core competencies|competencies|areas of expertise|expertise|professional skills|skills and abilities|skills summary|technologies|technical expertise|tools|technical proficiencies|hard skills|soft skills|skills and tools|computer skills|it skills|skills and competencies|strengths
    |kenntnisse|fahigkeiten|fachkenntnisse|kompetenzen|edv kenntnisse|it kenntnisse|kenntnisse und fahigkeiten|besondere kenntnisse|qualifikationen|skills und kenntnisse|technische kenntnisse
    |competences|competences techniques|competences cles|competences informatiques|savoir faire|informatique|atouts
    |habilidades|competencias|aptitudes|conocimientos|habilidades tecnicas|destrezas|conocimientos informaticos
    |competenze|capacita|competenze tecniche|conoscenze|abilita|capacita e competenze|competenze digitali
    |competencias tecnicas|conhecimentos|vaardigheden|competenties|kennis|umiejetnosci|kompetencje|fardigheter|kompetenser|kompetencer|faerdigheder|ferdigheter|kunskaper
    |スキル|技能|专业技能`,
  references: `references|referees|professional references|referenzen|references professionnelles|referencias|referenze|referenties|referencje|referenser|referencer|referanser|推薦人`,
  other: `languages|language skills|sprachen|sprachkenntnisse|langues|idiomas|lingue|talen|jezyki|sprak|sprog|interests|hobbies|hobbies and interests|interessen|hobbys|hobbies und interessen|freizeit|loisirs|centres d interet|centre d interet|intereses|aficiones|interessi|interesses|hobbies en interesses|zainteresowania|intressen|interesser|fritid
    |certifications|certificates|licenses|licenses and certifications|certifications and licenses|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|certificaciones|certificazioni|certificacoes|certificaten|certyfikaty|kursy|cursos|corsi|courses|training|trainings
    |projects|personal projects|selected projects|projekte|projets|proyectos|progetti|projetos|projecten|projekty|publications|publikationen|veroffentlichungen|publicaciones|pubblicazioni|publicacoes|awards|honors|honours|awards and honors|achievements|auszeichnungen|distinctions|premios|premi|nagrody
    |volunteering|volunteer experience|volunteer work|volunteer|community service|ehrenamt|ehrenamtliches engagement|engagement|benevolat|voluntariado|volontariato|vrijwilligerswerk|wolontariat|memberships|affiliations|professional affiliations|mitgliedschaften|additional information|sonstiges|divers|otros datos|altro|military service|wehrdienst|patents|links|driving licence|fuhrerschein|weitere angaben|miscellaneous
    |語学|資格|语言能力|兴趣爱好|自我評價|其他`,
};

/** By the folded heading; those in other scripts by what is written. */
export const SECTION_OF: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(HEADINGS).flatMap(([kind, names]) =>
    names
      .split(/\s*\|\s*/)
      .filter((name) => name !== '')
      .map((name): [string, SectionKind] => [name.trim(), kind as SectionKind]),
  ),
);
