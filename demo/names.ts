/**
 * Names of the synthetic world, by culture. An entry is a name in Latin script, or `native/latin` where the person
 * would write it in another script; `_` stands for a space. Ordinary names on purpose: the world should have namesakes, as the real one has.
 */

export interface Culture {
  /** share of the people, relative */
  weight: number;
  /** whether the native spelling puts the family name first */
  familyFirst?: boolean;
  given: string[];
  family: string[];
}

const list = (text: string): string[] => text.trim().split(/\s+/);

export const CULTURES: Culture[] = [
  {
    weight: 26,
    given: list(`James Robert John Michael David William Richard Joseph Thomas Christopher Daniel Matthew Anthony Steven
      Andrew Benjamin Samuel Edward Mary Patricia Jennifer Elizabeth Susan Margaret Katherine Deborah Rebecca Victoria
      Alexandra Abigail Charlotte Olivia`),
    family: list(`Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson
      White Harris Clark Lewis Robinson Walker Young King Wright Hill Green Adams Baker Carter Mitchell Turner Phillips
      Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Kelly Howard Ward`),
  },
  {
    weight: 12,
    given: list(`Hans Jürgen Stefan Andreas Wolfgang Matthias Jörg Björn Günter Sebastian Florian Tobias Anna Ursula
      Sabine Petra Käthe Heike Jürgen-Peter Friederike Annegret Dörte`),
    family: list(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter
      Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann
      Köhler Herrmann König Walter Kaiser Fuchs Peters Scholz Möller Weiß Jung`),
  },
  {
    weight: 8,
    given: list(`Jean Pierre Michel François Philippe Jean-Luc Étienne Benoît Guillaume Rémi Marie Nathalie Isabelle
      Céline Hélène Chloé Amélie Anne-Sophie Aurélie Zoé`),
    family: list(`Bernard Dubois Thomas Petit Durand Leroy Moreau Laurent Lefèbvre Michel Garcia Bertrand Roux Vincent
      Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Mercier Blanc Guérin Boyer Garnier Chevalier François
      Legrand Gauthier Perrin Clément Morin Nicolas Marchand Noël`),
  },
  {
    weight: 8,
    given: list(`José Antonio Manuel Francisco Javier Carlos Alejandro Sergio Andrés Ramón María Carmen Lucía Pilar
      Dolores Inés Begoña Rocío Sofía Ximena`),
    family: list(`García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Díaz
      Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco
      Molina Morales Suárez Ortega Delgado Castro Ortiz Núñez`),
  },
  {
    weight: 6,
    given: list(`Giuseppe Giovanni Antonio Luigi Marco Alessandro Lorenzo Matteo Niccolò Giulia Francesca Chiara
      Valentina Elisa Beatrice Ludovica Ilaria Caterina`),
    family: list(`Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca
      Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli
      Martini Leone Longo Gentile Martinelli Vitale`),
  },
  {
    weight: 6,
    given: list(`Lars Søren Jens Erik Anders Bjørn Øyvind Mikael Jukka Timo Ingrid Astrid Åsa Kirsten Maja Freja Solveig
      Aino Sanna Linnéa`),
    family: list(`Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Andersson Johansson
      Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Sørensen Møller Østergård Bjørnstad Ødegård
      Lindqvist Lindström Bergström Virtanen Korhonen Mäkinen Nieminen Mäkelä Hämäläinen`),
  },
  {
    weight: 7,
    given: list(`Александр/Aleksandr Дмитрий/Dmitry Сергей/Sergey Андрей/Andrey Алексей/Aleksey Михаил/Mikhail Юрий/Yuri
      Николай/Nikolay Екатерина/Ekaterina Анна/Anna Мария/Maria Ольга/Olga Татьяна/Tatyana Наталья/Natalya
      Юлия/Yulia Ксения/Ksenia`),
    family: list(`Иванов/Ivanov Смирнов/Smirnov Кузнецов/Kuznetsov Попов/Popov Васильев/Vasilyev Петров/Petrov
      Соколов/Sokolov Михайлов/Mikhailov Новиков/Novikov Фёдоров/Fyodorov Морозов/Morozov Волков/Volkov
      Алексеев/Alekseev Лебедев/Lebedev Семёнов/Semyonov Егоров/Egorov Павлов/Pavlov Козлов/Kozlov
      Степанов/Stepanov Николаев/Nikolaev Орлов/Orlov Шевченко/Shevchenko Бойко/Boyko Кравченко/Kravchenko
      Ткаченко/Tkachenko Коваленко/Kovalenko Щербаков/Shcherbakov`),
  },
  {
    weight: 5,
    given: list(`Piotr Krzysztof Andrzej Tomasz Paweł Michał Łukasz Grzegorz Małgorzata Agnieszka Katarzyna Joanna Zofia
      Jiří Tomáš Zdeněk Kateřina Lenka`),
    family: list(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
      Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Wróbel
      Jabłoński Dvořák Novotný Procházka Černý Kučera Veselý Horák Němec`),
  },
  {
    weight: 8,
    given:
      list(`Rahul Amit Rajesh Sanjay Vijay Arjun Suresh Anil Vikram Karthik Priya Anjali Deepa Kavita Lakshmi Sunita
      Meera Ananya Pooja Shreya`),
    family: list(`Sharma Patel Singh Kumar Gupta Verma Reddy Iyer Nair Rao Mehta Shah Joshi Desai Kapoor Malhotra Chopra
      Banerjee Mukherjee Chatterjee Das Bose Ghosh Menon Pillai Krishnan Subramanian Venkataraman Agarwal Bhatt
      Chaudhary Mishra Pandey Saxena Trivedi`),
  },
  {
    weight: 6,
    familyFirst: true,
    given:
      list(`伟/Wei 芳/Fang 娜/Na 敏/Min 静/Jing 丽/Li 强/Qiang 磊/Lei 军/Jun 洋/Yang 勇/Yong 杰/Jie 秀英/Xiuying 小红/Xiaohong
      建国/Jianguo 志明/Zhiming 雪梅/Xuemei 晓东/Xiaodong 文静/Wenjing 海燕/Haiyan`),
    family:
      list(`王/Wang 李/Li 张/Zhang 刘/Liu 陈/Chen 杨/Yang 黄/Huang 赵/Zhao 吴/Wu 周/Zhou 徐/Xu 孙/Sun 马/Ma 朱/Zhu 胡/Hu 郭/Guo
      何/He 林/Lin 高/Gao 梁/Liang 郑/Zheng 罗/Luo 宋/Song 谢/Xie 唐/Tang 韩/Han 曹/Cao 许/Xu 邓/Deng 冯/Feng`),
  },
  {
    weight: 4,
    familyFirst: true,
    given:
      list(`健太/Kenta 大輔/Daisuke 翔太/Shota 直樹/Naoki 浩/Hiroshi 美咲/Misaki 陽子/Yoko 恵子/Keiko 由美/Yumi さくら/Sakura
      민준/Minjun 서연/Seoyeon 지훈/Jihoon 수진/Sujin`),
    family:
      list(`佐藤/Sato 鈴木/Suzuki 高橋/Takahashi 田中/Tanaka 伊藤/Ito 渡辺/Watanabe 山本/Yamamoto 中村/Nakamura 小林/Kobayashi
      加藤/Kato 吉田/Yoshida 山田/Yamada 佐々木/Sasaki 松本/Matsumoto 井上/Inoue 木村/Kimura 김/Kim 이/Lee 박/Park 최/Choi 정/Jung
      강/Kang 조/Cho 윤/Yoon 장/Jang`),
  },
  {
    weight: 6,
    given: list(`Mohammed Ahmed Omar Youssef Khalid Hassan Ibrahim Abdullah Tariq Fatima Aisha Layla Zainab Noor Yasmin
      Mehmet Mustafa Emre Ayşe Zeynep Elif Çağla`),
    family: list(`Al-Farsi Al-Rashid Haddad Khoury Mansour Nasser Saleh Hussein Rahman Aziz Karim Farouk El-Sayed Najjar
      Khalil Bakri Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Koç`),
  },
  {
    weight: 5,
    given: list(`João Tiago Gonçalo Rui Thiago Rafael Beatriz Conceição Mariana Luísa Adebayo Chinedu Emeka Kwame Kofi
      Oluwaseun Ngozi Amara Folasade Thandiwe Sipho Wanjiru`),
    family: list(`Silva Santos Oliveira Souza Pereira Ferreira Almeida Carvalho Gonçalves Ribeiro Araújo Conceição
      Magalhães Okafor Adeyemi Okonkwo Balogun Nwosu Eze Mensah Owusu Boateng Asante Dlamini Nkosi Mthembu Kamau
      Otieno Mwangi Abebe`),
  },
  {
    weight: 4,
    given: list(`Jan Pieter Willem Hendrik Maarten Sjoerd Anneke Femke Saskia Wietske Nguyen-An Minh Linh Thanh Huong
      Siobhán Niamh Padraig Eoin Aoife`),
    family:
      list(`de_Vries van_Dijk Bakker Visser Smit Meijer de_Boer Mulder de_Groot Bos van_der_Berg van_den_Bosch Hendriks
      Dekker Brouwer de_Wit Dijkstra Vermeulen van_Leeuwen Nguyen Tran Pham Huynh Hoang Phan Vu Dang Bui Murphy
      O'Connor O'Sullivan McCarthy Byrne Gallagher Doherty Kavanagh`),
  },
];

/**
 * Beginnings and endings of further family names: what keeps a world of a million people from being a million
 * namesakes. About four thousand names come of them.
 */
export const FAMILY_BEGINNINGS: string[] =
  list(`Ash Bar Beck Black Brad Bran Brook Burn Cald Cal Carl Chad Clay Col Cran
  Dal Dan Den Dun East Ed Elling El Fair Far Fen Gar Glen Green Had Hal Ham Har Hart Hather Hay Hol Horn Hunt Kel Ken
  Kings Lam Lang Lind Lock Mal Mar Mel Mid Mont Nor Oak Pem Pres Rad Red Ros Rother Rud Sand Sel Shel Stan Star Strat
  Sut Thorn Tol Wake Wal War Wel West Whit Win Wood`);

export const FAMILY_ENDINGS: string[] = list(`berg bourne brook bury by cliff combe cott croft dale den feld fell field
  ford gate grave ham hard haven hill holm house hurst ing land lane leigh ley low man mann mere mond moor more ness
  quist ridge rigg shaw sted stein stone strom ton vale wald ward water way well wick wood worth`);

/** Everyday forms of given names. */
export const NICKNAMES: Record<string, string[]> = {
  James: ['Jim', 'Jimmy'],
  Robert: ['Bob', 'Rob'],
  John: ['Jack', 'Johnny'],
  Michael: ['Mike', 'Mick'],
  David: ['Dave'],
  William: ['Bill', 'Will'],
  Richard: ['Rick', 'Dick'],
  Joseph: ['Joe'],
  Thomas: ['Tom'],
  Christopher: ['Chris'],
  Daniel: ['Dan', 'Danny'],
  Matthew: ['Matt'],
  Anthony: ['Tony'],
  Steven: ['Steve'],
  Andrew: ['Andy', 'Drew'],
  Benjamin: ['Ben'],
  Samuel: ['Sam'],
  Edward: ['Ed', 'Ted'],
  Patricia: ['Pat', 'Trish'],
  Jennifer: ['Jen', 'Jenny'],
  Elizabeth: ['Liz', 'Beth'],
  Susan: ['Sue'],
  Margaret: ['Maggie', 'Peggy'],
  Katherine: ['Kate', 'Kathy'],
  Deborah: ['Debbie'],
  Rebecca: ['Becky'],
  Victoria: ['Vicky'],
  Alexandra: ['Alex', 'Sandra'],
  Abigail: ['Abby'],
  Wolfgang: ['Wolf'],
  Matthias: ['Matze'],
  Sebastian: ['Basti'],
  Francisco: ['Paco'],
  José: ['Pepe'],
  Giuseppe: ['Beppe'],
  Giovanni: ['Gianni'],
  Alessandro: ['Sandro'],
  Aleksandr: ['Sasha'],
  Dmitry: ['Dima'],
  Mikhail: ['Misha'],
  Ekaterina: ['Katya'],
  Natalya: ['Natasha'],
  Katarzyna: ['Kasia'],
  Małgorzata: ['Gosia'],
};
