/**
 * Names in Arabic and Hebrew letters and their usual Latin spellings: the letters leave most vowels out, so they cannot
 * be worked out. Keys without vowel marks, with every alif plain and final ya as in Arabic. Folded.
 */
export const ARABIC_NAMES = `
محمد mohammed,احمد ahmed,محمود mahmoud,مصطفي mustafa,علي ali,حسن hassan,حسين hussein,عمر omar,عمرو amr,عثمان othman,خالد khaled,يوسف yousef,ابراهيم ibrahim,اسماعيل ismail,
اسحاق ishaq,يعقوب yaqoub,موسي mousa,عيسي issa,هارون haroun,داود dawood,سليمان suleiman,ايوب ayoub,يونس younes,زكريا zakaria,يحيي yahya,نوح nuh,ادم adam,صالح saleh,هود hud,
طارق tarek,زياد ziad,وليد walid,فيصل faisal,سعود saud,سعد saad,سعيد saeed,سامي sami,سامر samer,سمير samir,سلمان salman,سالم salem,سليم salim,سلطان sultan,ماجد majed,مجيد majid,
مازن mazen,مالك malik,مروان marwan,مراد murad,منصور mansour,منير munir,ناصر nasser,نصر nasr,نبيل nabil,نادر nader,نايف nayef,نواف nawaf,هاني hani,هاشم hashem,هشام hisham,هيثم haitham,
وائل wael,واءل wael,وسام wissam,وسيم wassim,ياسر yasser,ياسين yassin,ياسمين yasmin,يزيد yazid,رامي rami,راشد rashid,رشيد rashid,رضا reza,رياض riyad,ريان rayan,زيد zaid,زين zain,شادي shadi,
شريف sharif,صلاح salah,ضياء diaa,طلال talal,طه taha,ظافر dhafer,عادل adel,عامر amer,عباس abbas,عدنان adnan,عصام issam,عماد imad,عمار ammar,غسان ghassan,غازي ghazi,فادي fadi,فارس faris,
فاروق farouk,فهد fahd,فواد fouad,فؤاد fouad,فريد farid,فوزي fawzi,قاسم qasim,قيس qais,كامل kamel,كمال kamal,كريم karim,لوي louay,لؤي louay,ماهر maher,مهدي mahdi,مؤمن moamen,معاذ moaz,معتز moataz,
نزار nizar,نعيم naim,باسم bassem,باسل basel,بدر badr,بسام bassam,بشار bashar,بشير bashir,بكر bakr,بلال bilal,بندر bandar,تركي turki,تامر tamer,تميم tamim,توفيق tawfik,ثامر thamer,جابر jaber,
جاسم jassim,جعفر jafar,جلال jalal,جمال jamal,جميل jamil,جهاد jihad,جورج george,حاتم hatem,حازم hazem,حامد hamed,حبيب habib,حسام hossam,حكيم hakim,حمد hamad,حمدي hamdi,حمزه hamza,حمزة hamza,حيدر haider,
خليل khalil,خليفة khalifa,خليفه khalifa,دانيال daniel,ايمن ayman,ايهاب ehab,امجد amjad,امير amir,امين amin,انس anas,انور anwar,اسامة osama,اسامه osama,اسلام islam,اشرف ashraf,اكرم akram,اياد iyad,
انطوان antoine,بطرس boutros,بولس boulos,مرقس marcos,مينا mina,جرجس girgis,حنا hanna,الياس elias,ميشال michel,ميخائيل mikhail,فاطمة fatima,فاطمه fatima,عائشة aisha,عاءشة aisha,خديجة khadija,زينب zainab,
مريم maryam,سارة sara,ساره sara,ليلي layla,نور nour,نورة noura,نوره noura,هدي huda,هند hind,هبة hiba,هاجر hajar,هالة hala,وفاء wafa,سعاد souad,سلوي salwa,سلمي salma,سمر samar,سميرة samira,سناء sanaa,سهام siham,
سوسن sawsan,شيماء shaimaa,صفاء safaa,عبير abir,غادة ghada,فريدة farida,كوثر kawthar,لبني lubna,لمياء lamia,لينا lina,ماجدة majda,مني mona,منال manal,مها maha,مي mai,ميساء maysa,نادية nadia,ناديه nadia,
نجلاء najla,نجوي najwa,نسرين nesrin,نهي noha,نوال nawal,هناء hanaa,ياسمينة yasmina,اسماء asma,امال amal,امل amal,اماني amani,اميرة amira,امينة amina,ايمان iman,بثينة buthaina,جميلة jamila,حليمة halima,
حنان hanan,دلال dalal,دعاء doaa,دينا dina,رانيا rania,رحمة rahma,رشا rasha,رقية ruqayya,ريم reem,رنا rana,روان rawan,سهي soha,شهد shahd,صفية safia,عزة azza,عفاف afaf,علياء alia,عهد ahd,
عبدالله abdullah,عبدالرحمن abdulrahman,عبدالعزيز abdulaziz,عبدالكريم abdulkarim,عبدالقادر abdulkader,عبداللطيف abdullatif,عبدالحميد abdulhamid,عبدالرزاق abdulrazzaq,عبدالسلام abdulsalam,عبدالغني abdulghani,
عبدالمجيد abdulmajid,عبدالملك abdulmalik,عبدالوهاب abdulwahab,عبدالناصر abdulnasser,عبدالهادي abdulhadi,عبدالرحيم abdulrahim,عبدالجبار abduljabbar,عبدالخالق abdulkhaliq,عبدالفتاح abdulfattah,عبدالمنعم abdulmonem,
عبد abdul,ابو abu,ابن ibn,بن bin,بنت bint,ام umm,ال al,حداد haddad,خوري khoury,نجار najjar,شامي shami,مصري masri,حسيني husseini,هاشمي hashemi,غامدي ghamdi,قحطاني qahtani,عتيبي otaibi,حربي harbi,
شمري shammari,دوسري dosari,زهراني zahrani,شهري shehri,مطيري mutairi,عنزي anazi,رشيدي rashidi,سيد sayed,شيخ sheikh,صباغ sabbagh,طويل tawil,عطار attar,قاضي qadi,كردي kurdi,مغربي maghribi,تونسي tunisi,
بغدادي baghdadi,حلبي halabi,دمشقي dimashqi,عراقي iraqi,يمني yamani,سوداني sudani,زهراء zahra,حمدان hamdan,حمود hammoud,خطيب khatib,خياط khayat,درويش darwish,رمضان ramadan,سرور sorour,شاهين shahin,صقر saqr,
عوض awad,عيد eid,غانم ghanem,فرج faraj,فياض fayyad,قنديل qandil,كنعان kanaan,لطفي lotfi,مبارك mubarak,مسعود masoud,نجم najm,نجيب naguib,رجب rajab,محفوظ mahfouz,عبادي abadi,صادق sadiq,كاظم kazem,جواد jawad,حمود hamoud,شعبان shaban,عزيز aziz,لطيف latif,قدري qadri,نصار nassar,بركات barakat,جابر jaber,سرحان sarhan,نعمة nehme,
حسینی hosseini,رضایی rezaei,احمدی ahmadi,محمدی mohammadi,کریمی karimi,موسوی mousavi,جعفری jafari,حیدری heydari,قاسمی ghasemi,مرادی moradi,رحیمی rahimi,صادقی sadeghi,علی ali,حسین hossein,مهدی mehdi,امیر amir,
رضا reza,زهرا zahra,فاطمه fatemeh,مریم maryam,سارا sara,پریسا parisa,نرگس narges,شیرین shirin,آرش arash,ارش arash,بهرام bahram,بهزاد behzad,پرویز parviz,داریوش dariush,سعید saeed,شهرام shahram,فرهاد farhad,
کامران kamran,کیوان keyvan,کاوه kaveh,مجید majid,محسن mohsen,مسعود masoud,منوچهر manouchehr,نادر nader,هومن houman,یاسمن yasaman`;

export const HEBREW_NAMES = `
דוד david,דויד david,משה moshe,יוסף yosef,יעקב yaakov,יצחק yitzhak,אברהם avraham,שרה sarah,רבקה rivka,רחל rachel,לאה leah,מרים miriam,חנה hanna,אסתר esther,רות ruth,נעמי naomi,יהודית yehudit,דבורה dvora,
אהרן aharon,אהרון aharon,שמואל shmuel,שלמה shlomo,דניאל daniel,מיכאל michael,גבריאל gabriel,רפאל rafael,אליהו eliyahu,אליעזר eliezer,בנימין binyamin,יהודה yehuda,ראובן reuven,שמעון shimon,לוי levi,נתן natan,
יונתן yonatan,יהונתן yehonatan,יהושע yehoshua,ישראל israel,חיים haim,מאיר meir,מרדכי mordechai,אפרים efraim,מנחם menachem,מנשה menashe,עמוס amos,עמית amit,עידו ido,עדי adi,עומר omer,עופר ofer,עודד oded,ערן eran,
אורי uri,אור or,אורן oren,אופיר ofir,אבי avi,אביב aviv,אבנר avner,אבישי avishai,אביגיל avigail,אדם adam,אילן ilan,אילנה ilana,איתן eitan,איתי itai,איתמר itamar,אלון alon,אלי eli,אלעד elad,אמיר amir,אמנון amnon,
אסף asaf,אריאל ariel,אריה arie,בועז boaz,ברוך baruch,ברק barak,גד gad,גיא guy,גיל gil,גלית galit,גלעד gilad,גדעון gideon,דורון doron,דן dan,דנה dana,דני dani,דפנה dafna,דרור dror,הדס hadas,הילה hila,זאב zeev,
חגי hagai,חגית hagit,טל tal,טלי tali,יאיר yair,יגאל yigal,יואב yoav,יואל yoel,יובל yuval,יוני yoni,יעל yael,ירון yaron,ישי yishai,כרמית karmit,לימור limor,ליאור lior,ליאת liat,מיכל michal,מיה maya,מאיה maya,
מירב merav,מור mor,נדב nadav,נועה noa,נועם noam,ניצן nitzan,ניר nir,נמרוד nimrod,נחום nahum,נירית nirit,סיגל sigal,סמדר smadar,עדה ada,עינת einat,ענת anat,עפרה ofra,צבי zvi,ציפי tzipi,צחי tzachi,קרן keren,
רוני roni,רון ron,רונן ronen,רונית ronit,רועי roi,רועי roy,רז raz,רמי rami,רן ran,שי shai,שחר shahar,שירה shira,שירי shiri,שלומי shlomi,שלום shalom,שמעון shimon,שני shani,שושנה shoshana,שולמית shulamit,
תומר tomer,תמר tamar,תמי tami,תמיר tamir,עלי ali,מוחמד mohammed,אחמד ahmed,אלכסנדר alexander,ולדימיר vladimir,בוריס boris,אנה anna,אנדריי andrey,
כהן cohen,מזרחי mizrahi,פרץ peretz,ביטון biton,דהן dahan,אוחיון ohayon,אזולאי azoulay,מלכה malka,פרידמן friedman,גולן golan,גולדברג goldberg,גולדשטיין goldstein,רוזנברג rosenberg,רוזן rosen,שפירא shapira,
שפירו shapiro,כץ katz,קפלן kaplan,סגל segal,רבין rabin,נתניהו netanyahu,בן ben,בת bat,בר bar,שרון sharon,אשכנזי ashkenazi,חדד hadad,עמר amar,אוחנה ohana,בכר bachar,גבאי gabay,חזן hazan,טל tal,יוספי yosefi,
וייס weiss,ויס weiss,קליין klein,שוורץ schwartz,פישר fisher,גרוס gross,הורוביץ horowitz,רבינוביץ rabinovich,אברמוב abramov,אברמוביץ abramovich,לביא lavie,נחמיאס nahmias,סויסה suissa,עוז oz,פרנקל frankel,צור tzur,
קורן koren,רוט roth,רובין rubin,שטרן stern,שחר shahar,ששון sasson,ברגר berger,ברקוביץ berkovich,וקנין vaknin,זוהר zohar,חביב haviv,טולדנו toledano,ישראלי israeli`;
