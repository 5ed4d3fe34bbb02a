/** Names of Polish, Russian and Ukrainian, Greek, Turkish, Arabic and Hebrew speakers; see `culture.ts` for the format. */
import type { CultureTable } from './culture.ts';

export const POLISH: CultureTable = {
  name: 'polish',
  male: `Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub Adam Stanisław Marek Łukasz Grzegorz Mateusz Wojciech
    Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Jacek Ryszard Szymon Kazimierz Sławomir Artur Przemysław
    Bartłomiej Zdzisław Bogdan`,
  female: `Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Zofia Joanna Aleksandra Monika
    Teresa Danuta Natalia Karolina Marta Julia Beata Dorota Janina Alicja Jadwiga Halina Irena Iwona Grażyna Stanisława
    Bożena Urszula Żaneta Weronika`,
  family: `Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
    Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król
    Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak
    Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski
    Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański
    Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Mazurek Wysocki Kołodziej Kaźmierczak Czarnecki Sobczak Konieczny`,
  feminine: [
    ['ski', 'ska'],
    ['cki', 'cka'],
    ['dzki', 'dzka'],
  ],
  compose: {
    share: 0.45,
    parts: [
      `Bar Bed Biał Biel Bogu Boro Brze Buk Chm Cieś Czar Cze Dą Dob Dom Droz Dzier Fal Gaj Gał Głow God Gor Grab Gro Grze
      Ja Jag Jan Jar Jaś Jur Kar Kas Klim Koł Kon Kop Kor Kos Krup Kry Krzy Kub Kuj Lasz Lip Lub Łab Łuk Mać Mal Mar Mich
      Mier Mik Mod Mro Mur Niem Nied Ob Ol Or Os Paw Pio Płon Pod Pol Prze Rad Raj Rem Rog Rozw Ryb Sad Sam Ser Sier Skal
      Sko Smo Sob Sta Stru Such Szcz Szy Śli Świ Tar Tom Tru Try Tur Was Wą Wier Wiś Wit Woj Wol Zab Zar Zdu Zie Żar Żuk`,
      `owski ewski iński ański ecki icki ycki owicz ewicz iewicz czyk czak ak iak ek ik uk ko arz ała oń aś asz ura uch uła
      ysz yński orski ulski alski elski olski adzki ędzki omski acki`,
    ],
  },
};

export const RUSSIAN: CultureTable = {
  name: 'russian',
  male: `Александр Сергей Дмитрий Андрей Алексей Владимир Михаил Николай Евгений Юрий Иван Максим Павел Олег Виктор Игорь
    Анатолий Валерий Денис Роман Константин Артём Илья Вячеслав Григорий Борис Фёдор Пётр Кирилл Тимофей Степан Руслан
    Богдан Тарас Остап Ярослав`,
  female: `Елена Ольга Татьяна Наталья Анна Ирина Светлана Мария Екатерина Людмила Юлия Галина Анастасия Надежда Валентина
    Марина Любовь Дарья Оксана Вера Ксения Виктория Евгения Лариса Алёна Тамара Софья Полина Александра Зоя Леся Олеся
    Жанна Щаслава`,
  family: `Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев
    Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев
    Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков
    Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов
    Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов
    Казаков Афанасьев Данилов Шевченко Коваленко Бондаренко Ткаченко Кравченко Олейник Шевчук Коваль Поліщук Бойко
    Лысенко Мороз Марченко Павленко Мельничук Щербаков Чайковский Жуковский Хрущёв Цветков Ющенко`,
  habit: 'patronymic',
  feminine: [
    ['ов', 'ова'],
    ['ев', 'ева'],
    ['ёв', 'ёва'],
    ['ин', 'ина'],
    ['ский', 'ская'],
    ['цкий', 'цкая'],
  ],
  compose: {
    share: 0.4,
    parts: [
      `Бел Берез Бур Вас Вол Воро Вяз Гал Гол Гор Греб Гро Дол Дубр Ер Жел Жур Зал Зим Зол Иг Каз Кал Кар Кир Кол Кон Кор
      Кос Крас Кру Куд Лаз Лап Лар Лес Лип Лом Лук Мал Мар Мат Мель Мил Мир Мос Мур Наг Наз Нов Обол Озер Ост Пан Пар Пер
      Пест Пол Пор Рад Раз Рог Рож Род Руб Рыб Сав Сад Сел Сер Сит Скор Слеп Сол Ста Суб Сух Тал Тим Тол Топ Тро Тур Уст
      Фад Фом Хар Хол Чер Чис Шап Шел Шиш Шул Щеп Щук Юд Яс`,
      `ов ев ин ёнов онин ыгин анов енко ский чук цев ников ухин ашов аков алов атов евский ейников елин ильев имов итин
      оваленко овский онов опов оров отин ошин уков улин унов уров утин ушкин ыкин ягин янов яков ячев`,
    ],
  },
};

export const GREEK: CultureTable = {
  name: 'greek',
  male: `Γεώργιος Δημήτριος Ιωάννης Κωνσταντίνος Νικόλαος Παναγιώτης Βασίλειος Χρήστος Αθανάσιος Μιχαήλ Ευάγγελος Σπυρίδων
    Αντώνιος Αναστάσιος Θεόδωρος Ανδρέας Χαράλαμπος Αλέξανδρος Εμμανουήλ Ηλίας Στέφανος Πέτρος Σωτήριος`,
  female: `Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Αναστασία Παρασκευή Ευαγγελία Ιωάννα Χριστίνα
    Κωνσταντίνα Δέσποινα Φωτεινή Αλεξάνδρα Στυλιανή Ειρήνη Παναγιώτα Θεοδώρα Άννα Χρυσούλα`,
  family: `Παπαδόπουλος Βλάχος Αγγελόπουλος Νικολαΐδης Γεωργίου Πέτρου Αθανασίου Δημητρίου Παπαδάκης Παναγιωτόπουλος Παπάς
    Καραγιάννης Αντωνίου Μακρής Κωνσταντινίδης Οικονόμου Ιωάννου Χατζής Σαμαράς Δημόπουλος Γιαννόπουλος Μαρκόπουλος
    Αλεξίου Ζαχαρίου Λάμπρου Κόκκινος Μαυρίδης Ξενάκης Παπανικολάου Θεοδωρίδης Στεφανίδης Χριστοδούλου Ψαράς
    Κυριακόπουλος Σταθόπουλος Ρήγας Φιλίππου Τσιμπούκης Μπακάλης`,
  feminine: [
    ['όπουλος', 'οπούλου'],
    ['ίδης', 'ίδου'],
    ['άκης', 'άκη'],
    ['ης', 'η'],
    ['ος', 'ου'],
    ['ας', 'α'],
  ],
  compose: {
    share: 0.4,
    parts: [
      `Αγγελ Αδαμ Αθαν Αλεξ Αναστ Ανδρ Αργυρ Βασιλ Βερ Γαβρ Γεωργ Γιανν Γρηγορ Δαμ Δημητρ Διαμαντ Δουκ Ευθυμ Ζαχαρ Ζερβ Ηλι
      Θεοδωρ Θεοφιλ Ιακωβ Καλλ Καλογερ Καμπ Καρα Κατσ Κοντ Κορ Κουκ Κουτσ Κυρ Λαζαρ Λεοντ Λιβαν Λουκ Μαν Μαρκ Μαυρ Μηλι
      Μιχαλ Μουρ Μπαλτ Νικ Ξανθ Οικονομ Ορφαν Πανα Παπα Παππ Παρασκευ Πετρ Πολυ Ραφτ Ρουσ Σαβ Σακελλαρ Σιδερ Σκουρ Σπυρ
      Σταματ Στεργ Σωτηρ Τζαν Τριαντ Τσακ Τσιτ Φραγκ Φωτ Χαλκ Χαρ Χατζη Χριστ Ψυχ`,
      `όπουλος ίδης άκης άτος έλης ούλης ιάδης άκος άνος έας ίτης αίος όγλου ίου ακόπουλος ούσης ώτης άρης`,
    ],
  },
};

export const TURKISH: CultureTable = {
  name: 'turkish',
  male: `Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Emre
    Mahmut Recep Salih Fatih Kadir Burak Serkan Hakan Gökhan Çağlar Barış Volkan Tuğrul Yiğit Oğuz`,
  female: `Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra Özlem Büşra Çağla
    Gülşen Nurcan Sevgi Ebru Derya Gül Yıldız İrem Tuğba Pınar Şule Dilek Aslı`,
  family: `Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt
    Özkan Şimşek Polat Korkmaz Özcan Çakır Erdoğan Yavuz Can Acar Şen Aktaş Güler Yalçın Güneş Bozkurt Bulut Keskin Ünal
    Turan Gül Özer Işık Kaplan Avcı Sarı Tekin Taş Köse Yüksel Ateş Aksoy Duran Tunç Karaca Ekinci Uçar Soylu Çiftçi Güven`,
  compose: {
    share: 0.35,
    parts: [
      `Ak Al Alp Altun Ar At Ay Bal Baş Bay Bey Boz Çak Çam Çelik Dağ Demir Deniz Dol Er Gök Gün Güz Hacı Has İnce Kal Kan
      Kap Kara Kır Kızıl Koca Kök Kuş Kut Mer Or Ot Öz Sar Sağ Ser Sez Sol Soy Şah Taş Tek Tok Top Tur Uç Ulu Ur Us Uzun
      Ül Var Yal Yaz Yel Yeşil Yol Yurt Yük Zor`,
      `oğlu er kaya taş soy demir tekin türk dağ bay han can göz kan kurt man maz men mez ol al an ar at baş ca can cı çı
      çelik doğan gül gün kul lar lı menoğlu pınar sal sever sözlü tan tay tepe yıldız yurt`,
    ],
  },
};

export const ARABIC: CultureTable = {
  name: 'arabic',
  male: `محمد/Mohammed,Muhammad,Mohamed,Mohamad أحمد/Ahmed,Ahmad علي/Ali,Aly عمر/Omar,Umar حسن/Hassan,Hasan
    حسين/Hussein,Hussain,Husayn خالد/Khalid,Khaled إبراهيم/Ibrahim,Ebrahim يوسف/Youssef,Yousef,Yusuf عبدالله/Abdullah,Abdallah
    عبدالرحمن/Abdulrahman,Abdul_Rahman,Abdelrahman محمود/Mahmoud,Mahmud مصطفى/Mustafa,Moustafa طارق/Tariq,Tarek سعيد/Saeed,Said
    كريم/Karim,Kareem ناصر/Nasser,Nasir سامي/Sami,Samy فيصل/Faisal,Faysal زياد/Ziad,Ziyad هشام/Hisham,Hesham رامي/Rami,Ramy
    وليد/Walid,Waleed جمال/Jamal,Gamal نبيل/Nabil,Nabeel بلال/Bilal,Belal أيمن/Ayman,Aiman`,
  female: `فاطمة/Fatima,Fatma,Fatimah عائشة/Aisha,Aysha مريم/Maryam,Mariam ليلى/Layla,Leila زينب/Zainab,Zeinab نور/Noor,Nour
    ياسمين/Yasmin,Yasmine سارة/Sara,Sarah هدى/Huda,Hoda منى/Mona,Muna أمل/Amal رانيا/Rania,Raniya دينا/Dina,Deena سلمى/Salma
    خديجة/Khadija,Khadijah هالة/Hala نادية/Nadia,Nadiya رحاب/Rehab,Rihab سمر/Samar إيمان/Iman,Eman شيماء/Shaimaa,Shayma
    هند/Hind لمياء/Lamia,Lamya`,
  family: `الحداد/Al-Haddad,Haddad,El_Haddad الخوري/Al-Khoury,Khoury,El_Khoury منصور/Mansour,Mansoor الراشد/Al-Rashid,Alrashid,Al_Rashed
    النجار/Al-Najjar,Najjar,El-Naggar المصري/Al-Masri,El-Masry,Almasri السيد/Al-Sayed,El-Sayed,Elsayed صالح/Saleh,Salih ناصر/Nasser,Nasir
    حسن/Hassan,Hasan إبراهيم/Ibrahim خليل/Khalil,Khaleel الأحمد/Al-Ahmad,Alahmad عزيز/Aziz,Azeez الفارسي/Al-Farsi,Alfarsi
    الشمري/Al-Shammari,Alshammari,Al_Shamari القحطاني/Al-Qahtani,Alqahtani العتيبي/Al-Otaibi,Alotaibi,Al-Utaybi
    الغامدي/Al-Ghamdi,Alghamdi الزهراني/Al-Zahrani,Alzahrani الحربي/Al-Harbi,Alharbi الدوسري/Al-Dosari,Aldosari,Al-Dossary
    المطيري/Al-Mutairi,Almutairi بكري/Bakri,Bakry فاروق/Farouk,Faruq شاهين/Shaheen,Shahin حمدان/Hamdan قاسم/Qasim,Kassem,Qasem
    سليمان/Suleiman,Sulaiman,Soliman عثمان/Othman,Osman,Uthman رحمن/Rahman,Rehman زيدان/Zidan,Zaydan,Zidane درويش/Darwish,Darwich
    الطيب/Al-Tayeb,Eltayeb حجازي/Hegazy,Hijazi عوض/Awad,Awwad بركات/Barakat,Barakate شريف/Sharif,Cherif,Sherif
    مراد/Murad,Mourad بن_علي/Ben_Ali,Benali بن_صالح/Ben_Salah,Bensalah أبو_زيد/Abu_Zaid,Abou_Zeid,Abuzaid
    أبو_خليل/Abu_Khalil,Abou_Khalil العلي/Al-Ali,Alali الشيخ/Al-Sheikh,El_Cheikh`,
  compose: {
    share: 0.35,
    parts: [
      `ال/Al-,El-,Al_ بن_/Ben_,Bin_ أبو_/Abu_,Abou_ بو/Bou`,
      `حم/Ham خل/Khal سل/Sal شر/Shar صب/Sab طر/Tar عم/Am غز/Ghaz فر/Far قد/Qad كر/Kar لط/Lat مر/Mar نص/Nas هل/Hil وس/Was
      يم/Yam بد/Bad جب/Jab حر/Har دو/Dow رش/Rash زه/Zah سع/Sa شم/Sham صف/Saf ضر/Dar ظف/Zaf عر/Ar`,
      `اوي/awi,aoui اني/ani ان/an ادي/adi يري/iri ودي/oudi,udi الي/ali امي/ami يمي/imi وري/ouri,uri اسي/asi يدي/idi ابي/abi
      اري/ari يلي/ili وني/ouni,uni`,
    ],
  },
};

export const HEBREW: CultureTable = {
  name: 'hebrew',
  male: `דוד/David יוסף/Yosef,Joseph משה/Moshe,Moshé אברהם/Avraham,Abraham יעקב/Yaakov,Jacob יצחק/Yitzhak,Itzhak,Isaac
    שלמה/Shlomo חיים/Haim,Chaim דניאל/Daniel איתן/Eitan,Eytan אורי/Uri,Ori יובל/Yuval עומר/Omer גיא/Guy נועם/Noam רון/Ron
    אלון/Alon ערן/Eran,Iran אסף/Asaf,Assaf עידו/Ido,Iddo`,
  female: `שרה/Sarah,Sara רחל/Rachel,Rahel מרים/Miriam,Miryam נועה/Noa,Noah תמר/Tamar יעל/Yael,Jael מיכל/Michal שירה/Shira
    טל/Tal אסתר/Esther,Ester חנה/Hannah,Chana,Hana רות/Ruth,Rut אורית/Orit גלית/Galit ענת/Anat דנה/Dana הדס/Hadas ליאת/Liat
    אילנה/Ilana איילת/Ayelet`,
  family: `כהן/Cohen,Kohen,Cohn לוי/Levi,Levy מזרחי/Mizrahi,Mizrachi פרץ/Peretz,Perez ביטון/Biton,Bitton דהן/Dahan אברהם/Avraham,Abraham
    פרידמן/Friedman,Fridman מלכה/Malka אזולאי/Azoulay,Azulay כץ/Katz,Kats יוסף/Yosef,Joseph דוד/David עמר/Amar אוחיון/Ohayon,Ochayon
    חדד/Hadad,Haddad גבאי/Gabay,Gabbai אדרי/Edri,Edry בן_דוד/Ben-David,Ben_David לוין/Levin,Levine קליין/Klein שפירא/Shapira,Shapiro
    חזן/Hazan,Chazan רוזנברג/Rosenberg,Rozenberg סגל/Segal,Segel בר/Bar גולן/Golan שרון/Sharon הראל/Harel ברק/Barak`,
  compose: {
    share: 0.3,
    parts: [
      `גולד/Gold רוזן/Rosen,Rozen שטיין/Stein,Shtein פיין/Fein,Fain גרין/Green,Grin וייס/Weiss,Vais שוורץ/Schwarz,Shvarts
      ליבר/Lieber,Liber זילבר/Silber,Zilber אפל/Apfel,Appel ברג/Berg הירש/Hirsch,Hirsh קרן/Keren מנדל/Mandel`,
      `ברג/berg מן/man שטיין/stein,shtein פלד/feld בוים/baum,boim צוויג/zweig,tsvaig טל/thal,tal וסר/wasser,vaser`,
    ],
  },
};
