import { fold } from './fold.ts';

/**
 * Names that people and programs give to columns, by the field they mean: for files of no known layout, and for the
 * columns that a team added to a known one. Folded when loaded, so spelling is free; numbers in a name are taken out
 * before it is looked up.
 */
const PEOPLE: Record<string, string> = {
  key: 'key, id, uid, uuid, record id, external id, contact id, person id, lead id, prospect id, candidate id, user id, crm id, row id, unique id, rec id',
  full_name: `full name, name, contact name, person, person name, contact, display name, fullname, complete name, file as, kontakt,
    vollständiger name, ganzer name, nom complet, nombre completo, nome completo, volledige naam, prospect name, lead name, candidate name, fn, name full, first and surname, given and family name, first and last name`,
  given_name: `first name, given name, first, forename, fname, firstname, givenname, vorname, prénom, prenom, nombre, nombre de pila, primer nombre,
    nome, voornaam, förnamn, fornavn, imię, christian name, contact first name, name first, name given`,
  middle_name:
    'middle name, middle, second name, additional name, middle initial, zweiter vorname, deuxième prénom, segundo nombre, name middle',
  family_name: `last name, family name, surname, last, lname, lastname, familyname, nachname, familienname, zuname, nom, nom de famille, apellido,
    apellidos, cognome, sobrenome, achternaam, efternavn, etternavn, efternamn, nazwisko, contact last name, name last, name family`,
  name_suffix: 'suffix, name suffix, namenszusatz, generational suffix',
  email: `email, e-mail, emails, e-mails, mail, email address, e-mail address, email addresses, mail address, mailadresse, e-mail-adresse,
    adresse e-mail, adresse email, courriel, correo, correo electrónico, email id, primary email, contact email, email value, main email,
    secondary email, alternate email, other email, additional email, additional emails, additional email addresses, tertiary email, electronic mail, posta elettronica`,
  'email.work': `work email, business email, corporate email, company email, professional email, professions email, office email, work e-mail address,
    business emails, work emails, geschäftliche e-mail, email work, email business, e-mail professionnel, email pro`,
  'email.personal': `personal email, private email, home email, personal emails, private e-mail, email personal, email home, private mail, email perso`,
  email_type: 'email type, email label, e-mail type, e-mail label',
  email_status: `email status, email verification status, email verification, email validity, professional email status, email confidence status, email state`,
  phone: `phone, phones, telephone, tel, phone number, phone numbers, telephone number, telefon, telefonnummer, téléphone, teléfono, telefono, telefone,
    telefoon, phone value, primary phone, contact phone, contact number, main phone number, number, tel no, tel nr, other phone, rufnummer`,
  'phone.mobile': `mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, cell number, cellphone, handy, handynummer, mobil, mobilnummer,
    mobiltelefon, portable, móvil, celular, cellulare, gsm, phone mobile, mobile no, phone cell, mobile phones, whatsapp`,
  'phone.direct': `work phone, direct phone, direct dial, work direct phone, business phone, office phone, direct line, durchwahl, phone direct, phone work,
    phone business, ddi, direct number, work number, telefon geschäftlich`,
  'phone.switchboard': `corporate phone, company phone, switchboard, main phone, company main phone, hq phone, company phone number, zentrale, phone switchboard,
    company phone numbers, organization phone, account phone`,
  'phone.home': 'home phone, private phone, telefon privat, phone home, home number, home telephone',
  'phone.fax': 'fax, fax number, business fax, work fax, home fax, faxnummer, phone fax, telefax',
  phone_type: 'phone type, phone label, telephone type',
  phone_status: 'phone status, phone verification status, mobile status',
  profile_url: `profile url, profile urls, linkedin, linkedin url, linkedin profile, linkedin profile url, person linkedin url, linkedin link, linkedin address,
    contact linkedin url, li url, li profile, public profile url, linkedin public url, social url, social profile, linkedin bio, profile, profile link,
    linkedin profile link, linkedin urls, linkedin contact profile url, github, github url, xing, xing url, twitter url, x url`,
  'provider_id.linkedin':
    'linkedin username, linkedin handle, linkedin public id, linkedin vanity name, linkedin public identifier',
  'provider_id.linkedin_member': 'linkedin id, linkedin member id, member id',
  'provider_id.sales_navigator': 'sales navigator id, sales nav id, salesnavigator',
  'provider_id.recruiter': 'recruiter id, linkedin recruiter id',
  provider_id: 'provider id, provider ids',
  positions: 'positions, experience, experiences, work history, employment history, job history, employments',
  company_name: `company, company name, organization, organisation, organization name, organisation name, employer, current company, current employer, firma,
    unternehmen, firmenname, arbeitgeber, société, entreprise, empresa, compañía, azienda, società, bedrijf, account, account name, business name, company/account,
    associated company, primary company, job company name, works at, company name for emails, firm, workplace, org`,
  company_domain: `company domain, company domain name, domain, email domain, company website, company website url, company url, job company website, account website,
    organization website, organization domain, company web, firmenwebsite, corporate website, company site`,
  company_profile_url: `company linkedin url, company linkedin, company profile url, organization linkedin url, job company linkedin url, account linkedin url,
    company linkedin profile, company linkedin page, linkedin company url, linkedin company page, company li url`,
  title: `title, job title, position, role, job, occupation, jobtitle, current title, current position, current job title, organization title, designation, function,
    berufsbezeichnung, stellenbezeichnung, funktion, tätigkeit, poste, fonction, titre, cargo, puesto, qualifica, ruolo, functie, position title, job role`,
  headline: 'headline, linkedin headline, profile headline, tagline',
  summary: 'summary, bio, about, biography, profile summary, linkedin summary, about me',
  skills: 'skills, skill, key skills, expertise, competencies, kenntnisse, compétences',
  education: 'education, educations, schools',
  website:
    'website, website url, web site, web page, webpage, homepage, url, urls, site, site web, webseite, sitio web, web, business home page, website value, personal website',
  street_number:
    'street number, house number, house no, house nr, street no, hausnummer, huisnummer, numéro de rue, numero civico, husnummer',
  street_line_2:
    'address 2, address line 2, street 2, street line 2, street address 2, addr 2, addr line 2, address_line_2, adresszusatz, adressenzusatz',
  street: `street, street address, street name, address, address line, address 1, address line 1, street 1, full address, address full, addr full, addr line, residential address, address street, mailing street, business street, home street, work street, other street, straße, strasse, adresse,
    adresszeile, rue, calle, dirección, via, location street address, postal address`,
  birth_place:
    'birth place, place of birth, birthplace, born in, geburtsort, lieu de naissance, lugar de nacimiento, luogo di nascita, geboorteplaats',
  city: `city, town, suburb, addr city, locality, address city, mailing city, business city, home city, work city, ort, stadt, wohnort, ville, ciudad, città, plaats, location locality, location city,
    person city, contact city, location`,
  region: `state, region, province, county, state/region, state/province, address region, address state, mailing state, business state, home state, bundesland, kanton, région,
    provincia, estado, location region, person state, addr state, contact state, region name`,
  postal_code: `postal code, zip, zip code, zipcode, postcode, address postal code, mailing postal code, mailing zip, business postal code, home postal code, plz, postleitzahl,
    code postal, código postal, cap, location postal code, zip/postal code, postcode fake, addr postal code, addr zip, pincode, pin code`,
  country: `country, country/region, nation, address country, mailing country, business country/region, home country/region, land, pays, país, paese, location country, person country,
    contact country, country name, country code, addr country`,
  birth_date: `birth date, date of birth, birthday, dob, birthdate, born, geburtsdatum, geburtstag, date de naissance, fecha de nacimiento, data di nascita, geboortedatum, bday`,
  gender: 'gender, sex, geschlecht, genre, sexe, género, sexo',
  'national_id.ssn':
    'ssn, ssn number, social security number, social security no, soc sec id, soc sec no, soc sec number, social security id',
  'national_id.passport':
    'passport, passport number, passport no, passport id, reisepass, reisepassnummer, numéro de passeport, número de pasaporte',
  'national_id.driving_licence':
    'driving licence, driving licence number, drivers license, drivers license number, driver license, driver license number, dl number, führerschein, führerscheinnummer',
  'national_id.tax': 'tax id, tax id number, tax number, tin, steuernummer, steuer-id, codice fiscale',
  national_ids:
    'national id, national ids, national id number, dni, nif, personnummer, identity number, id card number, personal number',
  'national_id_country.passport': 'passport country, country of passport',
  'national_id_country.driving_licence': 'driving licence state, drivers license state, driver license state, dl state',
  'national_id_country.tax': 'tax id country',
  national_id_country: 'national id country',
  observed_at: `observed at, last updated, updated at, last modified, last modified date, modified, date modified, last update, last seen, updated on, verified at, last verified,
    as of, aktualisiert am, geändert am, last updated at, last modified on`,
};

const COMPANIES: Record<string, string> = {
  key: 'key, id, record id, company id, account id, external id, business id, organization id, uuid, uid',
  name: `name, company name, company, account name, organization, organisation, organization name, organisation name, business name, firma, firmenname, unternehmen, société,
    entreprise, empresa, azienda, bedrijf, legal name, account`,
  aliases:
    'alias, aliases, other names, also known as, aka, alternative names, trade name, dba, former names, company name for emails',
  domain: 'domain, company domain, company domain name, primary domain, email domain, website domain, root domain',
  website:
    'website, website url, web site, url, homepage, company website, web, webseite, site web, sitio web, company url, site',
  profile_url: `profile url, linkedin, linkedin url, company linkedin url, company linkedin, linkedin profile, linkedin company page, linkedin profile url, company profile url,
    linkedin company url, professional network url`,
  industry:
    'industry, sector, branche, secteur, industria, settore, linkedin industry category, industries, primary industry, vertical, linkedin industry',
  employee_count: `employee count, employees, number of employees, # employees, no of employees, num employees, headcount, size, company size, mitarbeiter, mitarbeiterzahl, effectif,
    empleados, employee size, staff, employee number, total employees`,
  employee_range: 'employee range, number of employees range, employee count range, size range, employees range',
  founded:
    'founded, founded year, year founded, founding year, foundation year, gründungsjahr, gegründet, established, date founded, inception year',
  description:
    'description, about, company description, short description, summary, beschreibung, business description, about us, overview',
  street:
    'street, street address, address, billing street, address line, straße, strasse, adresse, rue, company street, company address, shipping street, headquarters address',
  city: 'city, town, locality, billing city, company city, ort, stadt, ville, ciudad, headquarters city, hq city, city name, location',
  region:
    'state, region, province, state/region, billing state, company state, bundesland, state/province, hq state, region name',
  postal_code:
    'postal code, zip, zip code, postcode, billing postal code, billing zip, company postal code, plz, postleitzahl, code postal, company zip code',
  country:
    'country, country/region, billing country, company country, land, pays, país, hq country, country name, headquarters country, country code',
  phone: 'phone, phone number, company phone, telephone, telefon, corporate phone, main phone, phone hq',
  email: 'email, company email, e-mail, contact email, info email',
  type: 'type, company type, ownership, ownership type',
  revenue: 'revenue, annual revenue, umsatz, turnover, estimated revenue, sales revenue',
  revenue_range: 'revenue range, yearly revenue range, annual revenue range, revenue range printed',
  logo_url: 'logo, logo url, business logo, logo permalink',
  ticker: 'ticker, stock symbol, ticker symbol',
  keywords: 'keywords, tags, specialties, specialities',
  technologies: 'technologies, technology, tech stack',
  sic_codes: 'sic, sic code, sic codes',
  naics_codes: 'naics, naics code, naics codes',
  linkedin_id: 'linkedin id, professional network id, linkedin company id',
  twitter_url: 'twitter, twitter url, x url',
  facebook_url: 'facebook, facebook url, facebook company page',
  total_funding: 'total funding, funding, total money raised',
};

/** Columns that are understood and still not taken, with the reason that is shown. */
const PEOPLE_LEFT_OUT: Record<string, string> = {
  'salutation, prefix, name prefix, honorific, anrede, title prefix, civilité, courtesy title':
    'a form of address: it identifies nobody',
  'connected on, create date, created at, created date, created, date created, date added, created on':
    'the day the entry was made, not the day the facts were seen',
  'industry, # employees, employees, employee count, annual revenue, company industry, company size, number of employees, job company size, job company industry':
    'about the company: import it with --kind companies',
};

export interface Synonyms {
  fields: ReadonlyMap<string, string>;
  leftOut: ReadonlyMap<string, string>;
}

function build(table: Record<string, string>, leftOut: Record<string, string>): Synonyms {
  const fields = new Map<string, string>();
  for (const [field, names] of Object.entries(table)) {
    fields.set(fold(field), field);
    for (const name of names.split(',')) if (!fields.has(fold(name))) fields.set(fold(name), field);
  }
  const reasons = new Map<string, string>();
  for (const [names, why] of Object.entries(leftOut)) for (const name of names.split(',')) reasons.set(fold(name), why);
  return { fields, leftOut: reasons };
}

export const SYNONYMS: Record<'people' | 'companies', Synonyms> = {
  people: build(PEOPLE, PEOPLE_LEFT_OUT),
  companies: build(COMPANIES, {}),
};
