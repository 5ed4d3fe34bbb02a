/**
 * Given names and their short and pet forms, folded: `head: variants`. A variant may stand under several heads (Alex,
 * Sam, Chris). Forms of one name in different languages (William, Wilhelm, Guillaume) are heads of their own: they are
 * seldom used for one person. English, German, Dutch, French, Spanish, Catalan, Portuguese, Italian, Polish, Czech and
 * Slovak, Russian, Ukrainian, South Slavic, Greek, Hungarian, Romanian, Nordic, Turkish, Arabic, Persian, Hebrew, Indian.
 */
export const NICKNAMES = `
aaron: ron ronnie ari
abbas: abi
abdelaziz: aziz abdel
abdelkader: kader
abdelrahman: rahman abdel abdou
abdul: abdel
abdulaziz: aziz
abdulkadir: kadir
abdullah: apo abdul aboud abood abudi
abdulrahman: rahman abdul aboud
abdurahman: rahman
abdurrahman: rahman
abhijit: abhi
abhinav: abhi
abhishek: abhi
abigail: abby abbie abbey gail abi gayle
abraham: abe bram abie avi avram avraham
achilleas: achilles
ada: addie
adalberto: berto
adam: ad addy adas
adela: lita adelita
adelaida: ade
adelaide: addie heidi
adelheid: heidi heide
adeline: addie addy della
aditya: adi
adolf: adi dolf
adolphus: adolf dolph
adriaan: ad aad arie adri
adrian: ade adi
adriana: adri janna jana jaantje dri
adrianus: ad aad arie adri janus adrie
adrienn: adri
afonso: afonsinho fonso
agata: agatka
agatha: aggie aga
agathe: aga
agnes: aggie nessie nessa agi
agneta: neta
agnieszka: aga agusia jagna
agostinho: tinho
agostino: tino ago
agustin: tin agus
aharon: ahrale aaron roni
ahmad: hamada hamoudi
ahmed: hamada midou
ahmet: ahmo ahmed
aidan: aid
aikaterini: katerina katina kaiti
aishwarya: aish aishu
akshay: aki
aladar: ali
alaeddin: alaa ala
alan: al
albert: al bert bertie albie berci
alberto: beto berto tito albi
albertus: bert bertus ab albert
albrecht: al
aleida: alie leida
alejandra: ale jandra sandra alex
alejandro: ale jandro alex alejo jano
aleksandar: sasa aco aleks sasho aca
aleksander: olek alek aleks leks alex sander
aleksandr: sasha sascha shura alex aleks sanya shurik sania
aleksandra: sasha sascha ola olka alex oli aleksa olenka shura sanya
aleksey: alyosha lyosha alexey alex lesha alesha leha
aleksi: alex
alena: alenka lena
alessandra: sandra ale sandrina
alessandro: sandro ale alex
alexander: alex al xander zander sandy lex alec alek sasha sascha alick sander aleks alexi eck ally ali sacha
alexandr: sasa alex
alexandra: alex alexa sandra sandy lexi lexie sasha sascha alix ali allie alexia sacha xandra ola xana aleka ale
alexandre: alex sacha xandre xande xando
alexandros: alekos alexis alex
alexandru: alex sandu alecu
alexis: alex lexi
alfonso: fonso poncho alfon fonzo
alfred: al fred alf alfie freddie freddy
alfredo: fredo fito feyo
ali: aloush
ali riza: riza
alice: ali allie ally licinha
alicia: ali lisa licia allie licha
alida: alie lida
alina: alya
aline: li
alireza: ali reza
alison: ali allie ally
alistair: al ali
alla: alka
allison: ali allie ally
alois: loisl luis lojza
alonso: lonso
alzbeta: betka bozka eliska
amanda: mandy manda mandi
amelia: amy millie mia milly mel melinha
amina: mina
amir: amirali
amitabh: amit
amnon: nono
amparo: amparito
ana: anita aninha anka anica anisoara
ana maria: anamaria
anand: andy
anastasia: ana stacy stacey stasia tasia nastya natasa tasoula sia
anastasios: tasos tassos anestis
anastasiya: nastya asya nastia stasya
anatoliy: tolya anatoli tolik
anca: ancuta
anders: andy
andras: andris bandi
andre: andy
andrea: andy andie drea andi
andreas: andy andi anders dreas andrikos andri
andreea: andra deea
andrei: andi
andreia: deia
andres: andresito andy
andrew: andy drew dru andie
andrey: andrei andryusha andryukha
andries: dries
andriy: andriyko andrii
andrzej: jedrek andrzejek
anette: nette
anezka: anez
angel: angelito gelo lito
angela: angie ange angel angelita lina angelina
angelica: angie
angeliki: kiki angela
angelina: angie lina gelya
angelo: angiolino lino
angus: gus
anirudh: ani
anjali: anju
ann christin: ankie
anna: ann annie anni anya anja hanna anny anechka anika annika anka anouk ania nanna anusia aneczka nan andzia anicka andula nyura anyuta nyusha panni annus anneli
anna karin: annika
anna maria: annemarie
annabel: bella belle
annabelle: bella belle
annamaria: anna
anne: annie ann annette annika nan nancy
anne marie: annemarie
annegret: anne gret
anneli: anna
anneliese: anne liesel lisl
annemarie: anne anni
annette: annie netta
annunziata: nunzia
anselmo: chemo
antal: toni anti
anthony: tony ant anton toni
antje: anna
antoine: tony toine titou
antoinette: toinette nette
anton: toni tony tonek antosha tosha tone ante
antonella: nella antonellina anto
antoni: antek tosiek toni
antonia: toni tonia nia tosia tona tonita tonina nina
antonie: ton teun toon
antonin: tonda tonik toni
antonina: tosia tonya
antonino: nino toni
antonio: tony toni tonio nino tono antonito antuan toninho toze to nico tonho tonino toto anto
antonios: antonis
antonius: ton toon anton teun tony antoon
antony: tony ant
antoon: toon ton
antti: anders
aoife: eefa
apostolos: tolis lakis
april: apie
araceli: celi chela
arcangelo: arcangiolo
archibald: archie baldie
argyro: roula
aristidis: aris
aristotelis: aris telis
arkadiy: arkasha
arlene: lena
armando: mando mandinho
arnold: arnie noll
arnoldus: nol arno arnold
arpad: arpi
arthur: art artie
artur: artek arturek
arturo: turo
artyom: tyoma artem tema
arunachalam: arun
arvid: arve
asbjorn: asser
ashish: ash
ashley: ash
ashwin: ash
assunta: susetta assuntina
asuncion: asun chona
athanasia: nasia
athanasios: thanasis thanos nasos sakis
attila: ati
attilio: tilio
august: gus augie
augustin: tintin
augustine: gus augie austin
augusto: guto
augustus: gus august
aurel: relu
aurelia: reli
aurelie: lili aurel
aurelio: yeyo lelo
avigail: avi gali abigail
avraham: avi avram rami abraham
aysegul: ayse gul
aysel: ayse
bahaeddin: baha
balachandran: bala
balakrishnan: bala
balasubramanian: bala subbu
balazs: balu
balthasar: balzer
baptiste: bat batiste
barbara: barb babs barbie bab basia bara baska babette barbarella bori
barbora: bara barca barunka
barend: bart
barnaby: barney
barthelemy: barth
bartholomeus: bart
bartholomew: bart barty bat
bartlomiej: bartek
bartolomeo: meo bart
bartosz: bartek
baruch: bari
bastiaan: bas
battista: titta
beata: beatka becia bea
beatrice: bea trixie bice bee trix trice
beatrix: bea trixie
beatriz: bea bia betty bibi
begona: bego
bela: belus
belen: bele
benedetto: betto
benedict: ben benny bennet
benedikt: ben beni bene
benjamin: ben benji benny benjy benjie benno bennie
benyamin: beni benny benjamin
bernadette: bernie detta nadette
bernard: bernie barney bernd
bernardo: berni nardo be dino
bernardus: ben bernard bert nard
bernhard: bernd berni ben bernie hard
bertha: bertie berta
bertram: bert
bethany: beth
betty: bets
beverly: bev
bhuvaneshwari: bhuvana
biagio: biagino
binyamin: beni bibi benny benjamin
birger: birre
birgitta: gitta britta gittan
bjorn: bear
blagoj: blaze
blazena: blazenka
bogdan: bodzio bogus bogdasha bobo
boglarka: bogi
boguslaw: bogus
bohdan: bodya danko
bohumil: bohous
bohuslav: bohus
bojan: boki
boleslaw: bolek
borge: borre
boris: borya
bozena: bozenka boza
bozidar: boza bozo
bradford: brad
bradley: brad
brandon: bran
branimir: branko brane
branislav: bane brana
brenda: bren
brendan: bren
bretislav: breta
bridget: bridie biddy
brigitte: gitte gitta
brittany: brit britt
bronislaw: bronek
bronwyn: bron
bruno: bruninho
bryan: bry
burkhard: burki
caetano: cae
caleb: cal
calvin: cal
cameron: cam
camila: mila
camilla: milla cami
camille: cam cami
candace: candy
candelaria: candela
carina: rina
carl: calle kalle
carla: carly carlinha
carlo: carletto carlino lino
carlos: carlitos charly carlo calin litos carlinhos caca cali
carmela: lina melina carmelina
carmelo: melo
carmen: carmela carmencita carmina menchu mamen maica
carol: carrie caz
carolina: caro lina carol carolzinha
caroline: carol carrie caro carly line lina callie caz
carolyn: carol carrie lyn
caspar: cas
cassandra: cass cassie sandra sandy
catalin: cata
catalina: cata lina
catarina: cata cate
caterina: cate rina katia ketty cati
cathal: charles
catharina: cato trijntje toos ina rina kaat katrien rien tineke to trien carina
catherine: cathy kate katie cath cat kathy kat kitty cate kathie cathie katy trina rina katya
cayetano: tano
cecil: cec
cecilia: ceci celia cissy cece sissy sheila chila cica
cecilie: cille
cecylia: cesia
celestine: tine
cesare: cesarino
cestmir: cesta
chaim: haim
chana: hana channa hannah
chandrasekhar: chandra sekhar shekhar
chandrashekar: chandra shekar
charalampos: babis haris charis mpampis bampis lampis
chariklia: klio
charles: charlie chuck chas chaz charley chip chick chad carlo chay
charlotte: charlie lottie lotte char lotta lot lolotte
chelsea: chels
chester: chet
chiara: chiaretta chiarina
christa: chris christel
christelle: cricri
christiaan: chris christ stijn
christian: chris kris christy kristian chrille
christiane: chris christel
christina: chris chrissy christy tina chrissie kris xina kicki stina
christine: chris chrissy christy tina chrissie kris christie
christoffel: stof chris
christoffer: stoffer kicki
christoph: chris stoffel christof
christophe: chris tof
christopher: chris kit topher kris christo kip chip christy
christos: chris kitsos hristos
chrysanthi: chrysa
cindy: cynthia
clara: clare
clarence: clare clair
clarissa: clare
claudia: claudi claudy claudina
claudine: clo
clement: clem
clemente: tente
clementine: clem
clifford: cliff
clinton: clint
clyde: cly
conceicao: sao
concepcion: concha conchita conchi chona
concetta: tina cettina titti
consolacion: consuelo
constance: connie con
constanta: tanta
constantin: kosta costa costel dinu titi costica
consuelo: chelo
cordelia: cordy delia
corinna: cora rina
cornelia: corrie nelly conny neele nel cora lia cor neeltje corry cokkie
cornelis: cees kees cor nelis
corneliu: nelu
cornelius: con neil connie corny cor
cosimo: mimmo
courtney: court
cristian: cris cristi
cristiano: cris cri
cristina: cris tina cristi titina tininha cri
cristobal: cris tobal
curtis: curt
cuthbert: bert
cynthia: cindy cyndi
cyril: cy
czeslaw: czesiek
dagfinn: dag
dagmar: dagi dasa
damian: damianek
damiano: dami
daniel: dan danny dani danya danila danielek
daniela: dani dany danka dana
daniele: dani lele dany
danielle: dani ellie danny
daniil: danya danila
danijel: dani
danuta: danka danusia
daphne: daph
dariusz: darek
darren: daz
darya: dasha
davi: david
david: dave davey davy davie dai dewi dawid dudu dudi dava
davide: dado dade
debasish: deb
deborah: deb debbie debby debra debs devora
deepak: dipu
deepika: deepu
deirdre: dee
dejan: deki
delilah: lila
delores: lola
denes: dini
denis: denya deniska
denise: den dede
dennis: den denny denn
derek: del
desmond: des desi
detlef: detti
dhananjay: jay
diana: di dianka
diane: di
diarmuid: dermot
diego: dieguito
dieter: didi
dietmar: didi
dietrich: dieter dirk
dimitar: mitko mite dimo
dimitra: mimi dimi roula demi
dimitrije: mita
dimitrios: dimitris mitsos jimmy takis mimis dimitri
diogo: di
dirk: dik
divya: divi
djordje: djoka
dmitrii: dima mitya
dmitriy: dima mitya dmitri dmitry dimon dimitri
dolores: lola lolita loli
domenica: mimma
domenico: mimmo mico menico nico memmo
domhnall: donal
domingo: mingo
domingos: mingos
dominic: dom nick nic
dominik: dom domi dominiczek dominko
dominika: domi nika
dominique: dom domi
donald: don donnie donny
donna: don
dora: dori
dorin: dorel
dorota: dorotka dosia
dorothea: thea dora dorle doro doris dorte
dorothy: dot dottie dolly dora dotty dory dodie thea
dorottya: dori
douglas: doug dougie duggie
dragan: gaga dragi
dragoslav: dragan
dumitru: mitica dumi titi
duncan: dunc
dusan: duca dule
dvora: debbie deborah
dylan: dyl
ebenezer: eben
eberhard: eber hardy ebi
edeltraud: traudel edel
edgar: ed eddie
edit: edo
edith: edie
edmund: ed eddie ted ned
edoardo: edo dodo
edouard: doudou ed edo
edson: edinho
eduard: edi ede eda edo edus
eduarda: duda dudinha
eduardo: edu lalo duda guayo eddy dudu edo
edward: ed eddie ted teddy ned eddy ward eduard edek
edwin: ed eddie win ned
efraim: efi
efstathios: stathis
efstratios: stratos
eftihios: eftihis
eftychia: efi
eileen: lena
eirik: erik
eirini: irini rena rini
ekaterina: katya katja katyusha kate
eleanor: ellie nora nell ella lenore elly nelly nellie elle lena
eleftherios: lefteris
elek: eli
elena: lena nena lenka leni alenka elenka elenuta lenochka alyona lenuta ilinca nuta
eleni: lena nitsa elena
eleonora: nora ele leo
elfriede: elfi friedel
elias: eli
eliezer: eli
elijah: eli lige
elin: elina
elisa: eli
elisabet: lisa bettan
elisabete: bete beth
elisabeth: lisa liesel elsa else lisbeth sissi elli betti bettina ilse elise lis liesl liesbeth lieschen els liz lies betsie bep bets lize liesje elly babette lisette zabeth
elisabetta: betta eli betti lisa elisa elisabet
elisheva: eli sheva elizabeth
eliska: elis elsa
eliyahu: eli elijah
elizabeth: liz beth lizzie betsy betty eliza libby bess lisa elsie bessie lizzy liza betsey lilibet bette lise elise elsa lillibet bettie lisbeth ella els betta
elizaveta: liza lizaveta lizochka
ella: ellie
ellen: nell ellie nellie nelly len
elzbieta: ela elka elzunia bietka
emanuela: manu lela ema
emanuele: manu lele ema
emese: emi
emil: mil
emilia: emi mila emilka
emilio: milio emi
emily: em emmy millie emmie milly
emine: emos
emma: em emmy emmie
emmanouil: manolis manos
emmanuel: manny manu
emmanuelle: manu manue emma
encarnacion: encarna encarni
endre: bandi
engelbertus: bert engel
enrico: rico righetto chicco
enrique: quique kike quico
enriqueta: queta
eoghan: owen
erhard: hardy
eric: rick ricky
erica: ricky
erich: eri
erik: jerka
erika: eri
ernest: ernie ern
ernestine: erna tina
ernesto: neto tito tino
ernst: erni
erzsebet: erzsi bozsi zsoka bori
esperanza: espe lancha
estefania: estefi fani
estella: stella
ester: esti
esther: essie hettie hester etti ester
eszter: eszti
ethel: eth
etienne: titi
ettore: ettorino
eugen: jenica
eugene: gene
eugenia: genie kena jeni
eugenie: nini
eugenio: geno genio
eugeniusz: gienek genek
eunice: nicie
eusebio: sebio
eva: evi evita evchen ewa evka evicka eevi
evangelia: lia litsa vangelio eva
evangeline: evie eva lina
evangelos: vangelis vagelis
evelyn: eve evie lyn ev
everardus: evert
evgeniy: zhenya evgeny yevgeny yevgeni eugene
evgeniya: zhenya
ewa: ewka ewunia
ezekiel: zeke
fabiana: fabi bia
fabio: binho fabi
fabrizio: fabri bizio fabi
fatemeh: fati
fatih: fatos
fatima: fafa fatinha fatma fatoum fatimah batoul tima
fatma: fatos
federica: fede chicca
federico: fede kico lico rico chicco
felicia: fel
felicity: flick fliss
feliks: felek
felipe: pipe felo lipe fe felipinho
ferdinand: ferdi nando
ferdinando: nando ferdi
ferenc: feri ferko
fernanda: fer nanda fe
fernando: fer nando fernan fernandinho
ferran: fernando
filip: filipek fica
filipa: pipa
filipe: lipe pipo
filippo: pippo fili
filomena: mena filo
fiona: fi
fionnuala: nuala
flavio: flavinho
florence: flo flossie flora florrie
florencio: flor
florentina: flori
florin: florinel flo
fortunato: nato
frances: fran fanny francie frankie francy fannie
francesc: cesc xesc
francesca: franca cesca fran franci checca chicca
francesco: franco checco ciccio franci cesco fra cecco francy
francis: frank fran frankie
francisca: paca paquita fran curra panchita kika chica xica
francisco: paco pancho paquito kiko chico fran cisco curro frasco quico paquillo farruco currito franci xico
franciscus: frans frank cis cisco
franciska: fanni
franciszek: franek
francois: fanfan franck francis
francoise: fanfan fanchon
franjo: fran
frank: frankie
franklin: frank
frantisek: franta fanda fero ferko
franz: franzl franzi
franziska: franzi fanni ziska
frederic: fred freddy
frederica: freddie fred rica
frederick: fred freddie rick freddy fritz fredrick
frederik: fred frits freek rik frede
frederique: fred
fredrik: fredde freddy
friederike: rike fritzi frieda friedel riekchen
friedrich: fritz fred friedel freddy fiete
fyodor: fedya
gabor: gabi
gabriel: gabe gabi gavri gaby biel gabita
gabriela: gabi gaby bibi gabrysia gaba gabina gabka
gabriele: gabi gaby lele gabri
gabriella: gabi gaby ella gabica
gabrielle: gabi gaby elle ella gabby
gaetano: tano nino
galina: galya
ganesan: ganesh
gareth: gaz gary
gary: gaz
gaspare: gasparino
gavin: gav
gavriel: gabi
geertruida: truus trudy geertje truida
genevieve: gen ginny gena viv ginette gene
gennadiy: gena gennady
gennaro: gennarino
genowefa: gienia
geoffrey: geoff jeff
georg: schorsch jorg
george: geo georgie gicu
georges: jojo georgie
georgeta: geta
georgette: zette
georgi: gosho zhoro gogo
georgia: georgie gina gogo
georgina: georgie gina
georgios: giorgos yorgos george jorgos yiorgos giorgis
georgiy: gosha zhora goga georgi
gerald: gerry jerry
geraldine: gerry geri gerrie
geraldo: gera
gerard: gerry ger gege
gerardo: gera lalo gerry
gerardus: gerard ger gerrit
gergely: geri gergo
gerhard: gerd gert gerdi
gerhardus: gerard gerrit ger
german: mancho
gertrud: trudi trude gerti traudel
gertrude: gertie trudy trude
gertrudis: tula
geza: gezuka
gheorghe: gigi ghita gica george
gholamreza: reza
giacomo: mino giacomino jack giaco
gian carlo: giancarlo carlo
gian luca: gianluca luca
gian paolo: gianpaolo paolo
giancarlo: carlo gian giancarlino
gianfranco: franco gian
gianluca: luca gian
gianluigi: gigi gian
gianmarco: marco gian
gianni: giannino
gijsbert: gijs bert
gijsbertus: gijs bert
gilbert: gil bert
gilberto: beto giba
gilles: gillou
giorgio: giorgino
giovanna: gianna vanna giovannina nanna
giovanni: gianni nanni vanni giovannino gio nino
giovanni battista: giambattista titta
girolamo: momo
gisela: gisi gila
giulia: giuli giulietta
giuliana: giuli
giuliano: giuli
giulio: giulietto
giuseppa: pina peppa giusy
giuseppe: beppe peppe pino peppino geppo bepi giuse peppi beppino joe
giuseppina: pina giusy peppina giusi
gizella: gizi
gleb: glebushka
gloria: glo
godefridus: frits
goncalo: gonzo
gonzalo: gonza chalo
gopalakrishnan: gopal gopi
goran: goga
gordana: goca
gottfried: friedel gotz
gottlieb: lieb
graca: gracinha
grace: gracie
graciela: chela gra
grazyna: grazynka gracha
gregor: greg
gregorio: goyo rino gregory
gregorius: joris
gregory: greg gregg gregor
greta: gretl
grietje: griet
grigore: grig
grigorios: grigoris
grigoriy: grisha grigori
grzegorz: grzes grzesiek greg
guadalupe: lupe lupita pita
gudmund: gummi
gudmundur: gummi
gudrun: gurra gunna
guglielmo: memo mino gu
guilherme: gui guiga
guillaume: guigui will gui
guillermo: memo guille willy guillo mito
gulsum: gul
gunnar: gunni
gunther: gunni
gurpreet: guri preet
gustaf: gosta gurra
gustav: gus gosta gurra
gustave: gus
gustavo: gus tavo guga gu
gwendolyn: gwen wendy
gwenllian: gwen
gyorgy: gyuri
gyula: gyuszi
haim: chaim
hajnalka: hajni
halina: halinka hala
halyna: halya
hamidreza: hamid
hana: hanka hanicka
hanna: hania hanka ganna anna hannusya hani
hannah: han hanna
hannelore: hanne lore hanni
hans: hansi hannes johannes hasse
hariharan: hari
harikrishnan: hari
harinder: harry
harish: hari
harold: harry hal
harpreet: harry preet
harriet: hattie harry hatty
harrison: harry
hasan: haso hassouna
hatice: hatos
hazel: haze
heather: heath
hector: tito
heinrich: heinz heiner heini hein henry hinrich henner
helen: nell nellie lena nelly elle
helena: lena nela hela leninha ilona helka heli helenka
helene: lena leni
helmut: helmi
hendrik: henk rik hein henry
hendrika: rika riek hennie henny
hendrikus: henk rik hein drikus
henri: riton
henricus: henk rik hein harry henri
henrietta: etta hettie hattie henri etty
henrik: henke henka rik
henrique: rique
henry: harry hank hal hen
henryk: heniek henio
herbert: herb bert herbie
herman: herm
hermann: manni herm
hermanus: herman manus
hezekiah: hez
hieronymus: jeroen
hilary: hil
hildegard: hilde hilda gard
hjalmar: hjalle
horatio: horace
hossein: hosein hoss
howard: howie
hristo: itso
hryhoriy: hrytsko hrysha
hubert: bert hugh hubi
hubertus: bert huub huib hub
hugh: hughie huw
hugo: hugh
huibert: huub
humberto: beto
humphrey: hump
huseyin: huso
ian: iain
ibrahim: ibo brahim ibra barhoum
ignacia: nacha
ignacio: nacho inaki igna
ignacy: ignas
ignatius: iggy
ignazio: nazio
igor: igoryok garik
ihor: ihorko igor
ileana: ilinca
ilona: ili ilus ica
ilse: ilsa
ilya: ilyusha
immacolata: imma titina
immanuel: manny
imre: imi
ines: inesita ne nes
ingeborg: inge inga bibbi
ingegerd: inga
ingrid: inga inge
ingvar: inge
inmaculada: inma macu
inna: innochka
innokentiy: kesha
ioan: nelu ionel ion
ioana: oana ionela
ioanna: gianna nanna
ioannis: giannis yannis yiannis yianni john
ion: ionel nelu ionut nicu
ionut: ion
iosif: osya sifis
irena: irka
irene: rene reni
irina: ira irochka irka
irmgard: irma irmi
iryna: ira irynka irina
isaac: ike zac ik zak
isabel: izzy bel bella isa belle chabela bell issy tibby chavela sabela ysabel isabelita belinha isabelinha
isabela: isa bela
isabella: izzy bella isa belle issy bell sabella
isabelle: izzy bella isa belle issy zaza babelle
isaiah: ike
isidore: izzy
isidoro: isi
isidro: chilo
ismail: ismo
istvan: pista isti pisti
iulia: iuli julia
iulian: iuli
ivan: vanya vanka vanyusha ivo johnny ivanko vanyo ivica ivek vanja vancho ivanka
ivana: iva ivanka ivka vana
ivaylo: ivo
ivor: ive
iwona: iwonka
jacek: jacus
jacinto: chinto
jackson: jack jax
jacob: jake coby jay jack kobe yakov jakey jaap koos
jacoba: coba co ko
jacobo: cobo
jacobus: jaap koos cobus jacob ko jacques sjaak coos
jacqueline: jackie jacqui jacky jaqui jax
jacques: jacky jacquot jaco
jadwiga: jadzia
jagdish: jaggi
jaime: jaimito jimmy
jakab: jaki
jakob: jockel jacky jackl kobi kobbe
jakub: kuba kubus jakoubek
jamal: jimmy
james: jim jimmy jamie jem jimmie jimbo jay jas
jan: janek jasiek johnny jantje jannes johannes jas honza jenda janko
jana: janka janicka
jane: janie jenny janey jenna jan
janet: jan jess netta
janice: jan
janina: janka
janos: jani jancsi
janusz: janek
jarmila: jarka
jaromir: jarda
jaroslav: jarda jaro jarek slavek yaroslav
jaroslava: jarka
jasmina: jaca
jasmine: jas jazz
jason: jay jase
jaswinder: jassi
jaume: jaime
javier: javi xavi javo
jayalakshmi: jaya
jayaraman: jay ram
jean: jeannot jeanie jeannie
jean baptiste: jb
jean claude: jc
jean francois: jeff jf
jean louis: jl
jean luc: jl
jean marc: jm
jean michel: jm
jean paul: jp
jean philippe: jp
jean pierre: jp
jeanne: jeannette jeannine
jedidiah: jed
jefferson: jeff
jeffrey: jeff geoff
jelena: jeca lena jela
jemima: jem mima
jennifer: jen jenny jenn jenna jennie
jens: jenne
jens christian: jc
jeremiah: jerry jem jere
jeremy: jerry jez jem
jeroen: roen
jerome: jerry jej
jeronimo: jeje
jerzy: jurek
jessica: jess jessie
jesus: chuy chucho susi chus suso
jesus maria: chusma
jill: gill jilly
jindrich: jindra
jiri: jirka jura juraj
jitka: jituska
joachim: jochen achim jo joki
joakim: jocke kim
joan: joanie jo
joana: joaninha ju jo
joanna: jo joan asia aska joasia jojo joaska
joanne: jo joan
joannes: jan john
joao: joaozinho jao joca janjao
joaquim: quim ximo quincas
joaquin: quino juaco chimo
jocelyn: joss
johan: jo johnny jonte johannes
johann: hans hannes
johanna: hanna hanne jo hannah hannchen joka joke hanneke janneke anneke annie jopie
johannes: hans hannes johann jan joop jo john hanns jannes johan wannes jussi
john: jack johnny jon johnnie jock jackie
jolanta: jola jolka
jon: jonni nonni
jonas: jonte
jonathan: jon jonny johnny nathan jono jonty jonnie yoni
jordan: jordy
jordi: jorge
jorge: coque jorgito yoyo koke jorginho jo
jorgen: jorn
jose: pepe joe chepe pepito josito pepin cheo ze zeca zezinho
jose antonio: josan zeto
jose carlos: joca zeca
jose luis: joselu
jose manuel: chema josema
jose maria: chema josema txema
jose miguel: josemi
jose ramon: joserra
josef: sepp jupp pepi pepa joschi seppi jef pepik jozka jozo
josefa: pepa pepita fina josefina zefa
josefina: pepa fina jose chepina
josep: pep
joseph: joe joey jo jos yossi yosef jody joss
josephine: jo josie fifi josey fine josette
josephus: jos sjef jef joop joost
joshua: josh
josiah: joe
jovan: joca jole jovica
jovana: joka
joy: joyce
jozef: jef jos sjef jo jozek jozio jozo jozko
jozsef: joci jozsi
juan: juanito juancho juani juanin
juan antonio: juanan
juan carlos: juanca
juan jose: juanjo
juan manuel: juanma
juan pablo: juanpa
juan ramon: juanra
juana: juanita juani
judit: jutka juci
judith: judy jude jutta judi jody
judocus: joost
juhani: jussi juha
julia: jules julie juli juju julka julcsi
julian: jules juli julek
juliana: juli ju
julianna: juli
julie: jules
julien: juju ju jules
juliet: jules julie
julieta: juli
julio: julinho
julius: jules
juraj: juro duro
jurgen: jorg jorgen
justin: jus
justyna: justynka
jyotsna: jyoti
kaarina: kaija
kacper: kacperek
kalliopi: popi
kamil: kamilek
kamila: kamilka
karel: kaja karlik karlos
karen: kari
kari: kaisa
karin: kari
karl: kalle karli charly
karl heinz: kalle heinz
karla: karly
karlheinz: kalle heinz
karol: karolek lolek
karolina: karo karola karolcia kaja
karoline: karo
karoly: karcsi
karthik: karthi
karthikeyan: karthik
katalin: kati kata katus
katarina: kaca kata katja rina kattis katta
katarzyna: kasia kaska kate
katerina: katka kaca katya
kateryna: katya katrusya
katharina: kathi katrin kati katja trina kate kathe katha rina trine
katharine: kate kathy katie kat kit
katherine: kate kathy katie kat kit kitty kathie katy kay katya kath kathi
kathleen: kathy kate katie kath kay cathy cath
kathryn: kathy kate katie kath kat kathie katy
katriina: kati
katrina: kat trina
kazimierz: kazik kazio kazek
kelly: kel
kemal: kemo
kenneth: ken kenny kennie
kerstin: kersti
kevin: kev
khadija: khadouj
khaled: khaloud
kieran: kier
kimberley: kim
kimberly: kim kimmy kimber
kirill: kirya
kirsten: kirsty
kjell: kjelle
klara: klarka klari
klaudia: klaudynka
klaus: nikolaus
konrad: kurt conny
konstantin: kostya kosta kostia konst
konstantina: dina nantia konna
konstantinos: kostas dinos kostis konstantis kon costas ntinos costa
kornel: kori
krasimir: krasi
krishnakumar: krishna kris
krishnamurthy: krishna murthy kris
krishnan: kris krish
kristen: kris kristy chris
kristian: kris krille
kristin: kris kristy chris
kristina: kris kristy tina kristya kicki stina kia chris
kristine: kris kristy tina chris
kristjan: kiddi
kristofer: stoffe kricke
kristyna: kristynka tyna
krisztian: krisz
krisztina: kriszti kriszta
krystian: krystek
krystyna: krysia krycha
krzysztof: krzysiek krzys chris krzychu
kseniya: ksyusha ksenia ksenya oksana
kunigunde: gundi
kyriaki: kiki
kyriakos: kyrkos
ladislav: lada laco ladik
laila: laja
lajos: lali
lakshmi: laxmi
lakshminarayanan: lakshmi narayan
lambert: bert
lambertus: bert lammert lambert bertus
lampros: lambros
larisa: lara lora
larissa: lari
lars: lasse
laszlo: laci
laura: laurie lori lolly
laureano: lauro
lauren: laurie ren
laurence: larry laurie loz lolo
laurens: lau rens
laurent: lolo laurens
laurentiu: laur
laurentius: laurens lau rens
lavinia: vinnie lavvie
lawrence: larry laurie lawrie loz lars
leah: lee
leandro: lean leo le
leendert: leen
lenka: lenicka
leo: lee
leon: leo
leonard: leo len lenny leon lennie lenard
leonardo: leo nardo dino
leonardus: leo leon leonard nardus
leonhard: leo leon hardy
leonid: lyonya lenya
leonor: nora leo nono
leopold: leo poldi
leroy: roy lee
leslie: les
lesya: lesia
leszek: lesio lech
leticia: leti
letitia: letty titia
letizia: leti
lev: lyova leo
levi: lee
lewis: lew louie
liam: uilliam
libuse: libuska
lidiya: lida
lieselotte: lilo lotte liesel
liliana: lili lily
lillian: lil lily lilly lilian lillie
lincoln: linc
linda: lindy lin
lindsay: linds lin
lionel: leo
lisa: lise lis
liselotte: lilo lotte
liviu: livi
ljiljana: ljilja
ljubica: ljuba
ljubisa: ljuba
ljubomir: ljuba
lodewijk: lode
loredana: lori
lorenza: lencha
lorenzo: renzo enzo lencho lollo lory
loretta: lori etta
lorinc: lori
louis: lou louie lewis loulou
louisa: lou lulu
louise: lou lulu lulie
lourdes: lulu lula
lubomir: lubos lubo
luca: luchino
lucas: luke luc
lucia: lucy luci lu chia luciana lucietta
luciana: lu
luciano: lu lucio
lucie: lucka
lucien: lulu luc
lucille: lucy lu
lucinda: lucy cindy
lucio: lucinho
lucjan: lucek
lucretia: lucy
lucrezia: lucri
lucy: lu luce
ludmila: lida liduska
ludovico: ludo vico
ludovicus: louis lode
ludwig: lutz lui wiggerl
luigi: gigi gino luigino gigino
luis: lucho luisito guicho wicho luisinho lula zinho
luisa: lulu isa luisita lisa
luiz: luizinho lula lu
luka: luci
lukas: luki luky
lukasz: luk lukaszek
luminita: lumi
luther: lu
lydia: lyddie liddy
lyubov: lyuba luba
lyudmila: lyuda mila luda lyusya
lyudmyla: lyuda lyusya
maarten: maart
mabel: mab
machteld: mechteld
maciej: maciek
mackenzie: mac kenzie
madalena: mada lena
maddalena: lena madda
madeleine: maddie maddy mad maddi mado madelon
madeline: maddie maddy
madison: maddie maddy
maeve: medb
magdalena: magda lena leni madlen lenka madi malena madzia
magdalini: magda
magnus: mange maggi
mahendra: mahi
mahmoud: mido hamoudi hamouda mahmood
mairead: peig
maksim: max maks
maksym: max maks
malcolm: mal
malgorzata: gosia malgosia gocha
malin: malla
mandeep: mandy
manfred: manni fred mani
manjunath: manju
manoj: manu
manuel: manolo manu manny manolito lolo manolin nelo manel maneco manuelzinho neco
manuela: manu ela manola manolita nela
marcel: marcelin
marcela: marca
marcelino: chelino
marcell: marci
marcella: marcy
marcello: lello
marcelo: chelo celo marcelinho
marcia: marcy marcie marcinha
marcin: marcinek
marco: marcolino
marcus: mark marc
marek: mareczek mara marecek
margaret: maggie meg peggy marge margie greta rita madge meggie maisie daisy mags margo maggy peg megan meta gretchen molly midge marnie margery mamie peggie
margareta: greta rita maggan
margarete: greta grete gretel marga margret meta gretchen rita
margaretha: greet griet marga greta margriet gre greetje
margarethe: greta grete marga margret meta gretchen rita
margarida: guida margo
margarita: rita marga margo tita mague
margherita: rita marghe ghita
margit: manci
margrethe: grethe
marguerite: margot margaux magali rita
maria: mary mia mitzi marie maruja masha mariechen marysia mari maja marika mariska mimi ria manya mascha marija mieke miep marijke rie rietje marja maaike marieke riet mies truus marita maru mariuccia mariella marietta maryska marynia roula maricica marioara
maria angeles: marian mariangeles
maria carmen: mamen maricarmen maica
maria cristina: maricris
maria de fatima: fatima
maria de lourdes: lourdes lurdes
maria del carmen: mamen maricarmen
maria del mar: marimar
maria dolores: lola mariloli loli
maria eugenia: maru
maria fernanda: mafer
maria grazia: mariagrazia mg
maria isabel: maribel marisa
maria jose: marijose cote josefa majo ze mize zeze
maria luisa: marisa malu mariluisa
maria teresa: maite mariate maritere mariateresa
maria victoria: marivi mavi
mariam: maroum maryam
mariana: mari nana
mariangela: mari angela
marianna: mania
marianne: anni janne mari
mariano: nano
marie: mimi maruska marenka
marie christine: marie
marija: mara mica marica maja
marilyn: mari lyn
marina: marisha rina
mario: mariolino mayito mariuccio
marion: mari
marit: mari
mariusz: mariuszek
mariya: masha manya marusya mascha marichka marusia
marjorie: marge margie madge
mark: marky
marketa: marky gita
marko: mare
marlene: leni
marshall: marsh
marta: martusia martita martinha
martha: marty mattie patsy patty matty
martin: marty tin mart marto mato martinek
martina: tina marti
martinus: martin maarten tinus tin rien marten
marton: marci
mary: molly polly mae mamie may mollie moll minnie mitzi
maryam: mari
marzena: marzenka
massimiliano: max massimo massi
massimo: max massi
massoud: masi
mate: matyi
matej: mata matko
mateusz: mati mateuszek
matheus: theo mathieu thijs
mathias: matze hias matti matthes
mathieu: mat matt
mathilde: tilda thilde hilde
matias: mati
matilda: tilly mattie tilda matty maud maude tillie
matteo: teo matte
mattheus: theo thijs matthijs teeuwis
matthew: matt matty mat thew
matthias: matze hias matti matthes mats
matthieu: mat matt
matthijs: thijs mat
matti: masa
mattias: matte
matvey: motya
matyas: matyi
maureen: mo
maurice: mo morris moe morrie maury
mauricio: mau maury
maurizio: mauri icio
max: maxi
maxime: max
maximilian: max maxi maxim
maximiliano: maxi max
maximo: max
maxwell: max
meenakshi: meena
megan: meg
mehmet: memo memet mehmo
mehmet ali: memo
melanie: mel melly
melinda: linda mindy mel
melissa: mel missy lissa lisa
melvin: mel
mercedes: merche mercy meche merceditas
meredith: merry
meritxell: txell
michael: mike mick mickey mikey micky mitch michi mischa misha mikie miki mikkel michel michl
michaela: michi micha ela michela misa miska
michail: michalis mihalis
michal: misiek michalek misa misko mika
michel: mich michou
michela: michi
michelangelo: miche michele
michele: mic mimi miche lino michi
michelle: shelly chelle mich shelley micki
michiel: chiel giel
mieczyslaw: mietek
miguel: migue miguelito miki mike micho miguelinho
miguel angel: miguelan
mihaela: miha ela
mihai: misu mihaita
mihail: misha
mihailo: misa mika
mihajlo: misa mika
mihaly: misi miska
mikael: micke mikko mika
mikhail: misha mikhael michael mischa
mikkel: mik
miklos: miki
milagros: mila mili
milan: milanek milos mica mile
mildred: millie milly
milica: mica
milorad: mile
miloslav: milos mila
minerva: minnie mine
miodrag: miki
miranda: randy mira
mircea: mircica
miriam: mimi mim miri mitzi
mirjana: mira mica
miroslav: mirek miro mira
miroslava: mirka
miroslaw: mirek
miroslawa: mirka
miryam: miri
mitchell: mitch
modesto: mode
mohammadreza: mohammad reza
mohammed: mo mhd mohamed muhammad mohammad muhammed hamada mohamad mido hamoudi mehdi moh mohd med
monica: moni
monika: moni monia monca
monique: momo nicky
montgomery: monty
montserrat: montse rat
mordechai: moti mordi motti motke
morgan: mo
mortimer: mort morty
moses: mo moe
moshe: moishe moshik moses
muhammet: memo
muriel: mu
mustafa: musti mustu darsh sasa
muthukumar: muthu kumar
mykhailo: mykhailyk misha mykha
mykola: kolya mykolka nikolay
mykyta: nikita
nachum: nahum
nadezhda: nadya nadia nadyusha
nadiya: nadia nadya
nagarajan: naga raj
nancy: nan nance
narasimhan: simha
narayanan: narayan
narendra: naren
natalia: nat nata natalka
natalie: nat nattie talie natalka
natalya: natasha nata natalie
natan: nati
natasha: nat tasha
nathalie: nat nath nathou
nathan: nate nat
nathaniel: nate nat nathan than
natividad: nati
nebojsa: nesa
nechama: hemi
nehemiah: nemi
nelson: nels nelsinho
nemanja: neca
nenad: neno
netanel: nati
nicanor: cano
nicholas: nick nicky nic nico nik klaus claus
nicola: nicky nic nico cola
nicolaas: klaas nico nick claas niek
nicolae: nicu nae neculai
nicolas: nico nick colas
nicole: nicky nikki nic niki cole nikky nickie
nicoleta: nico
nicolo: nico
niels: nisse
nigel: nige
nikhil: nik
nikita: nik nikitos
nikola: nikolka nidzo kole nick
nikolai: niko
nikolaos: nikos nick nicos
nikolaus: klaus niko nick claus nikki klas
nikolay: kolya nikolai kolyan nick
nikoletta: niki
nils: nisse
nina: ninochka
norbert: bert
norberto: berto
norman: norm norrie
nuno: nuninho
nureddin: nour noor
nurettin: nuri
octavia: tavie
octavian: tavi
octavio: tavo
ognjen: ogi
oksana: ksana ksyusha oksanka
oldrich: olda
oleg: olezhka olegushka
oleksandr: sashko oles sasha olex alex oleks
oleksandra: sasha lesya olesya
oleksiy: oleksa lyosha alex
olena: olenka lena alyona
olga: olya olenka olia
olha: olya olga
oliver: ollie olli noll oli
olivia: liv livvy ollie livia libby
olivier: olive oli
olof: olle olov
oluf: ole
omar: amoura
omer: omo
ondrej: ondra ondro
orazio: razio
orsolya: orsi
oscar: ossie ozzie
oswald: ossie oz ozzie
otakar: ota
ottilie: tilli
ovidiu: ovi
oystein: oyvin
pablo: pablito
padmanabhan: paddy
padmavathi: padma
padraig: paddy pat podge
pal: pali palko
palmira: mira
pamela: pam pammy
panagiota: giota pitsa
panagiotis: panos takis notis panais
panayiotis: panos takis
paola: paoletta
paolo: paolino
parameswaran: param
paraskevas: paris
paraskevi: vivi evi voula
parviz: pari
pasquale: lino pasqualino
patience: patty
patrice: pat
patricia: pat trish patty patsy tricia patti trisha tish pattie pati paty patri tixa ticha
patrick: pat paddy rick patsy patty padraig
patrik: patte
patrizia: patti pat
patrycja: patka
patryk: pat patrycek
paul: paulie
paula: pauli paulinha
pauline: polly
paulo: paulinho
paulus: paul pauw
pavel: pasha pavlik pali pavol pashka paul
pavla: pavlinka
pavlo: pavlyk pasha
pawel: pawelek
pedro: perico pedrito perucho pedrinho pedroca
pekka: pete
penelope: penny pen nell
per: pelle pekka
percival: percy
periklis: perry
pernilla: nilla
petar: pera pero petya pesho
peter: pete petey pet peto petko peti petya pelle
petr: peta petrik
petra: peti peta petruska
petro: petryk petya
petronella: nel nelly petra pietje ella
petros: pete
petru: petrica
petrus: piet peter pieter pier
petter: pelle
philip: phil pip flip
philipp: phil lipp
philippa: pip pippa pippy
philippe: phil fifi
phillip: phil pip
phyllis: phyl
pier luigi: pierluigi pigi gigi
pierluigi: pigi piero gigi
pierre: pierrot pierrick
pieter: piet peter pete
pietro: piero pietrino
pilar: pili piluca
piotr: piotrek piotrus peter
piroska: piri
plamen: plami
polina: polya
prabhakar: prabhu
pradeep: deep
prashanth: prash
praveen: pravi
predrag: pedja
premysl: premek
priscilla: cilla prissy
priyadarshini: priya
priyanka: priya
prudence: pru prue
przemyslaw: przemek
purificacion: puri
purushottam: purush
pyotr: petya peter
quentin: quen
quirinus: rien krijn
rachel: rach rae shelly rachie shelley racheli rochel
radek: rada
radhakrishnan: radha krishnan
radim: radimek
radomir: rade
radoslav: rade
radoslaw: radek
radu: raducu
rafael: rafa rafi fali falo rafita rafe raff rafinha
rafaela: rafa
rafal: rafalek
raffaele: lello raf raffa lele
raffaella: lella raffa raf
raghavendra: raghu
raghunath: raghu
ragnar: raggi
ragnhild: ragna
raimundo: mundo mundico
rainer: rainy
rajagopalan: raj raja
rajalakshmi: raji
rajendra: raj raju
rajesh: raj raju
rajeshwari: raji
rajinder: raj
rajkumar: raj
ramachandran: ram
ramakrishnan: ram
raman: ram
ramanathan: ram
ramazan: ramo
ramesh: ram
ramiro: miro
ramon: moncho mon ramoncito moncha
randall: randy
randolph: randy
raphael: raph rafe raf
rasmus: ras
raul: rulo raulito
ravichandran: ravi
ravindra: ravi
raymond: ray
razvan: razvi
rebecca: becky becca bex reba beck becki rivka
rebeka: rebi
refugio: cuca
regina: gina reggie re
reginald: reg reggie rex
reinhard: reini hardy
reinhold: reini
reinier: rein
rembrandt: rem
renata: re rena renia renca
renate: reni nate
renato: re
rene: ren
reuben: ben rube
reuven: ruvi reuben
reynold: ren
ricardo: rick richi ricky rico riqui caco richard cado ricardinho
riccardo: ricky rick ricki riky
richard: rick dick rich ricky ritchie richie dickie rico rickie ritch dickon risa
rita: ritinha
rivka: riki riva rebecca
robert: bob bobby rob robbie bert bobbie robby robin rab rabbie bobi bertie robus robi
roberta: bobbie berta robbie bobby beta
roberto: beto robi berto rober bob betinho roby
rocio: chio ro
roderick: rod roddy
rodney: rod
rodolfo: rodo fito rudy rudi
rodolphe: rudy
rodrigo: rodri ruy digo
rogelio: roge
roger: rog rodge
rohit: ro
roland: rollo rolly roli
rolando: rolo rolandito
rolf: rudolf roffe
roman: romek romca roma romko
ronald: ron ronnie ronny
ronaldo: ronaldinho naldo
rosa: rosita rosi rosie rosina rosetta
rosalia: rosa lia
rosalind: ros roz
rosamund: ros roz
rosangela: rosa
rosaria: sara
rosario: charo chayo
rose: rosie rosa rosy
rosemarie: rosi romy rose
rosemary: rosie rose romy rosey
roxana: roxi
roxanne: roxy
rozalia: rozi
rudiger: rudi
rudolf: rudi rolf ruda
rudolph: rudy
rufus: rufe
rui: ruizinho
rupert: rup
ruslan: rusik
russell: russ rusty
rut: ruti
ruth: ruthie
ryszard: rysiek rysio
sabahattin: sabo
sabine: bine
sabrina: brina
saifeddin: saif
saladin: salah
salaheddin: salah
salome: sally
salvador: chava salva chavo
salvatore: toto salvo turi tore turiddu sal
samantha: sam sammy sammie
samson: sam
samuel: sam sammy sammie sami
samuele: samu
sandeep: sandy
sandor: sanyi
sandra: sandy
sanjay: sanju
santiago: santi yago chago tiago
saoirse: sersh
sara: sarita sari sarit
sarah: sally sadie sal sara sari
saraswathi: saras
sarka: sarinka
satyanarayana: satya
scott: scottie
seamus: shay
sean: shaun shawn
sebastian: seb basti bas sebi baz bastian sebo wastl sebas seba sebbe
sebastiano: seba nino iano basti
sebastiao: tiao bastiao
sebastien: seb bastien
selahattin: selo
selina: lina
semyon: syoma senya
senthilkumar: senthil
septimus: sep
serena: sere
sergey: seryozha sergei serge serezha serhiy
sergio: checo chejo sergi sergino
serhiy: serhiyko sergey
seshadri: sesh
seymour: cy
shahram: shah
shamseddin: shams
shannon: shan
sharon: shaz
sheila: shay
sheldon: shelly
shimon: shimi simon
shirley: shirl
shivakumar: shiva siva
shlomo: shlomi momo solomon
shmuel: shmulik shmuli samuel
shoshana: shosh shoshi
shulamit: shula
siavash: sia
sibylle: bille
siddharth: sid
sidney: sid syd
siegfried: sigi siggi
sieglinde: linde
sigmund: sigi
sigrid: siri
sigurd: sigge
sigurdur: siggi
silas: si
silvana: silvi
silvester: sly
silvestre: veto
silvia: silvi chivi
silvio: silvinho
simeon: sim
simon: si sim simmy
simona: simo simca
simone: simi mone monette simo
sinead: shin
sinisa: sina
siobhan: shiv
sivakumar: siva
sivaramakrishnan: siva
slavica: slava
slawomir: slawek
slobodan: boban sloba bobo
snezana: sneza
socorro: coco
sofia: sofi so fifi soula
sofiya: sofiyka sonya
sofya: sonya sofa
sokratis: sokis
soledad: sole chole
solomon: sol solly
solveig: sol
sophia: sophie soph sophy
sophie: soph fifi sofi sofie
soren: sorn
sorin: sorinel
soumya: somi
spyridon: spyros
srikanth: sri
srinivas: sri srini vasu
srinivasan: sri srini vasan
stacey: stace
staffan: steffe
stamatios: stamatis
stanimir: stani
stanislav: stas slava standa stano stasik
stanislaw: staszek stach stas stan
stanley: stan
stavros: steve
stavroula: voula
stefan: steffen stef steve steff steves stefek stevo cefo fane stefanel steffe stebbi
stefania: stefi ste
stefanie: steffi stef
stefano: ste stefy stefi
stella: stell
stepan: stepa styopa stepanko
stephan: steph steffen stef
stephane: steph stef
stephanie: steph stephy stevie fanny steffi stef steffie
stephen: steve stevie ste steph
stevan: steva
steven: steve stevie ste
stewart: stew stu
stjepan: stipe stef
stoyan: stoyko
stuart: stu stew
styliani: stella
stylianos: stelios
subrahmanyam: subbu mani
subramaniam: subbu mani
subramanian: subbu mani
subramanyam: subbu mani
sudhakar: sudha
sue: susie
sukhwinder: sukhi
suleyman: sulo
sundararajan: sundar
surendra: suren
suresh: suri
suryanarayana: surya
susan: sue susie suzy suzie sukey su susi
susana: susi su susy sue suzi
susanna: sue susie
susannah: sue susie anna
susanne: susi sanne susann sanna sue
suzanne: sue suzy suzie susie suzette suzon
sven: svenne
svend: svenne
sverrir: sveppi
svetlana: sveta lana svetka ceca
svitlana: svitlanka sveta
swaminathan: swami
sybil: syb
sylvain: syl
sylvester: sly
sylvia: syl silvie
sylvie: syl
szymon: szymek
tabitha: tabby
tadeusz: tadek tadzio ted
taisiya: taya
tamara: tammy toma
tamas: tomi tamaska
taras: tarasyk
tatiana: tanya tania
tatjana: tanja
tatyana: tanya tania tata
teodor: teo tudor
teodora: teo
teodoro: teo doro
terence: terry tel
teresa: tere terry tess teresita teresina teresinha te teca resi tereska renia
terez: teri
tereza: terka terezka
terezia: teri
terrance: terry
terrence: terry
tess: tessa
tetiana: tanya tetyana
tetyana: tanya
thaddeus: tad thad
theodor: theo ted
theodora: dora thea
theodore: ted theo teddy
theodoros: thodoris thodoros doros
theodorus: theo dirk door dorus
theofanis: fanis
theresa: terry tess tessa tracy reese tessie teri resa resi
therese: resi tessa
theresia: resi therese trees
thiagarajan: raj thiagu
thiago: thi tiago
thibault: thib titi
thomas: tom tommy thom tam tommie toto tompa
thor: tor
thorben: toto
thorbjorn: tobbe
thorsteinn: steini
thorsten: torte
tiago: ti
tibor: tibi
tiffany: tiff
timofey: tima
timoteo: timo
timotheus: timo tim
timothy: tim timmy
timur: tima
tina: tine
tivadar: tivi
tobias: tobi toby tobbe
todor: tosho toso
tomas: tom tomi tomy tommy tomasito tome tomik tompa
tomasz: tomek tomus
tomislav: tomo
tommaso: tommy tom maso tommi
torbjorn: tobbe
tore: tor
torsten: totte
trevor: trev
triantafyllos: lakis
trygve: tryggve
tudor: tudorel
tuomas: tuomo
tzvi: zvi hershel
ulf: uffe
ulrich: uli ulli
ulrika: ulla
ulrike: uli ulli rike
umberto: berto
urban: ubbe
uriel: uri
ursula: uschi ulla ursel ursi
urszula: ula ulka
vaclav: vasek vena vasik
vadim: vadik
vaidyanathan: vaidy
valdemar: val valde
valentin: val veltin valli valya vali
valentina: vale tina valya
valeria: vale vali
valerie: val
valerio: vale
valeriy: valera
valeriya: lera valera
vanessa: nessa ness vannie van
varvara: varya
vasil: vasko
vasile: vasilica lica
vasileios: vasilis vassilis
vasiliki: vaso vasso vicky kiki
vasiliy: vasya vasili vasily
vasyl: vasylko vasya
velimir: velja
veljko: velja
venkata: venkat
venkatachalam: venkat
venkataraman: venkat
venkatesan: venkat
venkatesh: venkat venky
vera: verochka verinha verka
veronica: ronnie vero roni vera
veronika: vroni vera verca nika
veronique: vero
vesela: vesi
vesna: vesnica
vicente: chente vicen
victor: vic totor victorino vicu
victoria: vicky tori vic vickie tory vikki vicki viki toya
vijayakumar: vijay
vijayalakshmi: viji vijaya
viktor: vitya vik viky vitek victor
viktoria: vicky viki vika vicki
viktoriya: vika vicky
vilem: vila
vilhelm: ville
viljami: ville
vilma: vilmi
vilmos: vili
vincent: vince vinnie vin vinny cent
vincenza: enza
vincenzo: enzo vince cenzo vincenzino
vinicius: vini
viorel: vio
viorica: vio
virgil: gil
virginia: ginny ginger gina ginnie vicky virgi
virginie: nini ginie
vishal: vish
vishwanath: vish
viswanathan: vish vishwa
vitaliy: vitalik vitya vitali vitaly
vito: vituccio
vitor: vitinho
vitoria: vivi vi
vittoria: vitto
vittorio: vitto
vivek: viv
vivian: viv
vladimir: vlad volodya vova vlada vlado vladko vovan wladimir
vladislav: vlad vladik slava
vlastimil: vlasta
vojislav: voja
vojtech: vojta
volodymyr: vova volodya vovchyk vlad vladimir volod
vuk: vule
vyacheslav: slava slavik slavko
waclaw: wacek
walburga: burgl wally
waldemar: waldi waldek
walenty: walek
wallace: wally
walter: walt wally wat
walther: walti
waltraud: traudel waltraut traudl
wanda: wendy wandzia
wayne: wayney
wendy: wen
werner: wern
weronika: wera
wesley: wes
wieslaw: wiesiek
wieslawa: wiesia
wiktor: wiktorek
wilbur: will
wilfred: wilf fred will
wilfried: willi fred
wilhelm: willi willy helmut wim wilm
wilhelmina: mina willie minnie mienie wilma helma
wilhelmine: minna mina minchen
wilhelmus: wim willem helmus wil
willem: wim pim wil
william: bill billy will willy liam willie wills bil wim willem
winifred: winnie freda win
winston: win
witold: witek
wladyslaw: wladek
wlodzimierz: wlodek
wojciech: wojtek
wolfgang: wolf wolfi wolle
woodrow: woody
wouter: wout
xaver: xav
xavier: xavi
yaakov: kobi yakov jacob yankel yaki
yaroslav: slava yarik slavko yarko
yasmin: yas
yegor: yegorka gosha egor
yehonatan: yoni jonathan
yehoshua: shuki joshua
yehuda: udi yudi judah
yehudit: udit judith
yekaterina: katya katja
yelena: lena
yelizaveta: liza
yeshayahu: shaya
yevgeniy: zhenya
yevgeniya: zhenya
yevhen: zhenya yevheniy
yevheniya: zhenya
yigal: gali
yisrael: srulik israel
yitzhak: itzik isaac itsik yitzi itzhak
yogesh: yogi
yolanda: yoli yola
yonatan: yoni jonathan
yosef: yossi joseph yosi sefi
yosyp: osyp
yousef: joe youssouf
youssef: joe joseph
yrjo: jyri
yuliya: yulya julia yulia yulka
yuriy: yura yuri yury jura yurko
yvette: vette
yvonne: eve
zachariah: zach zack zac
zacharie: zac
zachary: zach zack zac zak
zainab: zouzou
zbigniew: zbyszek
zbynek: zbyna
zdenek: zdena
zdenka: zdena
zdravko: zdravi
zdzislaw: zdzisiek zdzich
zebulon: zeb
zeev: wolf
zehava: goldie
zeinab: zuzu
zeljko: zele
zeynep: zeyno
zinaida: zina
zinoviy: zenyk
zofia: zosia zoska
zoi: zozo
zoltan: zoli
zoran: zoki
zorica: zora
zoya: zoyka
zsigmond: zsiga
zsofia: zsofi
zsolt: zsolti
zsuzsanna: zsuzsa zsuzsi
zuzana: zuzka zuza
zygmunt: zygmus zyga
`;
