/**
 * Countries of the worlds: how many people live in each, whose names they bear, its cities with their spellings, how a
 * street is written, which legal forms companies have.
 *
 * A city is `local spelling,other spellings:region:postal prefix`.
 */
export interface CountryTable {
  code: string;
  name: string;
  /** relative number of people */
  weight: number;
  /** cultures with their relative share among people who are not of a foreign one */
  cultures: Record<string, number>;
  cities: string;
  /** `#` stands for the number, `@` for the street's name */
  street: string;
  streets: string;
  /** `9` any digit, `A` any letter after the city's prefix */
  postal: string;
  /** after the name, or before it with a trailing `~`; from frequent to rare */
  forms: string;
  /** names and companies may be written in the country's own script */
  script?: true;
}

export const COUNTRIES: CountryTable[] = [
  {
    code: 'US', name: 'United States', weight: 34, cultures: { english: 68, spanish: 13, irish: 4, german: 4, italian: 3, indian: 3, chinese: 3, west_african: 1, polish: 1 },
    cities: `New_York,NYC,New_York_City:New York:100 Los_Angeles,LA,L.A.:California:900 Chicago:Illinois:606 Houston:Texas:770 Phoenix:Arizona:850
      Philadelphia,Philly:Pennsylvania:191 San_Antonio:Texas:782 San_Diego:California:921 Dallas:Texas:752 San_Jose:California:951 Austin:Texas:787
      Jacksonville:Florida:322 Columbus:Ohio:432 Charlotte:North Carolina:282 Indianapolis:Indiana:462 San_Francisco,SF:California:941 Seattle:Washington:981
      Denver:Colorado:802 Boston:Massachusetts:021 Nashville:Tennessee:372 Detroit:Michigan:482 Portland:Oregon:972 Memphis:Tennessee:381 Baltimore:Maryland:212
      Milwaukee:Wisconsin:532 Albuquerque:New Mexico:871 Tucson:Arizona:857 Sacramento:California:958 Atlanta:Georgia:303 Miami:Florida:331 Oakland:California:946
      Minneapolis:Minnesota:554 Tampa:Florida:336 Saint_Louis,St._Louis,St_Louis:Missouri:631 Pittsburgh:Pennsylvania:152 Cincinnati:Ohio:452 Raleigh:North Carolina:276
      Omaha:Nebraska:681 Cleveland:Ohio:441 Springfield:Illinois:627 Springfield:Massachusetts:011 Portland:Maine:041 Boise:Idaho:837 Richmond:Virginia:232`,
    street: '# @', streets: 'Street|St Avenue|Ave Road|Rd Lane|Ln Drive|Dr Boulevard|Blvd Court|Ct Way|Way Place|Pl', postal: '99', forms: ',_Inc. _LLC _Inc _Corp. _Corporation _L.L.C. _Co. _LP _LLP _PLLC _Company _Incorporated',
  },
  {
    code: 'GB', name: 'United Kingdom', weight: 11, cultures: { english: 82, irish: 5, indian: 7, polish: 2, arabic: 2, west_african: 2 },
    cities: `London:England:EC Manchester:England:M Birmingham:England:B Leeds:England:LS Glasgow:Scotland:G Edinburgh:Scotland:EH Liverpool:England:L
      Bristol:England:BS Sheffield:England:S Cardiff,Caerdydd:Wales:CF Newcastle_upon_Tyne,Newcastle:England:NE Nottingham:England:NG Leicester:England:LE
      Belfast:Northern Ireland:BT Brighton:England:BN Reading:England:RG Cambridge:England:CB Aberdeen:Scotland:AB`,
    street: '# @', streets: 'Street|St Road|Rd Lane|Ln Avenue|Ave Close|Cl Gardens|Gdns Terrace|Terr Crescent|Cres', postal: '9 9AA', forms: '_Ltd _Limited _Ltd. _PLC _plc _LLP _Holdings_Ltd _Group_Ltd',
  },
  {
    code: 'CA', name: 'Canada', weight: 4, cultures: { english: 66, french: 18, chinese: 6, indian: 6, italian: 3 },
    cities: `Toronto:Ontario:M5 Montréal,Montreal:Québec:H3 Vancouver:British Columbia:V6 Calgary:Alberta:T2 Ottawa:Ontario:K1 Edmonton:Alberta:T5
      Québec,Quebec_City:Québec:G1 Winnipeg:Manitoba:R3 Halifax:Nova Scotia:B3`,
    street: '# @', streets: 'Street|St Avenue|Ave Road|Rd Crescent|Cres Drive|Dr', postal: 'A 9A9', forms: '_Inc. _Ltd. _Corp. _Limited _Ltée',
  },
  {
    code: 'AU', name: 'Australia', weight: 3, cultures: { english: 76, italian: 6, greek: 4, chinese: 5, vietnamese: 3, irish: 3 },
    cities: 'Sydney:New South Wales:20 Melbourne:Victoria:30 Brisbane:Queensland:40 Perth:Western Australia:60 Adelaide:South Australia:50 Canberra:ACT:26 Hobart:Tasmania:70',
    street: '# @', streets: 'Street|St Road|Rd Parade|Pde Avenue|Ave Drive|Dr', postal: '99', forms: '_Pty_Ltd _Pty._Ltd. _Limited _Pty_Limited',
  },
  {
    code: 'IE', name: 'Ireland', weight: 1.2, cultures: { irish: 80, english: 15, polish: 3 },
    cities: 'Dublin,Baile_Átha_Cliath:Leinster:D Cork:Munster:T12 Galway,Gaillimh:Connacht:H91 Limerick:Munster:V94 Waterford:Munster:X91', street: '# @', streets: 'Street|St Road|Rd Quay|Qy Lane|Ln', postal: ' A9A9', forms: '_Ltd _Limited _DAC _PLC',
  },
  {
    code: 'DE', name: 'Germany', weight: 9, cultures: { german: 84, turkish: 6, polish: 4, russian: 3, greek: 1, arabic: 1 },
    cities: `Berlin:Berlin:10 Hamburg:Hamburg:20 München,Munich,Muenchen:Bayern:80 Köln,Cologne,Koeln:Nordrhein-Westfalen:50
      Frankfurt_am_Main,Frankfurt,Frankfurt/Main,Frankfurt_a.M.:Hessen:60 Stuttgart:Baden-Württemberg:70 Düsseldorf,Duesseldorf,Dusseldorf:Nordrhein-Westfalen:40
      Leipzig:Sachsen:04 Dortmund:Nordrhein-Westfalen:44 Essen:Nordrhein-Westfalen:45 Bremen:Bremen:28 Dresden:Sachsen:01 Hannover,Hanover:Niedersachsen:30
      Nürnberg,Nuremberg,Nuernberg:Bayern:90 Bonn:Nordrhein-Westfalen:53 Münster,Muenster:Nordrhein-Westfalen:48 Freiburg_im_Breisgau,Freiburg:Baden-Württemberg:79`,
    street: '@ #', streets: 'straße|str. weg|weg allee|allee gasse|gasse platz|pl. ring|ring', postal: '999', forms: '_GmbH _AG _GmbH_&_Co._KG _KG _OHG _e.K. _SE _UG_(haftungsbeschränkt) _mbH _GmbH_&_Co_KG _e.V.',
  },
  {
    code: 'AT', name: 'Austria', weight: 1.2, cultures: { german: 88, turkish: 4, polish: 2, russian: 2 },
    cities: 'Wien,Vienna:Wien:1 Graz:Steiermark:8 Linz:Oberösterreich:4 Salzburg:Salzburg:5 Innsbruck:Tirol:6', street: '@ #', streets: 'straße|str. gasse|g. weg|weg', postal: '999', forms: '_GmbH _Ges.m.b.H. _AG _KG',
  },
  {
    code: 'CH', name: 'Switzerland', weight: 1.3, cultures: { german: 62, french: 22, italian: 10, portuguese: 3 },
    cities: 'Zürich,Zurich,Zuerich:Zürich:80 Genève,Geneva,Genf:Genève:12 Basel,Bâle:Basel-Stadt:40 Bern,Berne:Bern:30 Lausanne:Vaud:10 Lugano:Ticino:69', street: '@ #', streets: 'strasse|str. weg|weg gasse|g.', postal: '99', forms: '_AG _GmbH _SA _Sàrl _Sagl',
  },
  {
    code: 'FR', name: 'France', weight: 6, cultures: { french: 86, arabic: 5, portuguese: 3, spanish: 2, west_african: 2 },
    cities: `Paris:Île-de-France:750 Marseille,Marseilles:Provence-Alpes-Côte d'Azur:130 Lyon,Lyons:Auvergne-Rhône-Alpes:690 Toulouse:Occitanie:310
      Nice:Provence-Alpes-Côte d'Azur:060 Nantes:Pays de la Loire:440 Strasbourg,Straßburg:Grand Est:670 Montpellier:Occitanie:340
      Bordeaux:Nouvelle-Aquitaine:330 Lille:Hauts-de-France:590 Rennes:Bretagne:350 Grenoble:Auvergne-Rhône-Alpes:380 Saint-Étienne,St-Etienne:Auvergne-Rhône-Alpes:420`,
    street: '#, @', streets: '~rue|r. ~avenue|av. ~boulevard|bd ~place|pl. ~chemin|ch. ~allée|all.', postal: '99', forms: '_SAS _SARL _SA _S.A. _S.A.S. _EURL _SNC _SASU',
  },
  {
    code: 'ES', name: 'Spain', weight: 4, cultures: { spanish: 92, arabic: 2, portuguese: 1 },
    cities: 'Madrid:Madrid:280 Barcelona:Cataluña:080 València,Valencia:Comunidad Valenciana:460 Sevilla,Seville:Andalucía:410 Zaragoza,Saragossa:Aragón:500 Málaga:Andalucía:290 Bilbao,Bilbo:País Vasco:480 A_Coruña,La_Coruña:Galicia:150 Donostia,San_Sebastián,Donostia-San_Sebastián:País Vasco:200',
    street: '@, #', streets: '~Calle|C/ ~Avenida|Avda. ~Plaza|Pza. ~Paseo|Pº', postal: '99', forms: ',_S.L. _SL ,_S.A. _SA _SLU ,_S.L.U.',
  },
  {
    code: 'MX', name: 'Mexico', weight: 2, cultures: { spanish: 97 },
    cities: 'Ciudad_de_México,Mexico_City,CDMX,México_D.F.:CDMX:06 Guadalajara:Jalisco:44 Monterrey:Nuevo León:64 Puebla:Puebla:72 Mérida:Yucatán:97', street: '@ #', streets: '~Calle|C. ~Avenida|Av. ~Calzada|Calz.', postal: '999', forms: '_S.A._de_C.V. ,_S.A._de_C.V. _SA_de_CV _S._de_R.L._de_C.V.',
  },
  {
    code: 'BR', name: 'Brazil', weight: 2.5, cultures: { portuguese: 84, italian: 7, german: 4, japanese: 2 },
    cities: 'São_Paulo,Sao_Paulo:SP:01 Rio_de_Janeiro,Rio:RJ:20 Belo_Horizonte:MG:30 Brasília,Brasilia:DF:70 Curitiba:PR:80 Porto_Alegre:RS:90', street: '@, #', streets: '~Rua|R. ~Avenida|Av. ~Travessa|Tv.', postal: '999-000', forms: '_Ltda. _Ltda _S.A. _EIRELI _S/A',
  },
  {
    code: 'PT', name: 'Portugal', weight: 1, cultures: { portuguese: 95 },
    cities: 'Lisboa,Lisbon:Lisboa:10 Porto,Oporto:Porto:40 Braga:Braga:47 Coimbra:Coimbra:30', street: '@, #', streets: '~Rua|R. ~Avenida|Av. ~Largo|Lg.', postal: '99-999', forms: ',_Lda. _Lda ,_S.A. _SA',
  },
  {
    code: 'IT', name: 'Italy', weight: 3.5, cultures: { italian: 94, arabic: 2, spanish: 1 },
    cities: 'Roma,Rome:Lazio:001 Milano,Milan:Lombardia:201 Napoli,Naples:Campania:801 Torino,Turin:Piemonte:101 Palermo:Sicilia:901 Genova,Genoa:Liguria:161 Bologna:Emilia-Romagna:401 Firenze,Florence:Toscana:501 Venezia,Venice:Veneto:301 Padova,Padua:Veneto:351',
    street: '@, #', streets: '~Via|V. ~Viale|V.le ~Corso|C.so ~Piazza|P.zza', postal: '99', forms: '_S.r.l. _Srl _S.p.A. _SpA _SNC _s.r.l._unipersonale',
  },
  {
    code: 'NL', name: 'Netherlands', weight: 3, cultures: { dutch: 86, turkish: 4, arabic: 4, german: 2 },
    cities: "Amsterdam:Noord-Holland:10 Rotterdam:Zuid-Holland:30 Den_Haag,The_Hague,'s-Gravenhage:Zuid-Holland:25 Utrecht:Utrecht:35 Eindhoven:Noord-Brabant:56 Groningen:Groningen:97 's-Hertogenbosch,Den_Bosch:Noord-Brabant:52",
    street: '@ #', streets: 'straat|str. weg|weg laan|ln. plein|pl. gracht|gr. kade|kade', postal: '99 AA', forms: '_B.V. _BV _N.V. _V.O.F. _Holding_B.V.',
  },
  {
    code: 'BE', name: 'Belgium', weight: 1, cultures: { dutch: 55, french: 40, arabic: 3 },
    cities: 'Bruxelles,Brussel,Brussels:Bruxelles:10 Antwerpen,Antwerp,Anvers:Vlaanderen:20 Gent,Ghent,Gand:Vlaanderen:90 Liège,Luik,Lüttich:Wallonie:40', street: '@ #', streets: 'straat|str. laan|ln. steenweg|stwg.', postal: '99', forms: '_NV _BV _SA _SRL',
  },
  {
    code: 'SE', name: 'Sweden', weight: 1.6, cultures: { nordic: 90, arabic: 3, polish: 2 },
    cities: 'Stockholm:Stockholm:11 Göteborg,Gothenburg,Goteborg:Västra Götaland:41 Malmö,Malmo:Skåne:21 Uppsala:Uppsala:75 Linköping,Linkoping:Östergötland:58', street: '@ #', streets: 'gatan|g. vägen|v. torget|t. gränd|gr.', postal: '9 99', forms: '_AB _AB_(publ) _HB _KB',
  },
  {
    code: 'NO', name: 'Norway', weight: 0.9, cultures: { nordic: 93, polish: 3 },
    cities: 'Oslo:Oslo:01 Bergen:Vestland:50 Trondheim,Trondhjem:Trøndelag:70 Tromsø,Tromso,Tromsoe:Troms:90', street: '@ #', streets: 'gata|gt. veien|vn. gate|gt.', postal: '99', forms: '_AS _ASA _A/S',
  },
  {
    code: 'DK', name: 'Denmark', weight: 0.9, cultures: { nordic: 95, turkish: 2 },
    cities: 'København,Copenhagen,Kobenhavn:Hovedstaden:21 Århus,Aarhus,Arhus:Midtjylland:80 Odense:Syddanmark:50 Aalborg,Ålborg:Nordjylland:90', street: '@ #', streets: 'gade|gd. vej|v. allé|alle stræde|str.', postal: '99', forms: '_A/S _ApS _IVS _I/S',
  },
  {
    code: 'FI', name: 'Finland', weight: 0.8, cultures: { nordic: 96 },
    cities: 'Helsinki,Helsingfors:Uusimaa:001 Tampere,Tammerfors:Pirkanmaa:331 Turku,Åbo:Varsinais-Suomi:201 Oulu,Uleåborg:Pohjois-Pohjanmaa:901', street: '@ #', streets: 'katu|k. tie|t. kuja|kj.', postal: '99', forms: '_Oy _Oyj _Ab _Oy_Ab',
  },
  {
    code: 'PL', name: 'Poland', weight: 2.4, cultures: { polish: 97, russian: 2 },
    cities: 'Warszawa,Warsaw:Mazowieckie:00 Kraków,Krakow,Cracow:Małopolskie:30 Łódź,Lodz:Łódzkie:90 Wrocław,Wroclaw,Breslau:Dolnośląskie:50 Poznań,Poznan:Wielkopolskie:60 Gdańsk,Gdansk,Danzig:Pomorskie:80 Szczecin:Zachodniopomorskie:70',
    street: 'ul. @ #', streets: 'ska|ska owa|owa iego|iego', postal: '-999', forms: '_Sp._z_o.o. _sp._z_o.o. _S.A. _sp.j. _Spółka_z_o.o.',
  },
  {
    code: 'RU', name: 'Russia', weight: 2.2, cultures: { russian: 97 }, script: true,
    cities: 'Москва,Moscow,Moskva:Москва:101 Санкт-Петербург,Saint_Petersburg,St._Petersburg,St_Petersburg:Санкт-Петербург:190 Новосибирск,Novosibirsk:Новосибирская область:630 Екатеринбург,Yekaterinburg,Ekaterinburg:Свердловская область:620 Казань,Kazan:Татарстан:420',
    street: '@, #', streets: '~ул.|улица ~пр-т|проспект ~пер.|переулок', postal: '999', forms: 'ООО~ АО~ ПАО~ ЗАО~ ИП~',
  },
  {
    code: 'UA', name: 'Ukraine', weight: 1, cultures: { russian: 98 }, script: true,
    cities: 'Київ,Kyiv,Kiev:Київ:01 Львів,Lviv,Lvov:Львівська область:79 Одеса,Odesa,Odessa:Одеська область:65 Харків,Kharkiv,Kharkov:Харківська область:61', street: '@, #', streets: '~вул.|вулиця ~пр.|проспект', postal: '999', forms: 'ТОВ~ ПП~ АТ~ ПАТ~',
  },
  {
    code: 'GR', name: 'Greece', weight: 1, cultures: { greek: 97 }, script: true,
    cities: 'Αθήνα,Athens,Athina:Αττική:10 Θεσσαλονίκη,Thessaloniki,Salonica:Κεντρική Μακεδονία:54 Πάτρα,Patras,Patra:Δυτική Ελλάδα:26 Ηράκλειο,Heraklion,Iraklio:Κρήτη:71', street: '@ #', streets: '~Οδός|Οδ. ~Λεωφόρος|Λεωφ.', postal: '9 99', forms: '_Α.Ε. _ΑΕ _Ε.Π.Ε. _ΙΚΕ _Ο.Ε.',
  },
  {
    code: 'TR', name: 'Türkiye', weight: 2, cultures: { turkish: 97 },
    cities: 'İstanbul,Istanbul:İstanbul:34 Ankara:Ankara:06 İzmir,Izmir:İzmir:35 Bursa:Bursa:16 Eskişehir,Eskisehir:Eskişehir:26', street: '@ No:#', streets: 'Caddesi|Cad. Sokak|Sok. Bulvarı|Bul.', postal: '999', forms: '_A.Ş. _Ltd._Şti. _AŞ _Ticaret_Ltd._Şti. _San._ve_Tic._A.Ş.',
  },
  {
    code: 'AE', name: 'United Arab Emirates', weight: 1.2, cultures: { arabic: 45, indian: 40, english: 12 }, script: true,
    cities: 'دبي,Dubai:دبي:0 أبوظبي,Abu_Dhabi:أبوظبي:0 الشارقة,Sharjah:الشارقة:0', street: '# @', streets: 'Street|St Road|Rd', postal: '0000', forms: '_FZE _LLC _FZ-LLC _L.L.C. _DMCC',
  },
  {
    code: 'EG', name: 'Egypt', weight: 0.9, cultures: { arabic: 99 }, script: true,
    cities: 'القاهرة,Cairo,Al_Qahirah:القاهرة:11 الإسكندرية,Alexandria:الإسكندرية:21 الجيزة,Giza:الجيزة:12', street: '# @', streets: '~شارع|ش. ~طريق|ط.', postal: '999', forms: '_S.A.E. _LLC _SAE',
  },
  {
    code: 'IL', name: 'Israel', weight: 0.9, cultures: { hebrew: 82, russian: 9, arabic: 8 }, script: true,
    cities: 'תל_אביב,Tel_Aviv,Tel_Aviv-Yafo,Tel-Aviv:תל אביב:61 ירושלים,Jerusalem,Yerushalayim:ירושלים:91 חיפה,Haifa,Hefa:חיפה:31', street: '@ #', streets: '~רחוב|רח׳ ~שדרות|שד׳', postal: '99999', forms: '_בע"מ _Ltd. _Ltd',
  },
  {
    code: 'IN', name: 'India', weight: 5, cultures: { indian: 95, arabic: 4 },
    cities: 'Mumbai,Bombay:Maharashtra:400 Bengaluru,Bangalore:Karnataka:560 New_Delhi,Delhi:Delhi:110 Chennai,Madras:Tamil Nadu:600 Hyderabad:Telangana:500 Pune,Poona:Maharashtra:411 Kolkata,Calcutta:West Bengal:700 Gurugram,Gurgaon:Haryana:122 Ahmedabad,Amdavad:Gujarat:380 Thiruvananthapuram,Trivandrum:Kerala:695',
    street: '#, @', streets: 'Road|Rd Marg|Mg Nagar|Ngr Street|St', postal: '999', forms: '_Pvt_Ltd _Private_Limited _Pvt._Ltd. _Ltd _LLP _Limited',
  },
  {
    code: 'CN', name: 'China', weight: 3, cultures: { chinese: 98 }, script: true,
    cities: '北京,Beijing,Peking:北京市:100 上海,Shanghai:上海市:200 深圳,Shenzhen:广东省:518 广州,Guangzhou,Canton:广东省:510 杭州,Hangzhou:浙江省:310 成都,Chengdu:四川省:610', street: '@#号', streets: '路|路 街|街 大道|大道', postal: '999', forms: '有限公司 股份有限公司 科技有限公司 _Co.,_Ltd.',
  },
  {
    code: 'HK', name: 'Hong Kong', weight: 0.6, cultures: { chinese: 88, english: 10 },
    cities: 'Hong_Kong,香港:Hong Kong:0 Kowloon,九龍:Kowloon:0', street: '# @', streets: 'Street|St Road|Rd', postal: '', forms: '_Limited _Ltd _Co._Ltd',
  },
  {
    code: 'JP', name: 'Japan', weight: 2.4, cultures: { japanese: 98 }, script: true,
    cities: '東京,Tokyo:東京都:100 大阪,Osaka:大阪府:530 名古屋,Nagoya:愛知県:450 横浜,Yokohama:神奈川県:220 京都,Kyoto:京都府:600 福岡,Fukuoka:福岡県:810 札幌,Sapporo:北海道:060', street: '@#', streets: '町|町 通|通', postal: '-9999', forms: '株式会社~~ 株式会社 _K.K. 有限会社~~ 合同会社 _Co.,_Ltd.',
  },
  {
    code: 'KR', name: 'South Korea', weight: 1.6, cultures: { korean: 98 }, script: true,
    cities: '서울,Seoul:서울특별시:04 부산,Busan,Pusan:부산광역시:48 인천,Incheon,Inchon:인천광역시:22 대구,Daegu,Taegu:대구광역시:42', street: '@ #', streets: '로|로 길|길 대로|대로', postal: '999', forms: '(주)~~ 주식회사~ _Co.,_Ltd.',
  },
  {
    code: 'VN', name: 'Vietnam', weight: 1, cultures: { vietnamese: 98 },
    cities: 'Hà_Nội,Hanoi,Ha_Noi:Hà Nội:10 Thành_phố_Hồ_Chí_Minh,Ho_Chi_Minh_City,HCMC,Saigon,TP.HCM:Hồ Chí Minh:70 Đà_Nẵng,Da_Nang,Danang:Đà Nẵng:50', street: '# @', streets: '~Đường|Đ. ~Phố|P.', postal: '0000', forms: '_Co.,_Ltd _JSC Công_ty_TNHH~ Công_ty_CP~',
  },
  {
    code: 'NG', name: 'Nigeria', weight: 1.4, cultures: { west_african: 96, arabic: 3 },
    cities: 'Lagos:Lagos:10 Abuja:FCT:90 Ibadan:Oyo:20 Port_Harcourt,PH:Rivers:50 Kano:Kano:70', street: '# @', streets: 'Street|St Road|Rd Close|Cl Crescent|Cres', postal: '9999', forms: '_Ltd _Limited _Nigeria_Ltd _PLC',
  },
  {
    code: 'KE', name: 'Kenya', weight: 0.8, cultures: { east_african: 92, indian: 4, arabic: 3 },
    cities: 'Nairobi:Nairobi:001 Mombasa:Mombasa:801 Kisumu:Kisumu:401', street: '@ #', streets: 'Road|Rd Street|St Avenue|Ave', postal: '99', forms: '_Ltd _Limited _PLC',
  },
  {
    code: 'ZA', name: 'South Africa', weight: 1, cultures: { english: 40, east_african: 40, dutch: 15, indian: 4 },
    cities: 'Johannesburg,Joburg,JHB:Gauteng:20 Cape_Town,Kaapstad:Western Cape:80 Durban,eThekwini:KwaZulu-Natal:40 Pretoria,Tshwane:Gauteng:00', street: '# @', streets: 'Street|St Road|Rd Avenue|Ave', postal: '99', forms: '_(Pty)_Ltd _Pty_Ltd _Ltd _CC',
  },
]; // biome-ignore format: a row of facts each
