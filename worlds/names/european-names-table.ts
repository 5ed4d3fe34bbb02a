/** Names of German, Dutch, Nordic, French, Italian, Spanish and Portuguese speakers; see `culture.ts` for the format. */
import type { CultureTable } from './culture.ts';

export const GERMAN: CultureTable = {
  name: 'german',
  male: `Michael Thomas Andreas Peter Stefan Christian Hans Wolfgang Klaus Jürgen Markus Matthias Martin Alexander Frank
    Uwe Bernd Daniel Tobias Sebastian Jan Florian Jörg Günter Dieter Ralf Werner Manfred Helmut Rainer Holger Dirk Björn
    Philipp Felix Maximilian Lukas Jonas Leon Karl-Heinz Hans-Jürgen Gerhard Horst Friedrich Götz Jürgen-Peter Detlef
    Ulrich Volker Norbert Joachim Ludwig Johannes Konstantin`,
  female: `Anna Ursula Sabine Petra Monika Andrea Susanne Claudia Birgit Karin Heike Martina Angelika Stefanie Julia
    Katharina Christine Nicole Gabriele Renate Brigitte Ingrid Käthe Anke Silke Kerstin Anja Sandra Melanie Franziska
    Johanna Lena Sophie Annegret Friederike Dörte Bärbel Jutta Elfriede Gisela Hannelore Anna-Lena Ann-Kathrin Mechthild
    Gudrun Frauke Heidemarie Jördis`,
  family: `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
    Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
    Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
    Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
    Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
    Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
    Pfeiffer von_Hagen von_der_Heide zu_Wied Fröhlich Götz Rößler Böttcher Straßburger`,
  compose: {
    share: 0.4,
    parts: [
      `Berg Stein Wald Hof Bach Rosen Linden Eichen Baum Acker Birken Buchen Brunn Burg Dorn Eber Ehren Eisen Engel Feld
      Fried Geiß Glas Gold Grün Haber Hammer Hart Hasel Heiden Hell Hirsch Hoch Holz Kalt Kirch Klein Kron Krumm Kupfer
      Lauter Lieb Löwen Mahl Mittel Moos Mühl Nieder Neu Ober Oster Pfaffen Reichen Rein Rohr Roth Sachsen Sand Schön
      Schwarz Schwein Sieben Silber Sonnen Spiegel Stark Sturm Süß Tannen Teich Trauten Über Unter Vogel Wasser Weiden
      Wein Weißen Wester Wieden Wild Winter Wolfs Zell Ziegel Zucker Dill Fink Gries Hage Kessel Lamm Nagel Öhl Quell
      Ritter Schell Tief Uhl Wiesen Zirn Bieder Denk Fehr Gerst Immen Jeschk Kahl`,
      `mann er bach berger hauser feld stein hofer meier müller burg berg dorf wald thal inger auer felder huber schmidt ner
      ler maier bauer gruber reuter wirth ig hardt recht rich heim heimer kamp horst loh rieder schläger schneider sen
      stetter weiler winkler acher egger garten hammer haus hut`,
    ],
  },
};

export const DUTCH: CultureTable = {
  name: 'dutch',
  male: `Jan Pieter Willem Hendrik Johannes Cornelis Gerrit Maarten Sjoerd Bas Daan Jeroen Joost Kees Koen Lars Luuk Martijn
    Niels Rob Ruben Sander Stijn Thijs Wouter Bram Dirk Gijs Hugo Matthijs Pim Teun`,
  female: `Maria Johanna Anna Femke Saskia Anneke Marijke Wietske Sanne Lotte Eva Fleur Iris Lieke Marieke Nienke Roos Esther
    Ingrid Hanneke Jacqueline Karin Liesbeth Mirjam Monique Petra Yvonne Tessa Anouk Carlijn`,
  family: `de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos
    Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs
    de_Haan Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn de_Bruin van_der_Heijden Schouten van_Beek
    Willems van_Vliet van_de_Ven Hoekstra Maas Verhoeven Koster van_Dam van_der_Wal Prins Blom Huisman Peeters de_Jonge
    Kuipers van_Veen Postma Kuiper Veenstra Kramer van_den_Brink Scholten van_Wijk Postma Martens Vink Timmermans
    van_'t_Hof 't_Hart op_den_Kamp ter_Horst ten_Brink`,
  compose: {
    share: 0.4,
    parts: [
      'van_ van_der_ van_den_ de_ van_ ter_ van_de_',
      `Berg Hoog Veld Bos Dijk Kamp Linden Eik Heuvel Water Zand Broek Meer Steen Haver Kolk Hors Wijn Laan Schaap Groen
      Rooij Oude Nieuw Wester Ooster Noord Zuid Molen Kerk Hof Veen Duin Rijn Maas Vecht Eem Beem Bloem Brink Doorn Graaf
      Hage Kruis Laar Lelie Moer Olden Poel Raad Schans Spijk Tol Uit Vlier Wolde Zeven`,
      `man stra sma berg veld huis dijk kamp horst hoven meer laar beek broek burg donk drecht eind gaard graaf hof huizen
      kerk land loo mans ma poort rade schot steen straten veen voort wijk zoon`,
    ],
  },
};

export const NORDIC: CultureTable = {
  name: 'nordic',
  male: `Lars Erik Anders Jens Søren Peter Mikael Johan Karl Nils Per Bjørn Øyvind Thomas Henrik Magnus Olav Jukka Timo
    Juhani Matti Kari Antti Mikko Gustav Axel Håkon Sven Göran Åke Stig Torbjörn Rasmus Emil Viktor Ole Knut Geir Pekka
    Ville`,
  female: `Anna Maria Ingrid Astrid Kirsten Solveig Karin Åsa Linnéa Maja Freja Sofie Ida Hanne Mette Lene Helle Inger Aino
    Sanna Tuula Päivi Kaisa Elin Eva Birgitta Margareta Kristina Ulrika Malin Sigrid Ragnhild Siv Gunilla Tove Liv Marit
    Anne-Marie Anne-Grethe Riikka`,
  family: `Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg
    Haugen Hagen Johannessen Andreassen Jacobsen Dahl Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson
    Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Olofsson
    Lindström Lindqvist Lindgren Axelsson Bergström Lundberg Nielsen Christensen Sørensen Rasmussen Jørgensen Petersen
    Madsen Kristensen Thomsen Poulsen Møller Knudsen Mortensen Holm Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen
    Laine Heikkinen Koskinen Järvinen Østergaard Bjørnstad Ødegård Åkesson Sjöberg Öberg`,
  compose: {
    share: 0.4,
    parts: [
      `Berg Lind Sjö Sund Lund Nord Syd Öst Väst Ek Björk Gran Hall Sand Stål Ström Hed Holm Dal Alm Ahl Asp Back Blom Bok
      Bryn Edel Eng Fager Fors Frid Fäll Granat Grön Gyllen Hag Hammar Hede Hell Hög Kall Karl Kull Kvist Lager Lilje Ljung
      Lof Lång Malm Mel Mar Norr Ny Rosen Ros Ryd Silver Sker Sol Stor Svan Säter Söder Tall Thor Torn Vall Vester Vik
      Wall Wester Åker Ålund Ås Öhr Øster Skov Bakke Fjeld Haug Tveit Lille Koski Niemi Mäki Järvi Kallio Lehto Rauta
      Saari Suo Vuori Heikki Laakso Harju Korpi Leppä Pelto Ranta Salo Tuomi Uusi Virta Ylä`,
      `berg ström qvist gren lund man dahl mark blad stedt holm sen son by gaard rud stad land vik bakken nes ås felt bo
      nen la lä inen mäki hede kvist löf roth vall sjö ander én lid mo haug set borg hagen rup skog strand vang rød moen`,
    ],
  },
};

export const FRENCH: CultureTable = {
  name: 'french',
  male: `Jean Pierre Michel Philippe Alain Nicolas Christophe Patrick Daniel Bernard Laurent Thierry Éric François Stéphane
    Frédéric David Julien Olivier Sébastien Pascal Christian Jean-Pierre Jean-Luc Étienne Benoît Guillaume Rémi Antoine
    Mathieu Jérôme Gérard Cédric Lucas Hugo Théo Gaël Loïc Jean-Baptiste Jean-François Marc-Antoine Anaël Raphaël Maël
    Yves Didier Dominique Maurice`,
  female: `Marie Nathalie Isabelle Sylvie Catherine Françoise Valérie Céline Hélène Christine Sophie Sandrine Véronique
    Stéphanie Aurélie Chloé Amélie Anne-Sophie Zoé Émilie Élodie Camille Léa Manon Marie-Claude Marie-Christine Agnès
    Brigitte Monique Jacqueline Martine Aurore Clémence Mathilde Noémie Élise Geneviève Marie-Thérèse Maëlle Laëtitia
    Dominique Corinne Joëlle`,
  family: `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David
    Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier
    Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel
    Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly
    Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard
    Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland
    Leclercq Guillaume Lecomte Le_Goff Le_Gall de_la_Tour d'Aubigny de_Villiers Bézard Crépin L'Hermite`,
  compose: {
    share: 0.4,
    parts: [
      `Le_ De Du La_ Bel Beau Bon Mon Cham Char Chas Chau Chev Cor Cour Cou Dau Del Des Dro Du Fal Fer Fou Fré Gail Gal Gar
      Gir Gou Gran Gré Gui Hau Her Hou Jac Jau Jou Lab Lac Lam Lan Lar Lau Lav Lou Mal Man Mar Mau Mer Mil Mont Mou Nau Pas
      Pel Per Pey Pi Poi Por Pré Qué Rai Ram Ren Ri Rou Sab Sau Ser Sou Tar Tau Ter Tou Tri Val Var Vau Ver Vil Vi`,
      `bert mont lier chard nard nier reau rier ron rin din pin ville ral ret bault geau gnon leau llon mard meau nault
      neau nelle pelier quet quin ranger rand rasse rault rel ronde roux saint sart selle sier stel tel tier tignac vaillant
      varre vel vet vin zac gnac lhac gnol court fort champ bois fontaine lemagne oux ez iès uc eix`,
    ],
  },
};

export const ITALIAN: CultureTable = {
  name: 'italian',
  male: `Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo
    Michele Giorgio Aldo Sergio Luciano Marco Alessandro Andrea Stefano Roberto Matteo Lorenzo Davide Luca Simone Federico
    Niccolò Riccardo Gianluca Fabio Massimo Claudio Enrico Gianfranco Pier_Paolo`,
  female: `Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Anna_Maria Antonietta Carla
    Elena Concetta Rita Margherita Franca Paola Giulia Chiara Valentina Elisa Beatrice Ludovica Ilaria Silvia Federica
    Alessandra Martina Sara Laura Simona Daniela Barbara Roberta Nicoletta Maria_Grazia Ornella`,
  family: `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa
    Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo
    Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri
    Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo
    Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari
    Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori
    Neri Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando Damico Della_Valle Lo_Presti Dell'Acqua Di_Stefano`,
  compose: {
    share: 0.4,
    parts: [
      `Bal Bar Bat Bel Ben Bert Bon Bor Bos Brun Cal Cam Can Cap Car Cas Cav Ces Chiar Col Cor Cos Crist Dal Dam Dar Don Fab
      Fal Far Fer Fil Fior Fran Fus Gal Gar Gas Ger Ghir Giac Gian Giov Gir Gran Grim Guar Guid Lam Lan Lar Lom Luc Mal
      Man Mar Mas Mat Maz Mel Men Mer Mil Mon Mor Nard Nic Ott Pac Pal Pan Par Pas Pel Per Pet Pic Pier Pis Pol Por Qua
      Raf Ram Rav Rin Rob Rod Rom Ros Rov Sal San Sar Sav Scar Ser Sil Sim Sol Spin Stef Tad Tam Tas Ter Tom Tor Tos Trev
      Val Van Var Vec Ven Ver Vic Vin Vis Vol Zam Zan Zuc`,
      `ini etti elli ino ello oni one ato ari aro acci accio azzi ucci uzzi igno ighi isi ese asso ati atti aldi ardi andi
      eri ero ieri ini otto otti olli ola ossi ucci udo unghi ussi esi ico iani ano ella etta occhi oli aglia eghi eddu`,
    ],
  },
};

export const SPANISH: CultureTable = {
  name: 'spanish',
  male: `José Antonio Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio
    Fernando Luis Jorge Alberto Álvaro Diego Adrián Raúl Iván Rubén Enrique Óscar Ramón Vicente Andrés Joaquín Santiago
    Eduardo Víctor Roberto Jaime Mario Ignacio José_Luis Juan_Carlos Miguel_Ángel José_Antonio Francisco_Javier Martín
    Nicolás Guillermo Gonzalo Xavier`,
  female: `María Carmen Ana Isabel Laura Cristina Marta Lucía Elena Pilar Dolores Sara Paula Raquel Mercedes Beatriz Rosario
    Teresa Silvia Julia Patricia Irene Inés Begoña Rocío Sofía Ximena Andrea Alba Natalia Marina Rosa Ángela Montserrat
    María_José Ana_María María_del_Carmen María_Teresa Consuelo Encarnación Concepción Guadalupe Yolanda Nuria Verónica
    Susana Alejandra Valentina Camila Gabriela`,
  family: `García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz Díaz Moreno
    Muñoz Álvarez Romero Gutiérrez Alonso Navarro Torres Domínguez Ramos Vázquez Ramírez Gil Serrano Morales Molina Blanco
    Suárez Castro Ortega Delgado Ortiz Marín Rubio Núñez Medina Sanz Castillo Iglesias Cortés Garrido Santos Guerrero
    Lozano Cano Cruz Méndez Flores Prieto Herrera Peña León Márquez Cabrera Gallego Calvo Vidal Campos Reyes Vega Fuentes
    Carrasco Díez Aguilar Caballero Nieto Santana Vargas Pascual Giménez Herrero Hidalgo Montero Lorenzo Santiago Benítez
    Durán Ibáñez Arias Mora Ferrer Carmona Vicente Rojas Soto Crespo Román Pastor Velasco Parra Sáez Moya Bravo Rivera
    Gallardo Soler Esteban Silva de_la_Fuente del_Río de_la_Cruz San_Martín Etxeberria Goikoetxea Puigdemont Quiñones`,
  habit: 'double',
  compose: {
    share: 0.15,
    parts: [
      `Al Alcá Alma Ar Arre Az Bal Bar Be Ben Bur Ca Cal Can Car Cas Ce Co Cor Cue Es Eche Elor Fon Fuen Ga Gal Gar Go Gor
      Gue Her Hi Hue Iba Ira Iza Lan Lar Le Lo Ma Mal Man Mar Me Men Mira Mon Mu Na Ne O Ola Or Pa Pal Pe Pi Pon Pue Que
      Que Qui Re Ri Ro Sa Sal Sar Se So Ta To Tru Ur Va Val Ve Vi Vil Za Zu`,
      `ga ro ra rro rra lla llo do da dero món monte gón gorri barría verri ñez guez nez ndez rez tegui zaga zábal mendi
      rreta llar ler nero quera quín rón rdo rez sco sada sín tero te tín varez vera veros yo zar zu rriaga ldo lga`,
    ],
  },
};

export const PORTUGUESE: CultureTable = {
  name: 'portuguese',
  male: `José João António Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Daniel Marcelo Bruno Eduardo
    Felipe Rodrigo Manuel Tiago Gonçalo Rui Thiago Gustavo Leonardo Márcio Sérgio Fábio Leandro Vítor Henrique Mateus
    André Nuno Otávio João_Pedro Caio Murilo Diogo`,
  female: `Maria Ana Francisca Antónia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica
    Letícia Júlia Luciana Vanessa Mariana Beatriz Conceição Luísa Inês Catarina Teresa Rita Sofia Helena Raquel Cláudia
    Gabriela Larissa Natália Simone Tatiana Ana_Paula Maria_Clara Vitória Débora`,
  family: `Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida
    Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas
    Cardoso Ramos Gonçalves Santana Teixeira Araújo Pinto Correia Melo Cavalcanti Monteiro Moura Cunha Castro Campos
    Batista Reis Miranda Borges Azevedo Conceição Magalhães Tavares Fonseca Coelho Sousa Pires Henriques Antunes Neves
    Simões Brito Guimarães Leite Barros Morais Macedo Xavier Farias Duarte Amaral Matos Viana Nogueira Pacheco Siqueira
    da_Silva dos_Santos de_Oliveira da_Costa do_Carmo Figueiredo Assunção Leitão Brandão Galvão Falcão Bragança`,
  habit: 'double',
  compose: {
    share: 0.12,
    parts: [
      `Al Am An Ar Bar Bel Ben Bo Bra Ca Cal Car Cas Ci Cor Cou De Es Fa Fi Fon Ga Gal Gui La Le Lo Ma Mar Mei Mo Mon Na No
      Ol Pa Pal Pe Pi Por Que Ra Re Ro Sa Sam Se Sei Sil So Ta Tei To Va Val Vi Vil Xi Za`,
      `ral lho zes ção deira reira beiro gueira laça ntes reto doso drigues vedo xoto lheiro rães ges dão tinho zinho
      poso sco rque sdo lva ndim ntal quim rinho tão ssis veira mbra ndo`,
    ],
  },
};
