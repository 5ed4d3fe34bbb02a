/**
 * Given names and their short and pet forms, folded: `head: variants`. A variant may stand under several heads (Alex,
 * Sam, Chris). Forms of one name in different languages (William, Wilhelm, Guillaume) are heads of their own: they are
 * seldom used for one person.
 */
export const NICKNAMES = `
aaron: ron ronnie
abigail: abby abbie abbey gail
abraham: abe bram
adelaide: addie heidi
adrian: ade
adriana: adri
agnes: aggie nessie
alan: al
albert: al bert bertie albie
alberto: beto berto
alejandra: ale jandra
alejandro: ale jandro
aleksandr: sasha sascha shura alex aleks
aleksandra: sasha sascha ola olka
alessandro: sandro ale
alessandra: sandra ale
alexander: alex al xander zander sandy lex alec alek sasha sascha
alexandra: alex alexa sandra sandy lexi lexie sasha sascha alix
alexandre: alex
alexis: alex lexi
alfred: al fred alf alfie freddie
alfredo: fredo
alice: ali allie ally
alicia: ali lisa licia
alison: ali allie ally
allison: ali allie ally
alistair: al ali
amanda: mandy manda mandi
amelia: amy millie mia
ana: anita
anastasia: ana stacy stacey stasia tasia nastya
anatoliy: tolya anatoli
andre: andy
andrea: andy andie drea
andreas: andy andi
andrew: andy drew
andrey: andrei andryusha
andrzej: jedrek andrzejek
angela: angie ange
angelica: angie
angelina: angie lina
anna: ann annie anni anya anja hanna
anne: annie ann
annette: annie netta
anthony: tony ant
antoine: tony toine
anton: toni tony
antonia: toni tonia
antonio: tony toni tonio nino
archibald: archie
arnold: arnie
arthur: art artie
artur: artek
ashley: ash
augustus: gus august
barbara: barb babs barbie bab basia bara
barnaby: barney
bartholomew: bart
bartlomiej: bartek
beatrice: bea trixie bice
beatrix: bea trixie
beatriz: bea bia
benedict: ben
benedikt: ben beni
benjamin: ben benji benny benjy
bernard: bernie barney
bernhard: bernd berni
bertram: bert
bethany: beth
bradley: brad
bradford: brad
brandon: bran
brenda: bren
brendan: bren
bridget: bridie biddy
brigitte: gitte gitta
bryan: bry
caleb: cal
calvin: cal
cameron: cam
camilla: milla cami
carina: rina
carla: carly
carlos: carlitos
carmen: carmela
carol: carrie caz
carolina: caro lina
caroline: carol carrie caro carly line lina
carolyn: carol carrie lyn
caspar: cas
cassandra: cass cassie sandra
catarina: cata
catherine: cathy kate katie cath cat kathy kat kitty cate
catharina: cato trijntje
cecilia: ceci celia cissy
charles: charlie chuck chas chaz charley carl
charlotte: charlie lottie lotte char
chelsea: chels
chiara: chiaretta
christian: chris kris
christiane: chris christel
christina: chris chrissy christy tina chrissie kris
christine: chris chrissy christy tina chrissie
christoph: chris stoffel
christophe: chris
christopher: chris kit topher kris christo
cindy: cynthia
clara: clare
clarence: clare
claudia: claudi
clement: clem
clifford: cliff
clinton: clint
concepcion: concha conchita
constance: connie
constantin: kosta costa
cordelia: cordy delia
cornelia: corrie nelly conny neele
cornelis: cees kees cor
cornelius: con neil connie
corinna: cora rina
courtney: court
cristina: cris tina
curtis: curt
cynthia: cindy cyndi
dagmar: dagi
daniel: dan danny daniela dani
daniela: dani
danielle: dani ellie
darren: daz
david: dave davey davy
davide: dado
deborah: deb debbie debby debra
denise: den
dennis: den denny
derek: del
desmond: des
diana: di
diane: di
diego: dieguito
dietrich: dieter dirk
dmitriy: dima mitya dmitri dmitry
dolores: lola lolita
dominic: dom nick
dominik: dom domi
dominique: dom
donald: don donnie donny
donna: don
dorothea: thea dora dorle
dorothy: dot dottie dolly dora
douglas: doug dougie
duncan: dunc
dylan: dyl
eberhard: eber hardy
eduard: edi ede
eduardo: edu lalo duda
edward: ed eddie ted teddy ned eddy
edwin: ed eddie win
edmund: ed eddie ted ned
edgar: ed eddie
ekaterina: katya katja
eleanor: ellie nora nell ella lenore elly
elena: lena nena lenka
eleonora: nora ele
elias: eli
elijah: eli
elisa: eli
elisabeth: lisa liesel elsa else lisbeth sissi elli betti bettina
elizabeth: liz beth lizzie betsy betty eliza libby bess lisa elsie bessie lizzy liza betsey lilibet
ella: ellie
ellen: nell ellie
elzbieta: ela elka
emil: mil
emily: em emmy millie emmie
emma: em emmy
emanuele: manu lele
emmanuel: manny manu
enrique: quique kike
enrico: rico
eric: rick ricky
erica: ricky
ernest: ernie
ernst: erni
ernesto: neto
esther: essie hettie
eugene: gene
eugenia: genie
eugeniusz: gienek
eva: evi evita
evelyn: eve evie lyn
evgeniy: zhenya evgeny yevgeny yevgeni
evgeniya: zhenya
federica: fede
federico: fede
felicity: flick fliss
ferdinand: ferdi nando
fernanda: fer nanda
fernando: fer nando
filippo: pippo
fiona: fi
florence: flo flossie
francesca: franca cesca fran
francesco: franco checco ciccio
frances: fran fanny francie frankie
francis: frank fran frankie
francisca: paca paquita
francisco: paco pancho paquito kiko chico fran cisco curro
francois: fanfan
francoise: fanfan
franciscus: frans
frank: frankie
franklin: frank
franz: franzl
franziska: franzi
frederic: fred
frederick: fred freddie rick freddy fritz
frederik: fred frits
friedrich: fritz fred friedel
gabriel: gabe gabi
gabriela: gabi gaby
gabriele: gabi gaby lele
gabriella: gabi gaby ella
gareth: gaz gary
gary: gaz
gavin: gav
genevieve: gen ginny
geoffrey: geoff jeff
georg: schorsch jorg
george: geo georgie
georgina: georgie gina
georgios: giorgos yorgos
gerald: gerry jerry
gerard: gerry ger
gerhard: gerd gert
gerhardus: gerard gerrit
gertrude: gertie trudy
gertrud: trudi
gilbert: gil bert
giacomo: mino
giovanna: gianna vanna
giovanni: gianni nanni vanni
giuseppe: beppe peppe pino peppino
giuseppina: pina
gloria: glo
gonzalo: gonza
grace: gracie
grazyna: grazynka
gregory: greg gregg
gregor: greg
grigoriy: grisha grigori
grzegorz: grzes
guillaume: guigui
guillermo: memo guille
guadalupe: lupe lupita
gustav: gus
gustavo: gus tavo
gwendolyn: gwen wendy
hannah: han
hannelore: hanne lore
harold: harry hal
harriet: hattie harry
hazel: haze
heather: heath
hector: tito
heinrich: heinz heiner heini hein
helen: nell nellie
helena: lena nela hela
helene: lena leni
helmut: helmi
hendrik: henk rik
hendrikus: henk rik
henrietta: etta hettie hattie
henri: riton
henry: harry hank hal
herbert: herb bert herbie
herman: herm
hermann: manni
hildegard: hilde
horatio: horace
howard: howie
hubert: bert hugh
hugh: hughie huw
hugo: hugh
humphrey: hump
ian: iain
ignacio: nacho
ignatius: iggy
ilse: ilsa
immanuel: manny
ines: inesita
ingeborg: inge
irene: rene
irina: ira
isaac: ike zac
isabel: izzy bel bella isa belle chabela
isabella: izzy bella isa belle
isabelle: izzy bella isa belle
isidore: izzy
ivan: vanya
jackson: jack jax
jacob: jake coby jay
jacobus: jaap koos cobus
jacqueline: jackie jacqui jacky
jadwiga: jadzia
jakob: jockel
jakub: kuba
james: jim jimmy jamie jem jimmie
jan: janek jasiek
jana: janka
jane: janie jenny janey
janet: jan
janice: jan
jason: jay jase
jasmine: jas jazz
javier: javi
jean: jeannot jeanie
jeanne: jeannette
jeffrey: jeff geoff
jennifer: jen jenny jenn jenna
jeremiah: jerry jem
jeremy: jerry jez jem
jerome: jerry
jerzy: jurek
jessica: jess jessie
jesus: chuy chucho
joachim: jochen achim jo
joan: joanie
joana: joaninha
joanna: jo joan asia aska
joanne: jo joan
joao: joaozinho
joaquin: quino
jocelyn: joss
johan: jo
johann: hans hannes
johanna: hanna hanne jo hannah
johannes: hans hannes johann jan joop jo
john: jack johnny jon johnnie
jolanta: jola
jonathan: jon jonny johnny nathan jono
jorge: coque
jordan: jordy
jose: pepe joe chepe pepito
josefa: pepa pepita
josef: sepp jupp pepi pepa
joseph: joe joey jo
josephine: jo josie
joshua: josh
josiah: joe
juan: juanito
juana: juanita
judith: judy jude jutta
julia: jules julie
julian: jules
juliana: juli
julie: jules
juliet: jules
julius: jules
jurgen: jorg
justin: jus
karen: kari
karin: kari
karl: kalle
karla: karly
karolina: karo karola
karoline: karo
karl heinz: kalle
katarzyna: kasia kaska
katharina: kathi katrin kati katja trina
katharine: kate kathy katie kat kit
katherine: kate kathy katie kat kit kitty kathie katy kay
kathleen: kathy kate katie kath
kathryn: kathy kate katie kath kat
katrina: kat trina
kazimierz: kazik
kelly: kel
kenneth: ken kenny
kerstin: kersti
kevin: kev
kimberly: kim kimmy kimber
kirsten: kirsty
klaus: nikolaus
konrad: kurt conny
konstantin: kostya kosta
konstantinos: kostas dinos
kristen: kris kristy
kristin: kris kristy
kristina: kris kristy tina
kristine: kris kristy tina
krystyna: krysia
krzysztof: krzysiek krzys chris
lambert: bert
lambertus: bert lammert
laura: laurie lori
laurence: larry laurie
lauren: laurie ren
lawrence: larry laurie lawrie
leah: lee
leo: lee
leon: leo
leonard: leo len lenny leon lennie
leonardo: leo
leonhard: leo
leopold: leo poldi
leslie: les
leticia: leti
lewis: lew louie
liliana: lili lily
lillian: lil lily lilly
linda: lindy lin
lindsay: linds
lorenzo: renzo enzo
loretta: lori etta
louis: lou louie
louise: lou lulu
lourdes: lulu
lucas: luke luc
lucia: lucy luci
lucille: lucy lu
lucinda: lucy cindy
lucy: lu luce
ludwig: lutz
luigi: gigi gino
luis: lucho luisito
luisa: lulu isa
lukas: luki
lukasz: luk
lydia: lyddie
lyudmila: lyuda mila
maciej: maciek
mackenzie: mac kenzie
madeleine: maddie maddy mad
madeline: maddie maddy
magdalena: magda lena leni
malcolm: mal
malgorzata: gosia malgosia
manfred: manni fred
manuel: manolo manu manny manolito
manuela: manu ela
marcus: mark marc
marek: mareczek
margaret: maggie meg peggy marge margie greta rita madge meggie maisie daisy mags margo
margareta: greta rita
margarete: greta grete gretel marga
margarita: rita marga margo
maria: mary mia mitzi marie maruja masha mariechen marysia
maria jose: marijose
maria teresa: maite
mariana: mari
marie: mimi
marilyn: mari lyn
mario: mariolino
marion: mari
mariusz: mariuszek
mark: marky
marlene: leni
marta: martusia
martha: marty mattie patsy
martin: marty tin
martina: tina marti
mary: molly polly mae mamie
mateusz: mati
matilda: tilly mattie
mathilde: tilda thilde
mathieu: mat
matteo: teo
matthew: matt matty mat
matthias: matze hias matti
matthieu: mat
maureen: mo
maurice: mo morris
mauricio: mau
maurizio: mauri
max: maxi
maximilian: max maxi
maxwell: max
megan: meg
melanie: mel melly
melissa: mel missy lissa
mercedes: merche mercy
michael: mike mick mickey mikey micky mitch michi
michal: misiek
michele: mic
michelle: shelly chelle mich
miguel: migue miguelito
mihail: misha
mikhail: misha mikhael
milagros: mila
mildred: millie
miranda: randy mira
miriam: mimi mim
mitchell: mitch
mohammed: mo mohamed muhammad mohammad muhammed hamada
montserrat: montse
monica: moni
monika: moni
morgan: mo
moses: mo moe
nadezhda: nadya nadia
nancy: nan
natalie: nat nattie
natalia: nat nata
natalya: natasha
natasha: nat tasha
nathan: nate nat
nathaniel: nate nat nathan
nelson: nels
nicholas: nick nicky nic nico
nicola: nicky nic
nicolas: nico nick
nicole: nicky nikki nic
nikita: nik
nikolaus: klaus niko nick
nikolay: kolya nikolai
nikolaos: nikos
norbert: bert
norman: norm
octavia: tavie
oleksandr: sashko oles
oleg: olezhka
olga: olya
oliver: ollie olli
olivia: liv livvy ollie
oscar: ossie
oswald: ossie oz
pamela: pam pammy
paola: paoletta
paolo: paolino
patricia: pat trish patty patsy tricia patti trisha
patrick: pat paddy rick patsy
patrizia: patti
paul: paulie
paula: pauli
pauline: polly
pavel: pasha
pawel: pawelek
pedro: perico
penelope: penny pen nell
percival: percy
peter: pete petey
petra: peti
petrus: piet peter
philip: phil pip
philipp: phil
philippa: pip pippa
philippe: phil
phillip: phil pip
phyllis: phyl
pieter: piet
pierre: pierrot
piotr: piotrek
priscilla: cilla prissy
prudence: pru
rachel: rach rae shelly
rafael: rafa rafi
rainer: rainy
ramon: moncho
randall: randy
randolph: randy
raphael: raph rafe
raul: rulo
raymond: ray
rebecca: becky becca bex
regina: gina reggie
reginald: reg reggie rex
reinhard: reini hardy
renate: reni
rene: ren
ricardo: rick richi ricky rico
riccardo: ricky rick
richard: rick dick rich ricky ritchie richie dickie rico
robert: bob bobby rob robbie bert bobbie robby robin
roberta: bobbie berta robbie
roberto: beto robi berto
roderick: rod roddy
rodney: rod
rodrigo: rodri
roger: rog
roland: rollo rolly
rolf: rudolf
ronald: ron ronnie ronny
rosa: rosita rosi
rosalia: rosa
rosalind: ros roz
rosario: charo
rosemary: rosie rose romy
rose: rosie
rosemarie: rosi romy
roxanne: roxy
rudolf: rudi
rudolph: rudy
rupert: rup
russell: russ rusty
ruth: ruthie
ryszard: rysiek
sabine: bine
sabrina: brina
salvador: chava salva
salvatore: toto salvo turi
samantha: sam sammy
samuel: sam sammy
samuele: samu
sandra: sandy
santiago: santi yago
sara: sarita
sarah: sally sadie
scott: scottie
sean: shaun shawn
sebastian: seb basti bas sebi baz
sebastien: seb
serena: sere
sergey: seryozha sergei
sergio: checo
seymour: cy
shannon: shan
sharon: shaz
sheila: shay
shirley: shirl
sibylle: bille
sidney: sid syd
siegfried: sigi siggi
sigmund: sigi
silvia: silvi
simon: si
simone: simi mone
sofia: sofi
solomon: sol solly
sophia: sophie soph
sophie: soph
stacey: stace
stanislav: stas slava
stanislaw: staszek stach
stanley: stan
stefan: steffen stef
stefania: stefi
stefano: ste
stefanie: steffi stef
stephan: steph
stephane: steph
stephanie: steph stephy stevie fanny
stephen: steve stevie ste steph
steven: steve stevie ste
stuart: stu stew
stewart: stew stu
sue: susie
susan: sue susie suzy suzie sukey
susana: susi su
susanna: sue susie
susanne: susi sanne
suzanne: sue suzy suzie
svetlana: sveta lana
sylvester: sly
sylvia: syl
tabitha: tabby
tadeusz: tadek
tamara: tammy toma
tatiana: tanya tania
tatyana: tanya
terence: terry tel
teresa: tere terry tess
terrance: terry
terrence: terry
tess: tessa
thaddeus: tad thad
theodor: theo
theodora: dora thea
theodore: ted theo teddy
theresa: terry tess tessa tracy reese
therese: resi
theodorus: theo dirk
thomas: tom tommy thom
tiffany: tiff
timothy: tim timmy
timotheus: timo tim
tobias: tobi toby
tomas: tom
tomasz: tomek
tommaso: tommy tom
trevor: trev
ulrich: uli ulli
ulrike: uli ulli rike
ursula: uschi ulla ursel
valentin: val
valentina: vale tina
valerie: val
valeriy: valera
vanessa: nessa ness
vasiliy: vasya vasili vasily
vera: verochka
veronica: ronnie vero roni
veronika: vroni
vicente: chente
victor: vic
victoria: vicky tori vic vickie tory
viktor: vitya vik
viktoria: vicky viki
vincent: vince vinnie vin
vincenzo: enzo vince cenzo
virginia: ginny ginger gina
vitaliy: vitalik vitya vitali vitaly
vivian: viv
vladimir: vlad volodya vova
vladislav: vlad vladik slava
volodymyr: vova volodya
vyacheslav: slava
waldemar: waldi
walter: walt wally wat
walther: walti
wanda: wendy
wayne: wayney
wendy: wen
wesley: wes
wilfred: wilf fred will
wilfried: willi fred
wilhelm: willi willy helmut
wilhelmina: mina willie minnie mien
wilhelmus: wim willem
willem: wim pim
william: bill billy will willy liam willie wills
winifred: winnie freda
winston: win
wladyslaw: wladek
wojciech: wojtek
wolfgang: wolf wolfi
xavier: xavi
yekaterina: katya
yuriy: yura yuri
yvonne: eve
zachary: zach zack zac
zbigniew: zbyszek
zofia: zosia
`;
