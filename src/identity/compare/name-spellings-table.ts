/**
 * Spellings that no rule of letters finds, and the names that so many people bear that a rule of letters would find too
 * much. Folded, without spaces. Common knowledge about names, compiled by hand.
 */

/** One given name a line, in its spellings: by ear, by transliteration, by language where only letters differ. */
export const GIVEN_SPELLINGS = `
aaron aron arron aharon
abdallah abdullah abdulla abdalla abdoulaye abdulah abdollah
abdelkader abdulkader abdelkadir abdulqadir abdulkadir abdelqader
abdelaziz abdulaziz abdulazeez abdelazeez
abdelrahman abdulrahman abderrahman abdurrahman abdurahman abdrahman abdulrehman abdalrahman
abdelmalek abdulmalik abdelmalik
abdelkarim abdulkarim abdelkrim
abdelhamid abdulhamid abdulhameed
abhishek abishek
adrien adrian adriaan
agnieszka agnieshka agneska
ahmad ahmed ahmet achmed achmad ahmat akhmed ahmadou
aicha aisha ayesha aysha aisyah aysa ayisha aishah
aidan aiden ayden aidyn
aileen eileen ailene eilene
alan allan allen alen allyn
alasdair alistair alastair alister alisdair allister
alberto albert
alec alek aleck alick
aleksandar alexander aleksander alexandre aleksandr alexandr oleksandr alexandros aleksandros aleksandrs alexandru alessandro alejandro iskander iskandar aliaksandr
aleksandra alexandra oleksandra alessandra alejandra aliaksandra
aleksey alexey alexei aleksei alexej aleksej oleksiy oleksii aliaksei alexiy
alfonso alphonso alfonzo
alice alyce alyse alis
alicia alisha alysha alisia elicia alecia
alison allison alyson allyson
alisa alyssa alissa elissa
amir ameer emir
amina aminah amena ameena emina
anastasia anastasiya anastassia anastasija anastazja anastasiia
andrea andreea
andrei andrey andrej andrii andriy andrzej
andreas andreass
anita aneta
ann anne
anna hanna ana
annalise annelise anneliese annaliese analise
anneke annike annika anika
antoine antwan antwon antwone
anthony antony anthoni antoni
antonio antonios antonius antonino
arkadiusz arkadius arkady arkadiy
arthur artur arturo
ashley ashleigh ashlee ashlie
aleisha alesha aleesha
austin austen
ayse ayshe aisha
babis bampis mpampis
thorsten torsten
katrin kathrin catrin katrine cathrin
catriona katrina catrina ketrina
subramaniam subramanian subramanyam subrahmanyam subramaniyam
srinivas sreenivas shrinivas
neil neal niall
barbara barbra barbora
bartholomew bartolomew
basil basel bassel
beatrice beatrix beatriz beatrise
benedict benedikt benedek
benjamin benjamen binyamin benyamin beniamin
bernard bernhard barnard
bertrand bertram
bethany bethanie
bilal bilel belal
brandon branden
brenda brinda
brian bryan brien bryon
brittany brittney britney brittani britanny
bruce brus
bryce brice
caitlin katelyn kaitlyn caitlyn katelin kaitlin caitlynn catelyn
camille kamille camil
carina karina
carl karl karel
carla karla
carlo karlo
carol carole caroll karol karole
caroline karoline carolyn carolin carolyne karolin
carolina karolina
carrie kerry carry kari
casey kasey kacey
cassandra kassandra
catherine katherine kathryn katharine catharine cathryn kathrine catheryn kathryne katheryn kathrin cathrine cathrin
katharina catharina katarina katerina caterina catarina ekaterina aikaterini kateryna catalina katharine
cecilia cecelia cecylia
cecile cecille
chaim haim hayim hayyim hyam
chana hana hanna hannah channah
charlotte sharlotte charlott
chelsea chelsey chelsie
cheryl sheryl cherryl sherryl cherrill
chloe khloe chloee
chris kris
christian kristian cristian krystian christiaan khristian
christina kristina cristina krystyna christyna khristina
christine kristine christin kristin kristen christen
christoph kristof christof christophe kristoff krzysztof
christopher kristopher cristopher kristofer christofer kristoffer christoffer
christos hristos christo hristo
cindy cyndi sindy cindi
claire clare clair klaire
clara klara
claudia klaudia
claus klaus
colin collin colen
conor connor conner
cornelia kornelia
craig kraig
crystal krystal christal
curtis kurtis
curt kurt
cynthia cinthia sinthia
cyril cyrill kirill kiril cyrille
daniel danyel daniyal danial danijel daniil
danielle daniele danyelle daniella
darren darin daren darrin
daria darya dariya darja
dariusz darius dariush daryush
davide david dawid davyd dovid daoud dawud dawood daud
dean deane
deborah debra debora devorah dvora devora
denis dennis denys dionis
derek derrick deric derick
devin devon
diana dianna dyana
diane dianne diann dyan
dimitri dmitri dmitry dmitriy dmytro dimitry dmitrij dimitrij dzmitry dmitrii
dimitrios dimitris demetrios dimitrius demetrius
dominic dominick dominik domenic domenico
dorothea dorotea
dorothy dorothee
douglas douglass
duane dwayne dwain
dylan dillon dilan
edgar edgard
edith edyth edythe
eduardo edoardo
edward eduard edvard edouard eduardo
ehsan ihsan
eileen aileen ilene eilene
elaine elayne elain alaine
eleanor elinor elenor eleanore
eleonora eleonore
elena yelena helena jelena olena ilena
elijah elias eliyahu ilyas elyas
eliot elliot elliott eliott
elise elyse
elisabeth elizabeth elisabet elizabet elsbeth elspeth
elisabetta elisaveta yelizaveta elizaveta jelizaveta
ellen elen
eloise heloise
elvira elwira
emil emile
emilia emelia emiliya emilija amilia
emily emilie emely emilee
emmanuel emanuel immanuel emanuele
enrico enrique henrique
eric erik erick erich eirik
erica erika ericka
esther ester hester
ethan eathan
eugene eugen evgeny yevgeniy
eugenia evgenia evgeniya yevgeniya evgenija
evan ewan
ewan euan ewen eoin
evgeny yevgeny evgeniy yevgeni evgeni evgenij jewgeni yevhen jevgeni yevgeniy jevgenij ievgen evgenii yevhenii
farid fareed ferid
fatima fatma fatimah fathima fatemeh fatoumata fatouma
faisal faysal feisal fayssal
felipe filipe
felix feliks
filip philip phillip philipp filippo philippe filippos philippos
florian floriano
francesca franziska francisca franciszka
francis francys
francesco francisco
frances francess
frederic frederick frederik fredric friedrich fredrik federico frederico fryderyk fredrick
gabriel gavriel gabriele gavril djibril jibril gabriyel
gabrielle gabriela gabriella
gail gale gayle
gareth garath
gary garry
gaurav gourav
gavin gaven
geoffrey jeffrey jeffery geoffry jeffry geffrey jefferey geofrey
georg georgi georgiy jorge georgy heorhii
georges george
georgios yorgos giorgos yiorgos georgius jorgos giorgis
gerald jerald jerrold gerold gerrald
gerard gerhard gerardo gerrard
gerry jerry gerri jeri geri
gillian jillian
gina jeena geena
giorgi georgi
glen glenn glyn
gloria glorya
grace grayce
graham graeme grahame
gregg greg
gregor grigor
gregory gregorio grigoriy grigori grigory hryhoriy gregori
guillermo guilhermo
gunter gunther guenther guenter
gustav gustaf gustavo
habib habeeb
haley hailey hayley hallie hayleigh haylee
hamid hameed
hamza hamzah
hannah hanna hana
harald harold
harriet harriett
hasan hassan hasen hassen
haydar haider hyder heydar haidar
heather hether
hector hektor
heidi heidy
helen hellen helene
helena helene
henry henri henrik
hieu hiu
hilary hillary hilarie
howard howerd
hugo ugo
hussein husain husayn hussain hussien huseyin hossein hosein husein hosain hossain houssein housain
ian iain ean
ibrahim ebrahim brahim ibraheem ebraheem ibrahima abrahim
igor ihor
ilias elias ilyas
ilya ilia illia iliya
imran emran
irene irena irina iryna eirini
isaac isaak izaak yitzhak itzhak isac ishaq ishak yitzchak itzik
isabel isobel izabel isabell ysabel isabelle
isabella izabella izabela isabela
ismail esmail ismael ismaeel ishmael esmaeil
israel yisrael
ivan iwan
jacob jakob jacub jakub yaakov yakov yaqub yakub jaakob iakov jakov yacoub
jacqueline jaqueline jacquelyn jaclyn jacquelin jackeline
jaime hayme
james jaymes
jamal gamal djamal jamaal cemal jamel
jamila djamila jameela cemile jamilah
jan yan
janet janette jeanette jannet
janice janis jannice
jasmine yasmin jasmin yasmine yasmeen jazmin jasmyn jazmine yasemin jessamine
jason jayson jasen
jean gene
jeanette jeannette janette
jenifer jennifer jenipher gennifer jenniffer
jerome hieronymus jerrome
jeremy jeremie jeramy
jesse jessie
jessica jessika gessica
jewel jewell
joachim joaquim joakim joaquin yoakim
joann joanne
joanna johanna joana ioanna yoanna
jocelyn joselyn jocelin joslyn jocelyne
jodi jody jodie
joel yoel
john jon
johnny jonny johnnie
jonas yonas
jonathan johnathan jonathon yonatan johnathon jonatan
jordan jordon giordano
josef joseph yosef jozef yusuf yousef youssef yousuf josip iosif giuseppe yusef youcef youssouf yosyp
joshua yehoshua
joyce joice
juan huan
judith yudit judit yehudit
julia yulia julija iulia giulia yuliya iuliia
julian julien giuliano
julie juli
juliette juliet
justin justyn
justine justyna
karen karin caren caryn karyn
kathleen cathleen kathlene kathlyn
kay kaye
keith kieth
kelly kelley kellie
kenneth keneth
kevin kevan kevyn
khadija khadijah hadija hatice khadeeja kadija
khaled khalid halid halit
kimberly kimberley kimberlee kimberlie
kirsten kristen kirstin kersten kerstin
konrad conrad
konstantin constantin konstantinos constantine kostyantyn constantinos constantino
kristy christy kristie christie kristi christi
kyle kile
kylie kylee
keeley keely keighley
kailey kayley kaylee kayleigh kaylie
sophie sofie sophy
amelie emilie
kyra kira keira
lakshmi laxmi
larisa larissa
laurence lawrence laurens lorenz lawrance laurance
laurent lorent
lauren loren lorin
lea leah leia lia
lee leigh lea li
leila layla laila leyla lejla lila
leon leone
leonard leonhard leonardo lenard
leslie lesley lesly
lewis louis luis luiz lewys
liam lyam
lilian lillian lilianne
liliana lilliana
lily lilly lili lillie
linda lynda
lindsay lindsey lyndsey linsey lindsy lynsey
lisa liza leesa
louise luise louisa luisa
lucas lukas luca lukasz luka loukas lucass
lucia lucja luciya lusia
lucy lucie luci
ludmila lyudmila liudmila ludmilla lyudmyla
lynn lynne lin lyn
mackenzie mckenzie
madeleine madeline madelyn madalyn magdalene
magdalena magdalene madalena
mahmoud mahmud mahmood mehmood mehmud
malcolm malcom
manfred manfried
marc mark marco
marcel marcell marcello marsel
marcia marsha
marcus markus marcos
margaret margret margarete margarethe margareta
margarita margherita margaryta marharyta
marguerite margarete
maria mariya marija mariia
mariam maryam miriam myriam miryam mariem meryem meriem
marie mari
marian marion
marianne maryann marianna maryanne mariann
marilyn marylin marilynn
marina maryna
marjorie margery marjory
martha marta
martin marten maarten martijn martyn marton
mathew matthew mathieu matthieu matteo mateo mateusz matej mateus
mathias matthias matias mattias matthijs matyas mathis
mathilde matilda matilde
maurice morris moritz mauricio maurizio
maureen maurine moreen
maxim maksim maxime maksym
megan meghan meagan meaghan
mehdi mahdi mehedi
mehmet mehmed
melanie melany
melissa melisa
meredith meridith
michael mikael micheal mikhail michal michail mikhael michiel mikail michel michele miguel mychael mykhailo mikhayl mihail mihailo
michaela mikaela mihaela michela mikayla makayla
michelle michele mishelle
miklos nikolas
mohammed mohamed muhammad mohammad muhammed mohamad muhamad muhamed mohd mhd mohamud mohamet muhammet mohammod mohammadu mamadou mahomet md muhammadu mahammad
moises moses moshe musa moussa mousa
monica monika monique
morgan morgane
mostafa mustafa moustafa mustapha moustapha mostapha
murray murry
nabil nabeel
nadia nadja nadya nadiya
nancy nancie
naomi noemi noomi
nasir nasser naser nasr
natalia natalya nataliya natalja nataliia
natalie nathalie nataly
nathan natan
nicholas nicolas nikolas nicolaas nikolaos nickolas nikolaus nicholaus
nicola nikola
nicole nichole nicolle nikol
nikolay nikolai nikolaj nicolae nicolai mykola mikalai
noah noa
noor nour nur noura
oleg oleh
olga olha
olivia olyvia
oliver olivier
omar omer umar oumar
oscar oskar
othman osman usman uthman ousmane othmane
otto oto
pablo pavlo
pamela pamella
patricia patrizia patrycja patrisia patryce
patrick patrik patryk padraig patrice patric
paul pol paulo
paula paola
pauline paulina polina
pavel pawel pavlo
pedro petro
peter petr piotr pyotr pieter petar petro petru petter piotrek pjotr
petra petrea
phillipa philippa filippa
phyllis phillis
piet pete
pierre piere
prakash parkash
priscilla prescilla
rachel rachael rachelle raquel rachele rahel
rafael raphael rafal raffaele raphaele
rahim raheem
rajesh rajeesh
ramon raymon
rashid rasheed rachid reshid raschid
raul raoul
raymond raimund ramond raimond
rebecca rebekah rebeka rebecka rivka rebeca
renate renata
rene renee
rhonda ronda
rhys reece reese rees
ricardo riccardo rikardo
richard rickard rikard ryszard
robert roberto roberts
robin robyn
roderick roderic
rodger roger rutger rogier
roland rowland
rosalie rosalee
roseanne rosanne roseann rosann
rosemary rosemarie
rowan rowen
rudolf rudolph rodolfo rodolphe
ruslan rouslan
russell russel
ryan rian
sahar sehar
said saeed sayed saied sayid syed
salah saleh salih
salim saleem selim
salma selma
salman selman
samir sameer semir
samira sameera
samuel samuil shmuel samuele
sandra zandra
sandeep sandip
sanjay sanjai
sarah sara sahra zara sarra zahra
sasha sascha sacha
saskia saskya
scott skott
sean shaun shawn
sebastian sebastien sebastiano sebastijan
sergey sergei sergej serge sergio sergiy serhiy serhii siarhei sergii
shannon shanon
sharon sharron
sheila shelagh sheelagh
shelly shelley
sherry cherie sheri sherri cherry
shirley sherley
shiva siva
shlomo solomon suleiman suleyman sulaiman salomon soliman
sibyl sybil
sidney sydney
sigrid siegrid
silvia sylvia silvija sylwia
sylvie silvie
simon shimon szymon simeon
sofia sophia sofiya sofija zofia sofya zsofia sofie sophie
sonia sonja sonya
stacey stacy staci stacie
stanislav stanislaw
stefan stephan steffen stephen steven stefano stepan stephane stevan estevan szczepan esteban stjepan
stefanie stephanie stefany stephany stephenie
stefania stephania
stella estela estella
stewart stuart steward
stephen steven
steve stephe
susan suzan susann suzanne susanne
susana suzana susanna zuzana zuzanna zsuzsanna suzanna
svetlana svitlana swetlana sviatlana
sunil suneel
taher tahir
tamara thamara
tamar thamar
tamas thomas tomas tomasz tommaso tomass
tania tanya tanja
tariq tarik tarek tareq
tatiana tatyana tetiana tatjana tetyana
teodor theodor theodore teodoro feodor fyodor fedor theodoros
teodora theodora feodora
teresa theresa therese tereza theresia terezia
terri terry teri terrie
terrence terence terrance terance
thaddeus tadeusz thadeus
theo teo
thierry tierry
tiffany tiffani tiphanie tifany
timothy timofey timofei timothee
tina teena
tobias tobiah
todd tod
tony toni tonny
tracy tracey traci tracie
trevor trevar
tristan tristen tristram
tsvi zvi tzvi
tyler tylor
ulrich ulrik ulric oldrich
ursula urszula orsolya
valentina walentina valentyna
valeria valeriya valerija valeriia
valery valeriy valeri waleri
valerie valery
vanessa wanessa
vasiliy vasili vasily vasyl wassili vassily vasilij wasily
vera wera veera
veronica veronika weronika
veronique veronica
vicky vicki vickie vikki viki
victor viktor wiktor
victoria viktoria viktoriya wiktoria viktoriia
vijay vijai wijay
vikram wikram
vincent vincenz vincenzo vicente
viola wiola
virginia virginie
vivian vivien vivienne viviane
vladimir wladimir volodymyr vladymyr uladzimir wlodzimierz
vladislav wladyslaw vladyslav uladzislau
vyacheslav viacheslav viatcheslav wjatscheslaw
walid waleed oualid
walter valter wouter
wendy wendi
werner verner
wilhelm vilhelm willem
wojciech vojtech
yara iara
yann yan
yannick yanick jannick jannik
yasir yasser yaser
yekaterina ekaterina jekaterina
yolanda jolanda iolanda
younes yunus younis yunis yunes
yulia julia yuliya
yuri yuriy yury juri jurij iurii iouri
yves ives
yvette evette
yvonne ivonne evonne
zachary zachery zakary zackary zachariah zakaria zakariya zechariah
zainab zeinab zaynab zeynep zaineb
zdenek zdeniek
zoe zoey zoie zooey
`;

/** One family name a line, in its spellings: by ear, by romanisation of one script, by country of arrival. */
export const FAMILY_SPELLINGS = `
ahn an
bae pae bai
baek paik back baik
bang pang
cha tcha
chae chai
chang jang
cheon chun chon
cho jo joe
choi choe choy
chung jung jeong cheong
gang kang
gil kil
go ko koh goh
gu koo ku
gwak kwak
gwon kwon
ha hah
han hahn
heo hur huh her
hong houng
hwang whang
hyun hyeon
im lim rim yim
jeon chun jun cheon
ji chi jee
jin chin
joo ju chu
kim gim kym
lee yi rhee ree li lie ri
ma mah
min mihn
moon mun
myung myeong
na ra nah
noh roh no ro nho
oh o
park bak pak bark
ryu yoo yu ryoo you yoou lyu
seo suh so sur
seok suk sok
seong sung
shim sim
shin sin
son sohn
song soung
um eom uhm
won weon
woo wu u
yang ryang lyang
yeo yuh
yeom yum
yoon yun youn
byun byeon pyun
wang wong ong heng
chen chan tan chin tran ting
li lee lei
zhang chang cheung teo teoh cheong tjong
zhang jang
liu lau low liew lew
huang wong ng ooi hwang vong
yang yeung yeoh yong young
zhao chiu chao jeu teo
wu ng goh woo
zhou chow chou chiu chau joe jou
xu hsu tsui hui koh chee
sun suen soon
zhu chu choo gee
hu woo oh foo
guo kwok kuo quek kuok kwek koay
he ho hor
lin lam lim
gao ko kao
luo law lo loh lor
zheng cheng tay teh chang
liang leung neo leong
xie tse hsieh chia tze der
tang tong deng
han hon
feng fung pang
deng tang teng
cao tso tsao cho
peng pang
zeng tsang tseng chan
xiao siu hsiao siew
tian tin tien
dong tung tong
pan poon pun phua
yuan yuen
cai choi tsai chua choy toy chai
jiang chiang keung kong
jiang kong kang
yu yue yee
yu yuen ee
du to tu
ye yip yeh yap
cheng ching
wei ngai wai
su so soo
lu lo luk loh lui
ding ting
shen sum shum sham
ren yam jen yum
yao yiu
jin kam chin king
fang fong hong
shi shek sze shih szeto
tan tam
liao liu
zou chow chau
xiong hung hsiung
meng mang
qin chun chin
bai pak pai
mo mok
qiu yau chiu khoo chew
hou hau
shao siu
long lung
wan man
qian chin tsien chien
ou au
mei mui
kuang kwong
kong hung
fan faan
cui tsui choi
jia ka chia
mao mo
zhong chung tsung
rong yung jung
tao to
ouyang auyeung owyang auyong
situ szeto seto
nguyen nguyenn nguyan nguen ngyuen
vu vo
hoang huynh
phan phang
johannsen johansen johanson johansson johnson
schmidt schmitt schmid schmied
schulz schulze schultz scholz schultze
meyer meier maier mayer mayr meir majer mayor
muller mueller miller moller
hoffmann hofmann hoffman hofman
kaufmann kaufman kauffman
neumann neuman newman
zimmermann zimmerman
hermann herrmann herman
hartmann hartman
lehmann lehman leman
bauer bower
braun brown
schneider snyder snider schnyder
schroder schroeder schroter
schafer schaefer schaeffer shafer shaffer schaffer sheffer
fischer fisher visser
weiss weis weisz wise
lefevre lefebvre lefebure
beauchamp beecham
knight knights
weir wier
saintjohn stjohn
saintpierre stpierre
klein kline cline klyne
schwartz schwarz shwartz swartz
kruger krueger kreuger
kohler koehler kohl koller
konig koenig
bohm boehm bohme
jager jaeger yeager
becker bekker beker
krause krauss kraus
vogel vogl
roth rothe
rice reis
smith smyth smythe
thompson thomson tomson
davies davis davys
clark clarke clerk
reid reed read reade
white whyte
gray grey
brown browne
green greene
cook cooke
moore more moor
allen allan alan
bailey bayley baily bayly baillie
phillips philips philipps phillip
stephens stevens stephen
stephenson stevenson
nichols nicholls nicols nickols
nicholson nicolson
pierce pearce peirce pearse
kelly kelley
murphy murphey
obrien obryan obryen
oneill oneil oneal
connor conner connors oconnor
reilly riley reiley oreilly
kennedy kenedy
macdonald mcdonald macdonnell mcdonnell
mackenzie mckenzie
russell russel
stewart stuart steward
maclean mclean maclaine mcclean
macleod mcleod mccloud
mcintyre macintyre
mackay mckay mackey mackie
mcgregor macgregor
macarthur mcarthur
campbell cambell
graham grahame
hughes huse hewes
harris harries
johnston johnstone
lewis louis lewys
lee leigh lea
lawrence laurence lorenz
morris maurice morrice
parsons persons
price pryce
rogers rodgers
rose roze
sinclair stclair
shaw schaw
taylor tailor tayler
tyler tiler
vaughan vaughn
watt watts
wright right
young yonge
mohammed mohamed muhammad mohammad muhammed mohamad mahomed mohamud muhamad
ahmed ahmad ahmet
ali aly
hussain hussein husain husayn hossain hossein huseyin houssein
hassan hasan hassen
abdullah abdallah abdulla
rahman rehman
sheikh shaikh shaykh sheik cheikh
siddiqui siddiqi siddique sidiqui siddiky
qureshi kureshi quraishi koreishi qureishi
chowdhury choudhury chaudhary chaudhry choudhary chaudhuri chowdhary chaudhari
malik malek maleek
mirza mirzah
syed sayed saeed said sayyid
ansari ansary
hashmi hashemi
islam eslam
karim kareem
mahmood mahmoud mahmud mehmood
saleh salih salah
yusuf yousef youssef yousuf yusef
ibrahim ebrahim
osman othman usman uthman
suleiman sulaiman suleyman soliman
haddad hadad
khoury khouri khuri houry elkhoury
mansour mansoor mansur
nasser naser nasir
najjar nejjar
shah shaw
sharma sarma sharman
singh sing sinha simh
verma varma
gupta guptha
patel pattel patil
reddy reddi
rao row
nair nayar
iyer iyyer ayyar aiyar
iyengar ayyangar
krishnan krishna
mukherjee mukherji mookerjee mukhopadhyay mukerji
banerjee banerji bandyopadhyay bannerjee
chatterjee chatterji chattopadhyay
ganguly gangopadhyay ganguli
das dass
bose basu
dutta datta dutt
ghosh ghose
roy ray rai
mishra misra
tiwari tewari tiwary
trivedi tripathi
dwivedi dubey dube
chaturvedi choubey
agarwal aggarwal agrawal agarwalla
cohen kohen cohn kohn cahn kahan coen kagan kahn cohan
levi levy lewy
katz kats catz
goldstein goldshtein goldstien
rabinowitz rabinovich rabinovitch rabinowicz
abramowitz abramovich abramovitch abramowicz
moskowitz moskovitz moscowitz
horowitz horovitz gurvich hurwitz hurvitz gurevich
berkowitz berkovich berkovitz berkowicz
friedman friedmann fridman freedman freidman
shapiro schapiro szapiro spiro
weinstein vainshtein wainstein weinshtein
rosenberg rozenberg
rosen rozen
segal siegel segel sigal
mizrahi mizrachi
peretz perets perez
gonzalez gonzales
rodriguez rodrigues
hernandez hernandes
fernandez fernandes
martinez martines
lopez lopes
perez peres
sanchez sanches
gomez gomes
alvarez alvares
ramirez ramires
gutierrez guttierez
jimenez gimenez ximenez
dominguez domingues
vasquez vazquez vasques
suarez soares
nunez nunes
chavez chaves
diaz dias
ortiz ortis
souza sousa
silva sylva
ferreira ferreyra
pereira pereyra
oliveira olivera
teixeira teixera
carvalho carvallo
moraes morais
rossi rosi
petrov petroff petrow
ivanov ivanoff iwanow iwanov
popov popoff popow
dimitrov dimitroff dimitrow
tkachenko tkatchenko
shevchenko schewtschenko chevtchenko szewczenko
kovalenko kowalenko
khrushchev chruschtschow khruschev
tchaikovsky chaikovsky tschaikowsky chaykovskiy
yeltsin jelzin eltsin
gorbachev gorbatschow gorbatchev
fyodorov fedorov fiodorov
solovyov soloviev solovyev
kiselyov kiselev kiseliov
kovalyov kovalev
vorobyov vorobiev vorobyev
grigoryev grigoriev
vasilyev vasiliev vasilev
sergeyev sergeev
alekseyev alekseev alexeev alexeyev
andreyev andreev
dmitriyev dmitriev
yegorov egorov jegorow
yakovlev iakovlev jakovlev
zaytsev zaitsev zajcev saizew
kowalski kovalski kowalsky kovalsky kowalska
novak nowak novack
kovac kovacs kovach kowacz
petrovic petrovich petrovitch petrowicz
ivanovic ivanovich
jovanovic jovanovich yovanovich
markovic markovich markovitch
nikolic nikolich
popovic popovich popowicz
horvath horvat horwath
szabo sabo
nagy nadj nagi
kiss kis
toth tot
papadopoulos papadopulos papadopoylos pappadopoulos
dimitriou demetriou
georgiou yeorgiou
ioannou yiannou
konstantinou constantinou
economou oikonomou ikonomou oikonomoy
jensen jenson yensen
hansen hanssen hanson hansson
nielsen nilsen nielson nilsson nelson
petersen pedersen peterson petterson pettersson
andersen anderson andersson
larsen larson larsson
olsen olson olsson olesen
christensen kristensen christiansen kristiansen
sorensen soerensen
jorgensen joergensen
eriksen erikson eriksson ericsson erickson ericson
svensson swenson svenson
karlsson carlson carlsson karlson
gustafsson gustavsson gustafson
jacobsen jakobsen jacobson jacobsson jakobsson
isaksen isaksson isaacson
jonsson jonson johnson johnsson
yilmaz yilmas ilmaz
ozturk oezturk oz
sahin shahin
celik chelik
hovhannisyan hovanesian hovannisian oganesyan ohanessian
petrosyan petrosian bedrosian
sargsyan sarkisian sarkissian sargsian
grigoryan grigorian krikorian
hakobyan hagopian akopyan akopian
karapetyan garabedian karapetian
ito itoh itou
sato satoh satou
kato katoh katou
saito saitoh saitou
goto gotoh gotou
kudo kudoh kudou
endo endoh endou
kondo kondoh kondou
ono ohno oono
ota ohta oota
oshima ohshima ooshima
otsuka ohtsuka ootsuka
ohashi oohashi
oki ohki ooki
oba ohba ooba
kono kouno
sudo sudou
ando andou
oyama ohyama ooyama koyama
nguyn nguyen
`;

/** Given names beside those of the tables above and of nicknames-table, so that a letter more makes another name. */
export const COMMON_GIVEN = `
emrys sian kylee keeley keely kailey kiana tiana belinda melinda lois alia aria ariana arianna arabella annabella aubree ayla bailey bayden brayden braden brody brodie cayden cadence cecily chase clara danika
daria dahlia delaney eden elodie eloise emerson esme everly finley finn gemma jemma gianna hadley harlow hayden holden hudson isla ivy jaden
jayden kayden kaden jaxon jordyn keira kiara kylie kyla layla leyla lachlan liana lilah london maddox maliah malia mariah maria marla marley
harley mila milo mya nadia nova orla paige payton peyton phoebe poppy quinn reagan rory rowan ruby sadie saskia seren shona shana sienna
skye sloane summer talia tayla teagan thalia tiana tiara trinity willow zahra ziva dov adan alisha anya arden ari arin aron asha asher
micah lea vikrant vikram karan kiran arvind aravind nikola jeanie lois abel noel jonas silka juha jukka anneliese kian rian rhian
amira amir sumita sunita sumit samira ada adele aditi aditya agustin aida aisling ajay akira akiko yoko youko albin alda aldo alena alessio alex alexa alexia alfie ali aline alina
alma alva alvaro alvin amalia amanda amber amelie amit amos amy ana anais anders andres andrew angel angelica angelina angelo
angus anil anish anita anja anke ann anouk ansel anton anya april arash archie ariana ariel arjun arlo arne arno arnold arun
ashok asif astrid athena aubrey audrey august aurelia aurora ava axel ayman ayumi aylin azra bella ben bennett benoit berta beryl
bess beth betty bianca bill birgit bjorn blake blanca bob boris boyd brad bradley brent brett brigid brigitte britta brooke bruno
byron cade caleb calvin carlos carmel carmen carmine carson carter cary celeste celia celine cesar chad chandra chantal chase
chen cherry chester chiara chip christa ciara clark claude claudio clay cliff clive clyde cody cole conrad cora coral corey
corinne cormac cory cosmo courtney cyrus dag dagmar daisuke daisy dale damian damien damon dana dane danilo danny dante daphne
darius darlene darryl dave dawn deanna deepa deepak delia della denise denzel desiree dev dexter diego dieter dina dino dion
dirk dolores dominique don donald donna dora doreen doris dorian drew duncan dustin earl ebba edda eden edina edmund edna
edwin efrain ekin elaine elba eleni elia elio elisa elke ella elle ellie elmer elon elsa elsie elton elvis emi emiko emma emre
enzo erin ernest ernst esme esra estelle etta eunice eva eve evelyn ezra fabian fabien fabio fabrice fabrizio faith fanny fay
felicia felicity fergus fernando fiona flora florence floyd forrest frank franco frans franz fred freda freya frida fritz gabor
garrett gaston gemma genevieve george georgia gerda germaine gert gianna giada gilbert gino gisela giselle gita glenda gordon
grant greta guido gunter guy gwen hal hamish hanne hans harley harper harriet harvey hasan hattie hazel hector heike heinz helga
helge helmut henning herbert herman hilda hina hiroko hiroshi holger holly hope horst howard hubert hugh ida ignacio ilan ilse
imogen ines inga inge ingrid ira iris irma irving isla ivana ivo ivy jack jackson jacques jada jade jake jaleh jalen jamie jana
jane janina jared jarrod jasper javier jay jayden jeff jelena jenna jenny jens jeremiah jess jett jill jim jimena jiri joan jo
joao joe joelle johan johann john jolene jorg jorge jose josh josie joss joy juana judy jules juliana julio julius june juno
jurgen kai kaito kamal kamala kara karim karsten kasper kate kati katja kavita keiko keisha ken kenji kent kiran kirk kim klara
knut kofi kristina krishna kumar kunal kurt kwame kyoko lana lance lara lars laszlo laura lauri lavinia leanne leif lena lenny
leo leona leonie leroy levi lex lida lila lina linus lino lionel livia liz lloyd logan lola lorena lorenzo loretta lori lorna
lorraine lotte lou luc luca lucien lucille lucinda ludwig luigi luisa luke luna lupe luz lydia lyle mabel mads mae magnus maia
maja malia malik malin mallory malte mandy manish manoj manuela mara marcela marcella marcelo marcin marek margo margot mariana
mariano mariella marietta marika marina mario marisa marissa marit marius marko marla marlene marlon marnie mart marta marvin
mary masha mason mats matt maud mavis max maxine may maya meera meg meike meinhard mel melba melinda mercedes merle mia mick
mika mike mila milan milena miles milo mimi mina mindy minh mira miranda mirella mitchell moira molly mona morten muriel
myra myrna nadine naila naim nan nash natasha ned neel neha neil nell nelson nestor nevin niall nick nico niels nigel nika nikhil
niklas nils nina nisha noel nora norbert noreen norma norman nuno octavia olaf olav ole olena oma omari ona orla orlando orson
osama osvaldo otis otto owen paige palmer pam paolo paris parker pascal pascale pat patty pearl peggy penelope percy perry phil
philippa pia pilar pippa piper polly porter portia preston priya quincy quinn rae rafaela ralf ralph ramesh ramona randall randy
rani raphaela rashida ravi ray reed regina reginald reina reiner remi rex reza rhea ria rick riley rina rita rob robbie roberta
rocco rocio rod rodney rodrigo rohan rolf roman romeo romy ron ronan ronja rory rosa rosalind rosario rose roxana roy
ruben ruby rudi rupert ruth sabina sabine sabrina sadie sakura sally salome salvador sam samantha sami sandro sanna santos saul
saskia satoshi savannah scarlett selena serena seth sharad sheena shelby shirin sid sienna sierra silas silke silvio simona
simran sina sindre sofie solange solveig sondra sonny soraya soren spencer stan stanley sten stig stine sue sumit suri suresh
sven svenja swati sylvain tabea takashi takeshi tal talia tanner tara taro tasha tatjana taylor ted teddy terra tess tessa thea
thelma thor thora thorsten tia tilda till tim timo tine tobin tom tommy toma tomoko torben tore travis trent trevor trine tristan
trudy tucker ulf uma una ulla uri ursel uta ute uwe val vance vera verena vernon vicente vidal vijaya vikas vilma vince vinod viola
vito vivek volker wade wallace walt wanda ward warren wayne wes wesley wiebke will willa willow wilma winnie winston wyatt xavier
xenia yael yan yana yasin yasuko yoko yong yoshiko yuki yuko yumi yusra yvan zachariah zane zara zelda zeno zlatan zora zoran
`;

/** Family names beside those above that many people bear: a letter more or less is another family. */
export const COMMON_FAMILIES = `
acton addison ainsworth aldridge allison amos appleton archer arkwright ashby ashton aston atkinson attwood ayres babcock bacon baines
barclay barnard barr barrie barry bartlett barton bassett baxter beard beaumont beckett bellamy benfield bent benton beresford bevan birch
bird blackburn blackwell blackwood bolton bond booker bourne bowers bowles bradford bradshaw bray briggs bright britton broad brock bromley
brook brooke buck buckley bull bullock burrows burt butcher button byers cain calvert carew carlton carver cartwright cassidy chadwick
chalmers charlton chester child church clay clayton clegg clements clifford clifton coates cobb colbert collings compton conley connell
connolly constable coombs cope copeland corbett cornell cornwell costello cotton coulson cowan cowell craven croft crompton cromwell crosby
crouch crow crowe crowley crowther culver curran currie dale daly dalby darby darling davenport davison dawes day deacon denham denton
dickens dickinson dickson dobson dodd donaldson donnelly donovan dowling downing downs drew drummond dudley duffy dutton dyson eastwood
eden edmonds egan elder elmore emerson england everett ewan fairbanks farrell faulkner fearon fenton field firth fisk fitch flint flood
forbes forsyth foulkes fraser freer furness gale galloway gamble gardiner garland garvey gilmore glynn godfrey godwin goff golding gorman
gough grady granger grantham greenwood gregory griffiths guest gunn hackett haigh haley halliday halstead hanley hanlon hanson harcourt
hare hargreaves harker harland harrop hastings hatch hatton hawley haworth hayward healy heaton hedges hemming heron heywood hibbert higson
hinton hoare hobson hodgson hogg holden holder hollis holman hooper horner horsley hough houghton howarth howell hoyle hulme humphreys
hurd hussey hutson hutton ingham irvine irving isaacs ives jarrett jeffries jenkinson jewell joiner judd kay keane kearney keating keen
kelley kemp kendall kenny kenyon kershaw kilgore kimball kinsella kirkham kirkpatrick lacey laird lake lamont langley latham lawton laycock
leach leary lee lees leeson lennon levy lindley lister lloyd locke lodge lomax lovell lowry loxley lucas lyle lyman mace madden maguire
maher maitland mallory manley manning mansell manson markham marlow marsden matson maynard mcbride mccann mccormack mcfarlane mckee mckenna
mcnally mcneil meade mellor melville metcalfe middleton milne milner milton monk moody moon moran moreton morley mortimer mosley mott muir
mullins munro myles nance napier naylor needham nelson nevill newell newman newsome nightingale noakes norwood nugent nuttall oakley odell
ogden oldham osman overton padgett paine palin parkes parkin parnell parr parry partridge pate paton pawson peacock pearl peel pell percy
perrin pettit pickering pike pilkington pitt platt plummer poole porter power preece prentice prior pritchard proctor pryor purcell quick
quigley radcliffe rae ralston ramsden rankin rawlings rayner redfern redmond reeve regan rennie reynard rhodes ridley rigby riddell ripley
ritchie roach robson roche roe rolfe rook roper rose rowley royle rudd rushton rutherford ryder salter samson sanderson sargent saville
sawyer scully seaton sewell seymour shackleton shann shelley sherwood shore siddall sidwell simms skelton slade slater sloane smart smythe
snowdon southern spalding speed spooner stacey stafford stainton stamford stanford stanton staples stapleton starr stead steadman sterling
stock stoddart stopford storey stott strange stubbs styles sumner sutcliffe swain swan swift tait talbot tanner tatton tennant terry thorne
thorpe thurston tilley timms tobin tomkins tomlinson topham travers tripp trotter tuck tully turnbull tyson underhill unwin upton usher
vance vernon vickers vine wainwright wakefield walden wallis walmsley walton warburton wardle waring warwick waterhouse weatherby weaver
webber wedgwood weir welch weller wells westwood wharton wheatley whelan whitehouse whitfield whitley whittle wicks wight wilcock wilde
wilkes willoughby winchester windsor winfield winstanley winter witt wolstenholme woodcock woodhouse woodruff woods wooldridge worsley
worth worthington wragg wren wyman wynne yardley yeoman younger
lassen laursen burg bock crown abbott adams adkins aguilar alexander alvarado anders andrews armstrong arnold atkins austin baker baldwin banks barber barker
barnes barnett barrett barron barton bates beck bell bennett benson berg berger berry bishop black blair blake boone booth bowen
bowman boyd bradley brady brandt brennan brewer briggs brooks bruce bryan bryant buchanan burgess burke burns burton bush butler
byrd byrne caldwell cameron cannon carey carlsen carpenter carr carroll carson carter casey castillo castro chambers chandler
chapman chase christie cline cole coleman collier collins conrad conway cooper cortez cox craig crawford cross cruz cunningham
curry curtis dalton daniel daniels davidson dawson dean decker delgado dennis dixon douglas doyle drake duncan dunn duran dyer
eaton edwards elliott ellis erickson estrada evans ewing farmer farrell ferguson fields finch finley fitzgerald fleming fletcher
flores flynn foley ford foster fowler fox francis frank franklin franco frazier freeman fritz frost fry fuller gaines gallagher
garcia gardner garner garrett garza george gibbs gibson gilbert giles gill glass glover goldberg good goodman goodwin gordon graves
griffin griffith gross guerra guzman hale hall hamilton hammond hampton hancock hanna hardin harding hardy harmon harper harrell
harrington harrison hart hartley harvey hawkins hayden hayes haynes heath hebert henderson hendricks henry hensley herrera hess
hester hewitt hickman hicks higgins hill hines hobbs hodge hodges hogan holland holloway holmes holt hood hoover hopkins horn
horne horton house houston howard howe howell hubbard hudson huff huffman hull humphrey hunt hunter hurley hurst hutchinson
hyde ingram irwin jackson jacobs james jansen janssen jarvis jefferson jenkins jennings johns jones jordan joseph joyce juarez kane
keith keller kemp kent kerr key kidd king kirby kirk klaus knapp knight knox koch kramer kraft lamb lambert lancaster lane lang
lange lara larsen lawson leach leblanc leon leonard lester lindsay little livingston lloyd logan long love lowe lowery lucas lucero
luna lynch lynn lyons mack madden maddox maldonado malone mann manning marin marks marquez marsh marshall martin mason massey mathews
mathis matthews maxwell may maynard mays mccarthy mccoy mccullough mcdaniel mcgee mcguire mckinney mclaughlin mcmahon mcmillan
mcpherson medina mejia melendez mendez mendoza mercado mercer merritt meyers michael middleton miles mills miranda mitchell molina
monroe montgomery montoya moody moon mooney mora morales moran moreno morgan morin morrison morrow morse morton moses moss moyer
mullen mullins munoz murray myers nash navarro neal newton nixon noble nolan norman norris norton obrien ochoa odom oliver orr ortega
osborn osborne owen owens pace pacheco padilla page palmer park parker parks parrish patrick patterson patton paul payne pena
pennington perkins perry person peters petty phelps pickett pierce pineda pittman pitts pollard ponce poole pope porter portillo
potter potts powell powers pratt preston price prince proctor pruitt pugh quinn ramos ramsey randall randolph rangel rasmussen ray
raymond reese reeves reyes reynolds rhodes rich richard richards richardson richmond riggs rios ritter rivas rivera rivers roach
robbins roberson roberts robertson robinson robles rocha rojas roman romero rosales rosario ross rowe rowland roy rubio ruiz rush
ryan salas salazar salinas sampson sandberg sanders sandoval sanford santana santiago santos saunders savage sawyer schaefer
schneider schroeder schwartz scott sears sellers serrano sexton shannon sharp shea shelton shepard shepherd sheppard sherman shields
short silva simmons simon simpson sims skinner sloan small snow solis solomon soto sparks spears spence spencer stafford stanley
stanton stark steele stein stephens stokes stone stout strickland strong stuart sullivan summers sutton swanson sweeney sweet sykes
talley tate taylor terrell terry thomas thornton todd torres townsend trevino trujillo tucker turner underwood valdez valencia
valentine valenzuela vance vargas vaughan vega velasquez velez velazquez villa villarreal vincent wade wagner walker wall wallace
waller walls walsh walter walters walton ward ware warner warren washington waters watkins watson weaver webb weber webster weeks
welch wells werner west wheeler whitaker whitehead whitney wiggins wilcox wiley wilkerson wilkins wilkinson william williams
williamson willis wilson winters wise wolf wolfe wolff wood woodard woods woodward wooten workman wright wyatt yates york zamora
bergmann brandt busch dietrich engel ernst franke friedrich fuchs gunther haas hahn hansmann heinrich heinz hinz horn jahn jung kaiser
kern kuhn kunz kurz lang lorenz ludwig marx mohr nagel otto pfeiffer pohl richter ritter sauer schuster seidel simon sommer stein
thiel vogt voigt wagner walther weber wendt werner winkler winter wolff ziegler bakker bos brouwer bruin dekker dijk groot haan hendriks
jacobs jong kok kuiper maas meijer mulder peters postma prins smit smits vermeulen vink visser vliet vos vries wit bernard bertrand
bonnet boyer blanc blanchard bruneau caron chevalier clement david denis dubois dufour dumas dupont durand duval faure fontaine fournier
gautier gerard girard guerin henry lacroix lambert laurent leclerc lefebvre lefevre legrand lemaire leroy lopez marchand martin masson
mathieu mercier michel moreau morel morin muller nicolas noel perrin petit philippe picard richard riviere robert robin roche rolland
rousseau roussel roux roy simon thomas vidal vincent barbieri bianchi bruno caruso colombo conti costa de deluca esposito ferrara
ferrari ferri fontana galli gallo gatti giordano greco leone lombardi lombardo longo mancini marchetti mariani marini marino martini
mazza messina monti moretti neri parisi pellegrini ricci rinaldi riva rizzi rizzo romano rossetti russo sala santoro serra silvestri testa
valentini villa vitale vitali almeida alves andrade araujo barbosa barros batista borges cardoso castro costa cunha freitas lima machado
marques medeiros melo mendes miranda monteiro moreira moura nascimento neves nogueira pinheiro pinto ramos reis ribeiro rocha santos
torres vieira campos delgado diez flores fuentes garrido gil herrero ibanez iglesias leon lozano marin medina mendoza molina montero
mora moral moya ortega pascual pena prieto ramos reyes rubio ruiz saez sanz serrano soler soto torres vega vicente vidal adamski baran
borkowski czarnecki dabrowski duda gorski grabowski jankowski jasinski kaminski kaczmarek kalinowski kozlowski krawczyk krol kubiak
kucharski lewandowski maciejewski majewski malinowski mazur michalski olszewski ostrowski pawlak pawlowski pietrzak piotrowski
rutkowski sadowski sikora sikorski sobczak sokolowski stepien szewczyk szymanski tomaszewski walczak wieczorek wisniewski witkowski
wojcik wozniak wrobel wysocki zajac zalewski zawadzki zielinski cerny dvorak fiala hajek horak jelinek kolar kral kucera marek nemec
novotny pokorny pospisil prochazka ruzicka sedlak svoboda urban vesely abe aoki arai chiba endo fujii fujita fukuda goto hara harada
hasegawa hayashi honda hashimoto ikeda imai inoue ishida ishii ishikawa kaneko kikuchi kimura kobayashi maeda matsuda matsui matsumoto
miura miyazaki morita murakami nakagawa nakajima nakamura nakano nakayama nishimura nomura ogawa okada okamoto sakai sakamoto sasaki
shibata shimizu sugiyama suzuki takada takagi takahashi takeuchi tamura tanaka taniguchi ueda ueno wada watanabe yamada yamaguchi
yamamoto yamashita yamazaki yokoyama yoshida aydin arslan demir dogan erdogan kaya kilic koc kurt ozdemir polat yildirim yildiz anand
bhatt chopra desai gandhi iyer jain jha joshi kapoor kapur kaur khanna kulkarni kumar mehra mehta menon mittal naidu nanda narayan nath
pai pandey pandit pillai prasad puri raj rajan raman rana rastogi sahni saini saxena sen seth sethi shetty shukla sinha sood srinivasan
subramanian thakur thomas vyas yadav bui cao dang dao dinh do doan duong ho le ly ngo pham phung tran trinh truong
`;
