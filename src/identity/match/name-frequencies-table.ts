/**
 * Written by scripts/count-names.ts from generated worlds; not to be edited by hand. A line: people in a hundred thousand
 * who bear each of the names after it.
 */
export const GIVEN_SHARES = `994 maria
876 anna
689 michael
678 james
593 mary
578 robert
549 david,patricia
517 thomas
503 john
464 daniel
444 jose
438 antonio
429 linda
375 jennifer
347 peter
345 ana
341 barbara
321 elena
307 andrea,laura
305 sunita
290 elizabeth
286 juan,jan
285 jean
282 rajesh
278 william
277 patrick
268 richard
261 joseph
259 ursula
250 sara
247 jessica
246 lisa
242 priya,susan
232 julia
231 francisco
230 karen,marie
227 sarah
224 carmen
222 andreas
220 christopher
218 sabine
217 sandra,teresa
216 petra
215 monika
212 christian
211 sanjay
209 lars
208 betty
206 matthew
205 sean
203 manuel
201 carlos,paul
199 karin
196 christine
189 mark,ingrid,lucia
187 rahul
184 amit
182 nancy
181 angela,fatima
180 vijay
178 michel
176 kevin
175 pierre
171 giuseppe
170 charles
168 ali,stefan
167 anjali
164 anthony,emily,mario
162 nathalie
161 eric,pedro
159 donald
157 deepa
155 ashley
154 nicole,martin
153 andrew,rosa
152 piotr
150 nicolas
149 giovanni,stephanie
148 sergio
147 fatma,hans
146 brian,sylvie
145 joshua
144 marta,steven
143 erik
141 alexander,michelle
138 amanda
136 alain,donna,frank,george
134 margaret
133 luis
132 isabel
131 claudia,kenneth
129 aoife,carol
128 dani,jack
127 ryan,adam,ahmed,catherine
126 mohammed
125 isabelle
124 johanna
123 javier,siobhan
122 ibrahim,jason
121 anil,cristina,kimberly
120 aisha
119 adebayo,aleksandr,ronald
118 wolfgang
117 philippe
116 birgit,markus
115 amy,timothy
114 joao,olga,suresh
113 sophie
112 anders,kavita,sofia
111 gary,jens,krzysztof,larry
110 arjun,conor,johnny,annie,chris,jacob,kenta,mehmet
109 karthik,rachel
108 susanne
107 klaus,mustafa,sharon
106 anni,rafael
104 ahmet,melissa,omar
103 hassan,manoj,maryam
102 jacqueline,scott
101 vikram,giuseppina
100 joe,natalia,nicholas
99 liam,paula,shirley
98 ananya,valentina
97 ivan
96 brenda,deborah,johannes,lakshmi,niamh
95 bruno,jurgen,mia,raquel
94 michal,ngozi
93 angel,brandon,jesus,martina
92 beatriz,chinedu,cynthia,giovanna,pieter,emma,miguel
91 ravi
90 jonathan,justin,layla,ruben
89 declan,edward,heike,rebecca
88 abdullah,astrid,lucas,silvia,uwe,willem
87 christophe,dorothy,eduardo,ria
86 angelo,misaki,pete,tyler,yoko
85 gregory,terry
84 pepe,shreya
83 bernd,heather,matthias,meena,michi,pamela,jeffrey,julie,laurent
82 ayse,francoise,wei
81 antonia,daisuke,hendrik,irina,mike
80 bjorn,francesco,pablo,stephen
79 carmela,fernando,henry,kirsten,qiang,samuel
78 bobby,carolyn,dennis,jerry,luigi,valerie
77 andrzej,arun,billy,franco
76 ajay,joan,lauren,pilar,ruth
75 jesse,marina,mikael,stefanie,alejandro,amara,beatrice,celine,dirk,helene,katherine,malgorzata,prakash,solveig
74 eoin,janet,joyce,raymond
73 divya,dmitriy,hannah,hatice,jyoti,sinead,viktor
72 aishwarya,austin,bernard,diane,geeta,grace,kathleen,tomasz
71 dolores,harpreet,katarzyna,roger,sergey
70 andrey,davey,emine,florian,kyle,paulo,zachary,zainab
69 benjamin,brendan,femke,naoki,roberto
68 carlo,deepak,judy,noor,roisin
67 alvaro,bryan,ciara,hasan,ines,jun,renate,rita,samantha
66 anneke,camila,ciaran,johan,jorg,rosario,achieng,esther,gunter,konstantin,pat,pietro,rekha
65 fang,marcin,raj,steve,thierry
64 alberto,angelika,begona,brigitte,christina,francisca,jorge,keiko,kwame,pawel,soren
63 evelyn,gabriel,manjula,werner
62 agnieszka,carl,chioma,emeka,harry,holger,kelly,natalya,rainer,ramesh
61 dave,gloria,karl,khalid,neha,nisha,pooja,rob
60 cornelis,eva,jeremy,jordan,juliana,katharina,olivia,randy,shota,vincenzo
59 aaron,bruce,cheryl,dieter,elif,francesca,lei,ralph,sandrine,saskia,tom,tommy,venkatesh,wayne
58 huseyin,hussein,irene,marcia,padraig,sophia,victoria
57 douglas,ganesh,jimmy,keith,nils,sjoerd,adriana,arthur,cormac,hiroshi,huda,janek,kathe,linnea,na,padma,paolo,radha,tatyana,wietske,yusuf
56 caterina,debra,isa,jie,krystyna,mae,manfred,mercedes,pankaj,sandeep,walter
55 fergus,georgios,gerald,kerstin,kofi,li,melanie,simone
54 adrian,aleksey,ethan,harish,ida,jamie,min,omer,orla,roy,vladimir
53 anja,janice,kiran,nathan,raul,salvatore,wanjiru
52 alan,denise,diego,frederic,hala,louis,mahmoud,marcos,marijke,noah
51 alice,amal,anne sophie,bas,clodagh,diarmuid,dylan,elodie,folasade,giorgio,helmut,jakub,maksim,michele,natalie,polly,sebastian,swati,vicente
50 albert,deirdre,igor,jim,lena,maarten,magnus,maja,matti,molly,monique,ralf,savita,toni,veronique,virginia,yasmin
49 elzbieta,julien,lukasz,olivier,philip,sofie,yang
48 francois,hannelore,harriet,hugo,osman,philipp,rania,rocio,rohan,sangeeta,usha,clive,harold,jen,kees,makoto,niall,pavel,sanju,tobias,yuko
47 amber,concetta,gabriele,helen,henrik,jeroen,judith,lukas,margherita,mona,muhammad,neville,percy,willie
46 aidan,asa,encarnacion,grainne,jutta,kayla,kenichi,lakshmanan,lea,maire,musa,nigel,oliver,ramon,sakura,vidya,zeynep
45 amelie,andy,aurelie,domenico,krishna,megan,tono,yan
44 aline,benoit,chloe,diana,elliot,frankie,gillian,hanneke,ifeanyi,jenny,jonas,jukka,marek,mohan,norbert,oluwaseun,pascal,sandy,srinivas,timo,ximena,yumi
43 abigail,aleksandra,carla,daan,esra,eugene,gabriela,graham,luciano,nikolay,oscar,per,senthil,simran,theresa,youssef
42 aldo,alexis,detlef,doris,etienne,fabio,joaquin,mateusz,mikhail,murat,oluwatoyin,remi,rupert,santiago,silke,uma,victor
41 aikaterini,ana maria,anna maria,babatunde,bogdan,caoimhe,colm,dariusz,gerhard,gisela,karl heinz,lawrence,leon,mandy,marieke,marty,nitin,oyvind,ping,salma,shalini,shweta,sneha,trevor,volker
40 ahmad,akosua,ama,dimitrios,dominique,efua,ewa,felipe,felix,freja,gerrit,jaime,joost,kathryn,marie christine,oisin,robbie,stephane,sultan,takashi,zbigniew,abena,alba,barb,cathal,cecil,dominic,eleni,evgeniy,fernanda,ismail,jing,kwaku,martha,olav,sanne,sebastien,svetlana,tiffany,zehra
39 alejandra,anke,ann kathrin,annegret,emilie,friederike,giulia,gurpreet,horst,imogen,ioannis,jerome,leonard,lori,maciej,merve,mikko,patty,philippa,russell,stanislaw,stig,tarun,yetunde
38 abdulrahman,aly,andres,antonietta,charlotte,dina,frauke,hanne,iris,kumiko,luuk,madison,mahmut,maximilian,nadia,sachiko,simon,stanley,yuliya,zofia
37 babs,beverly,brittany,chiara,dorte,enrique,franca,franziska,grzegorz,kavitha,kim,logan,lotte,luiz,martijn,nneka,prasad,rafal,saeed,stefano,yolanda
36 adaeze,aisling,ann,barbel,clemence,hanife,hans jurgen,hisham,jose luis,marco,maria jose,matt,oleg,tariq
35 akinyi,anna lena,bob,brid,danielle,ekaterina,goran,guillermo,imran,jean pierre,joanna,koen,mariya,nuala,nuria,penelope,ramazan,rory,rosemary,samar,steph,trish,yong
34 antoine,cedric,donal,eilis,emre,federica,fionnuala,francisco javier,gerard,jose antonio,maeve,marie claude,martine,meryem,njeri,otieno,ren,sally,tunde,xavier,zoe
33 bruna,conceicao,ernest,galina,gianluca,hind,hui,isabella,lyudmila,mariusz,matteo,mechthild,nikolaos,paddy,rehab,serife,sven,ziad
32 aino,angie,camille,davide,didier,fleur,jackie,joey,leticia,ludwig,maelle,miguel angel,nath,nurcan,sanna,slawomir,tadhg,theodore,tricia,yuriy
31 aoi,aurore,axel,boris,consuelo,gonzalo,gudrun,hazel,josh,karolina,luca,luisa,marie therese,marilyn,mathieu,noemie,piotrek,roos,stijn,subramanian,tatiana,walid,wouter,yulan,concepcion,gael,halil,heidemarie,helle,javi,lene,ludovica,mai,manon,marc antoine,musti,nienke,olumide,rasmus,rodrigo,sander,saoirse,susana,tatsuya,ulrich,veronica,vijaya,vincent,wambui
30 alfred,athanasios,eamon,friedrich,gobnait,guillaume,jean luc,jeff,juan carlos,karim,khadija,marcelo,mina,seoyeon,theo,tiago,tim,vasiliki
29 agnes,antti,danuta,ebru,ilaria,jadwiga,jordis,maria del carmen,mariam,matthijs,mayumi,memo,nasser,paola,ryszard,sami,stef,suleyman,szymon,takuya,tomek,tuula,xia,yaw,yvonne
28 chukwuemeka,helena,hiroto,ignacio,joachim,kaisa,kamil,kaori,kazimierz,mette,ming,nour,paivi,sadie,salih,serkan,susi,tao,valeriy
27 ai,alessandro,daniela,dorota,elin,fatih,fatimah,femi,finbarr,florence,funmilayo,georgia,guadalupe,haiyan,inger,jessie,jon,kazuya,kirill,konstantinos,leonardo,loic,magdalena,maurice,mirjam,ozlem,pekka,peng,rafa,rami,ron,tugrul,vanessa,yosef
26 alicja,anael,angeliki,ayodele,beata,birgitta,blessing,burak,caglar,christos,darragh,denis,elise,emil,faisal,frances,geir,genevieve,gotz,iman,janina,laetitia,mael,malin,mariana,polina,recep,riccardo,segun,simona,yui,zanele,zeliha
25 akemi,alex,andi,chao,elfriede,gang,geli,huong,jo,khaled,kwabena,lieke,nabil,niels,noreen,osamu,peppe,puja,thandiwe,tugba,urszula,vera,zdzislaw`;
export const FAMILY_SHARES = `959 smith
667 johnson
560 williams
533 brown
511 martin
470 jones
460 thomas
410 wilson
398 miller
373 davis
346 anderson
332 lee
295 garcia
290 muller
284 kumar
271 taylor
265 moore
253 wang
250 murphy
246 jackson
242 schmidt
212 schneider
202 white
198 thompson
196 harris
195 clark
190 li,rodriguez
181 lewis
179 sharma
175 wagner
173 walker
165 patel
163 allen
158 rossi
157 young
156 fischer
155 robinson
154 fernandez,weber,green
153 bernard
149 scott
148 hill,meyer
147 hansen
144 martinez
143 al haddad,gonzalez,singh
140 adams,silva
139 king
136 wright
135 zhang
133 gupta,lopez
132 campbell
129 nowak
127 russo
123 baker,collins,santos
120 kelly
119 becker,de jong
115 hall,roberts
112 ferrari,xu
111 nguyen
110 al khoury,mitchell,perez,carter,kaya,liu,nelson,phillips
109 yilmaz
108 johansen
107 sanchez
106 iyer,reddy
104 peterson,petit
102 hughes
101 mansour,parker,schafer,turner
100 evans,joshi
99 bianchi,yang
96 schulz,ward
95 cook
94 olsen
93 chen,verma
92 bauer,nair,okafor
91 edwards,osullivan,peters,rogers,ryan,simon,wu
90 jansen,kim,klein,oliveira
89 brooks,esposito
88 gomez,morgan,morris,myers,stewart
87 kennedy
86 reed,robert
85 andersen,jung,larsen,sun
84 rao
83 cooper,de vries,adeyemi,jimenez,long,mehta
82 huang
81 zhao
80 shah,tran
79 hoffmann,perry
78 durand,richard
77 malhotra
76 gray,moreau,ross
75 ibrahim,richardson,david,demir,diaz,le
74 ma,suzuki,watson
73 bailey,han,van den berg
72 al najjar,desai
70 hu,james,song,souza,wood
69 al rashid,cox,koch,lu,rodrigues,schwarz
68 celik,choi,coleman,romano,sanders,schmitt,yildiz
67 butler,dubois,fisher,foster,ghosh,graham,jenkins,schroder,simmons,walsh
66 he,henry,kapoor,mukherjee,okonkwo,price,wong,jiang,kowalczyk,ramos,ricci
65 bennett
64 gutierrez,moreno,pereira,powell
63 alonso,marino,oneill
62 braun,byrne,hunt,sato
61 crawford,hernandez,howard,sahin,wolf,zhu,zimmermann
60 alves,ellis,neumann,tucker
59 al sayed,cole,colombo,pedersen,romero,west
58 costa,hicks,kristiansen,reynolds,wojcik,yu,zhou
57 burns,ferreira,hamilton,patterson,richter,van dijk,bruno,gordon,hofmann,ivanov,lim
56 al masri,hartmann,henderson,kang,munoz,nasser,oreilly,ruiz,shaw
55 barnes,das,khalil,lange
54 boyd,cao,chopra,dominguez,guo,huynh,simpson,yildirim
53 alvarez,hart,leroy,michel,pham
52 berry,holmes,nichols,ramirez,wallace
51 cho,hoang,jordan,laurent,wei,wisniewski
50 balogun,campos,chatterjee,freeman,jensen,nilsen
49 banerjee,dunn,gardner,hunter,kruger,mensah,oconnor,rose,stephens,torres,wells
48 doyle,ivanova,mason,mueller,roux,arnold,bakker,kowalski,mills,navarro,takahashi
47 black,de luca,hawkins,kelley,knight,lin,smit
46 dixon,greco,janssen,morel,phan,ray,smirnova
45 bryant,gibson,gil,ito,johnsen,lefebvre,roy,venkataraman
44 castro,franklin,gallo,karlsen,lynch,nwosu,ozturk,park,payne,schmid,schmitz,suarez,tanaka,weaver
43 cunningham,daniels,eriksen,gallagher,ho,lehmann,maier,meier,porter,santana,sarma,sinh,vazquez,warren,willis,yamamoto
42 agarwal,berg,conti,duncan,krause,rice,saleh,subramanian,trivedi
41 bose,fields,fontaine,fox,kaiser,kamau,mccarthy,owusu,papadopoulos,smirnov
40 aydin,bishop,cai,chapman,fuchs,girard,grant,hassan,konig,lane,meijer,odoherty,otieno,palmer,pettersen,pillai,stevens,yoon,al ahmad,khan,liang,njoroge,visser,webb
39 abebe,andrews,dang,eze,gandhi,hamdan,hudson,jang,mulder,sen,serrano,snyder,watkins,whittaker,yadav,yuan
38 arslan,bhatt,blanco,bonnet,ha,kowalska,menon,pierce,popov,quinn,tian,vu
37 armstrong,boateng,burton,ferrara,fournier,herrmann,lawrence,luo,matthews,moller,ozdemir,perkins,ribeiro,robertson,tan,tang,werner
36 al qahtani,al shammari,almeida,berger,carpenter,chaudhary,fernandes,gao,holland,lambert,marin,rizzo,sims,zheng
35 carr,dahl,ferguson,friedrich,kato,koc,lima,mishra,schubert,weiss
34 al dosari,al zahrani,bhattacharya,carroll,cheng,guerrero,harper,haugen,kobayashi,krishnan,kuznetsov,legrand,lopes,nunez,ocarroll,ortega,schreiber,stone,vidal
33 bradley,carvalho,cortes,delgado,gentile,gunther,jonsson,karlsson,leone,levi,mariani,marshall,nakamura,ormerod,riley,sasaki,schulze,shin,simsek,tong,wisniewska
32 aslan,bertrand,frank,hargreaves,huber,kilic,medina,mwangi,oldroyd,olson,pan,sanz,satterthwaite,thistlewood,vogel,walter
31 adebayo,ashworth,chandler,dogan,dunne,georgiou,hendriks,kaminski,kwon,mancini,mcloughlin,moretti,oh,ortiz,pemberton,pickles,watanabe,xiao,xie,al harbi,do,giordano,johansson,lombardo,more,ngo,odhiambo,perrin,rathore,rousseau,saito,sandhu,saxena,shi,sinha,spencer,svensson,zeng
30 al otaibi,andersson,angelopoulou,bak,barker,chavan,elliott,fu,greene,hwang,jacobsen,johannessen,molina,murray,oconnell,peng,prieto,wheeler,winterbourne
29 aziz,chang,cohen,dahan,dupont,feng,flores,garrido,iglesias,keller,lawson,lombardi,martins,otto,petrou,rubio,santoro,sokolova,wozniak,yoshida
28 austin,bos,brennan,daly,deng,du,duran,faure,gowda,hegde,hong,jain,kariuki,montgomery,olsson,osei,papas,patil,petrov,scholz,smits,van leeuwen,winkler,yao,yoo,zielinska
27 albrecht,blanc,caballero,cabrera,connolly,de boer,de groot,dutta,hagen,hahn,kurt,lorenzo,mayer,parmar,stein,thakur,tiwari,vincent,vos,winter,yeung,zielinski
26 aktas,andre,angelopoulos,brouwer,bui,dong,dsouza,fontana,hayashi,kramer,krawczyk,kuznetsova,lewandowski,lindgren,matsumoto,mendez,morales,pandey,reyes,trinh,varghese
25 al farsi,andreassen,athanasiou,calvo,cano,cruz,dao,deshpande,fairclough,herrera,ko,lam,lindstrom,martini,mazur,nilsson,okoro,ranganathan,sanna,vasilev,vlachos
24 adewale,afolabi,al ghamdi,chan,dimitriou,fang,francois,jansson,kohler,kuhn,lau,liew,mcevoy,nunes,papadopoulou,peretz,rowbotham,sokolov,threlfall,varma,villa,von hagen,zajac
23 bakri,blackwood,cetin,dabrowski,dias,erdogan,eriksson,featherstone,fitzgerald,fuentes,gomes,grasso,haddad,hao,horn,kaminska,kulkarni,lang,mansoor,martinelli,odonoghue,othman,ozcan,pfeiffer,rocha,roth,vega,zou
22 al mutairi,baumann,bisht,burke,cardoso,cheruiyot,cheung,de haan,farouk,ferri,guerin,korkmaz,lefevre,liao,lorenz,ludwig,ly,maas,maina,moya,naidu,obi,ogunleye,pawar,persson,popova,power,seidel,sidhu,soares,sundaram,yan,antoniou,bajwa,barbieri,boyer,crespo,de wit,doan,el khoury,flanagan,gallego,galli,gross,heinrich,heo,ibanez,johnston,kraus,krol,larsson,lozano,marquez,mercier,nam,ng,ocallaghan,qasim,qiu,rahman,rinaldi,shimizu,sommer,su,suleiman,szymanski,ta,vasileva,vitale
21 acar,bae,beck,bergmann,brandt,bravo,bulut,caruso,castillo,chevalier,coppola,cui,dinh,dubey,dumont,farrell,franke,garnier,giraud,gustafsson,hegazy,herrero,hidalgo,jia,lei,marini,mikhaylova,mizrahi,negi,novikov,obrien,olawale,ozkan,polat,raghavan,ramaswamy,schuster,seo,shukla,solanki,vo,vogt,yamaguchi,yin,zu wied
20 ahn,amoah,asante,bhandari,brun,cakir,de angelis,dekker,diez,duffy,fan,haas,hansson,kozlowski,kwiatkowski,lewandowska,longo,marques,mcdonnell,mora,pak,palmieri,roussel,santiago,shim,sugden,szymanska,vargas,wrobel,xia,xue
19 abu khalil,awad,barbier,bengtsson,biton,bohm,chau,clarke,cunha,de bruijn,de santis,duan,dudek,el haddad,etxeberria,gauthier,gautier,goikoetxea,gu,gul,jakobsson,jeon,khoury,kimura,kok,lindqvist,mathieu,mcgrath,mendes,nieto,parisi,ren,robin,schulte,schumacher,sharif,shetty,truong,voigt,willems,wolff,zhong,zidan
18 adeleke,axelsson,barbosa,bozkurt,can,carrasco,clement,de bruin,duong,egorov,esteban,guler,healy,jin,knudsen,magnusson,malka,morelli,morin,narayanan,pettersson,postma,rasmussen,rey,rivera,shen,soler,son,srivastava,sung,to,van de ven,van der linden,vicente,vieira,volkov,ye,ziegler
17 abu zaid,al sheikh,al tayeb,arias,blom,chao,dabrowska,dhillon,duval,ferraro,freitas,friedman,gill,gim,gimenez,ikeda,kara,marciniak,messina,nascimento,pastor,pohl,reid,roche,serra,teixeira,van den broek,woo
16 alekseev,alrashid,ates,blanchard,colin,damico,dietrich,dijkstra,ding,engel,gerard,graf,hsu,inoue,ioannou,jager,kimani,kozlova,kozlowska,marchetti,marie,masson,meng,meunier,miranda,morozova,mutua,natarajan,nikolaev,nwachukwu,nwankwo,pawlak,pena,petrova,prins,rossetti,salih,sauer,schouten,turan,van den heuvel,van der meer,van vliet,velasco,vlachou,von der heide,vuong,wanjala,yamada,yamashita
15 acheampong,adamczyk,baran,ben salah,ciftci,coelho,dai,darwish,de la fuente,gaillard,gallardo,george,heikkinen,isik,kaczmarek,koo,kuiper,lawal,lebedev,lhermite,lucas,maeda,mai,mckenna,moreira,moriarty,odegard,ojo,omondi,palumbo,parra,pascual,pavlova,pellegrini,rizzi,san martin,shaheen,sikora,soto,stepien,ter horst,thai,tierney,van der veen,wan,wieczorek,zhuge
14 appiah,basile,batista,ben ali,benitez,borges,bottcher,cha,chukwu,dangelo,darwich,denis,diallo,dlamini,dumas,el naggar,farina,frohlich,fyodorova,giuliani,gong,grabowski,grewal,holm,joo,kwak,lecomte,leroux,levin,lis,lundberg,murad,nikitin,noel,novikova,ofori,okeeffe,ozer,petersen,psaras,qian,quach,renaud,riviere,rojas,rossler,saez,sakamoto,sala,samaras,satou,schaefer,stepanov,tao,thomsen,valentini,vermeulen,yalcin,yavuz
13 abe,aguilar,andrade,avci,bello,brito,cavalcanti,cherian,correia,coulibaly,danso,de graaf,ekinci,fabre,ferrer,goncalves,guillaume,hashimoto,iwanow,iyengar,jacobs,keskin,koster,kozlov,kurian,lebedeva,lo,madsen,mao,martens,mazza,melo,molefe,moon,namgung,nasir,nicolas,nielsen,okada,okeke,onyekachi,oshea,ouyang,panagiotopoulou,piotrowski,quinones,rolland,sartori,ucar,unal,van beek,van der heijden,zaytsev,abubakar,alfarsi,araujo,aubert,azoulay,baek,barak,bianco,chow,conte,de la cruz,el sayed,ferretti,fujii,jankowska,konieczny,koskinen,kwiatkowska,lemoine,leung,machado,macnamara,makela,makinen,martino,mathew,mcgillicuddy,michalak,michalska,mori,morozov,noh,ochieng,oikonomou,panagiotopoulos,pavlov,poulsen,qin,rawat,reis,sari,sergeev,siqueira,stepanova,strassburger,swaminathan,van dam,van der wal,van veen,verhoeven,volkova,xiong,yamazaki`;
