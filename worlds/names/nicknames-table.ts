/** Everyday forms of given names, and other spellings of the same name; by the Latin spelling of the formal one. */

const NICKNAME_LINES = `
Robert: Bob Rob Bobby Robbie | William: Bill Will Billy Liam | Richard: Rick Dick Rich Richie | James: Jim Jimmy Jamie
John: Jack Johnny | Michael: Mike Mick Mickey | David: Dave Davey | Joseph: Joe Joey | Thomas: Tom Tommy
Christopher: Chris Kit Topher | Charles: Charlie Chuck Chas | Daniel: Dan Danny | Matthew: Matt | Anthony: Tony Ant
Steven: Steve | Stephen: Steve | Andrew: Andy Drew | Joshua: Josh | Kenneth: Ken Kenny | Timothy: Tim | Ronald: Ron Ronnie
Edward: Ed Eddie Ted Ned | Jeffrey: Jeff | Jacob: Jake | Nicholas: Nick Nicky | Jonathan: Jon Jonny | Benjamin: Ben Benny
Samuel: Sam Sammy | Gregory: Greg | Alexander: Alex Xander Sandy Al | Patrick: Pat Paddy | Raymond: Ray | Dennis: Denny
Nathan: Nate | Henry: Harry Hank | Douglas: Doug | Peter: Pete | Zachary: Zach Zack | Walter: Walt Wally | Harold: Harry Hal
Gerald: Gerry Jerry | Lawrence: Larry Laurie | Arthur: Art Artie | Albert: Al Bert | Donald: Don Donnie | Leonard: Len Lenny Leo
Philip: Phil Pip | Theodore: Ted Theo Teddy | Vincent: Vince Vinny | Frank: Frankie | Gabriel: Gabe | Eugene: Gene
Russell: Russ | Stanley: Stan | Alfred: Alf Fred | Dominic: Dom | Ernest: Ernie | Martin: Marty | Francis: Frank
Elizabeth: Liz Beth Betty Lizzie Eliza Libby Betsy | Katherine: Kate Kathy Katie Kay Kit | Catherine: Cathy Cate Kate Cat
Kathleen: Kathy Kath | Kathryn: Kathy Kate | Margaret: Maggie Peggy Meg Marge Greta | Patricia: Pat Trish Patty Tricia
Jennifer: Jen Jenny | Susan: Sue Susie | Deborah: Deb Debbie | Debra: Deb Debbie | Barbara: Barb Babs | Rebecca: Becky Becca
Jessica: Jess Jessie | Sandra: Sandy | Kimberly: Kim | Pamela: Pam | Samantha: Sam | Christine: Chris Chrissy Tina
Christina: Chris Tina | Victoria: Vicky Tori Vic | Abigail: Abby Gail | Jacqueline: Jackie | Amanda: Mandy | Melissa: Mel Missy
Stephanie: Steph | Cynthia: Cindy | Dorothy: Dot Dottie Dolly | Angela: Angie | Virginia: Ginny | Judith: Judy | Teresa: Terry Tess
Theresa: Terry Tess | Madison: Maddie | Isabella: Bella Izzy | Charlotte: Charlie Lottie | Alexandra: Alex Sandra Sasha
Frances: Fran Frankie | Danielle: Dani | Penelope: Penny | Gillian: Gill | Susanne: Susi Sanne | Mary: Molly Polly Mae
Sarah: Sally Sadie | Martha: Marty Patsy | Helen: Nell Nellie | Ann: Annie Nan | Anna: Annie Anni | Florence: Flo Florrie
Bridget: Bridie Biddy | Eileen: Elly | Wolfgang: Wolf | Matthias: Matze Matti | Sebastian: Basti Seb | Johannes: Hannes Jan
Maximilian: Max | Friedrich: Fritz | Joachim: Jochen Achim | Ulrich: Uli | Klaus: Klausi | Stefan: Stef | Karl-Heinz: Kalle
Hans-Jürgen: Hajo | Alexandre: Alex | Katharina: Kathi Käthe Kati | Franziska: Franzi | Susanne: Susi | Stefanie: Steffi
Angelika: Geli | Gabriele: Gabi | Elfriede: Friedel Elfi | Heidemarie: Heidi | Brigitte: Gitti | Andreas: Andi Andy
Michael: Mike Michi | Christian: Chris | Tobias: Tobi | Daniel: Dani | Willem: Wim Pim | Cornelis: Kees Cor | Johannes: Hans
Hendrik: Henk | Gerrit: Ger | Pieter: Piet | Johanna: Hanneke Jo | Maria: Ria Mia | François: Fanfan | Frédéric: Fred
Jean-Pierre: JP | Jean-François: Jeff JF | Jean-Baptiste: JB | Sébastien: Seb | Christophe: Chris | Stéphane: Steph
Guillaume: Gui | Mathieu: Mat | Nathalie: Nath | Isabelle: Isa Zaza | Véronique: Véro | Valérie: Val | Stéphanie: Steph
Marie-Claude: Marie | José: Pepe | Francisco: Paco Fran Pancho Kiko | Antonio: Toño Toni | Manuel: Manolo Manu | Jesús: Chus
Rafael: Rafa | Ignacio: Nacho | Enrique: Quique | Alejandro: Álex Jandro | Javier: Javi | Eduardo: Edu | Roberto: Beto
María del Carmen: Mamen | Dolores: Lola | Concepción: Concha Conchita | Guadalupe: Lupe | Mercedes: Merche | Rosario: Charo
Pilar: Pili | Consuelo: Chelo | Montserrat: Montse | Isabel: Isa | Giuseppe: Beppe Peppe | Giovanni: Gianni Vanni
Francesco: Franco Checco | Salvatore: Totò Turi | Vincenzo: Enzo | Alessandro: Sandro Ale | Domenico: Mimmo | Luigi: Gigi
Lorenzo: Renzo | Antonietta: Tonia | Giuseppina: Pina | Caterina: Rina | Margherita: Rita | João: Joãozinho | Francisca: Chica
Gustavo: Guga | Luiz: Lula | Eduardo: Dudu | Piotr: Piotrek | Krzysztof: Krzysiek | Andrzej: Jędrek | Tomasz: Tomek
Jan: Janek | Stanisław: Staszek | Małgorzata: Gosia | Katarzyna: Kasia | Agnieszka: Aga | Joanna: Asia | Aleksandra: Ola
Elżbieta: Ela | Magdalena: Magda | Zbigniew: Zbyszek | Wojciech: Wojtek | Aleksandr: Sasha Alex | Dmitriy: Dima Dmitry
Sergey: Seryozha | Vladimir: Volodya Vova | Mikhail: Misha | Nikolay: Kolya | Ivan: Vanya | Aleksey: Alyosha Lyosha
Yevgeniy: Zhenya Eugene | Ekaterina: Katya Kate | Natalya: Natasha | Tatyana: Tanya | Mariya: Masha | Anastasiya: Nastya
Yelena: Lena | Svetlana: Sveta | Lyudmila: Lyuda | Georgios: Giorgos George | Dimitrios: Dimitris Jim | Ioannis: Yannis John
Konstantinos: Kostas Dinos | Nikolaos: Nikos Nick | Vasileios: Vassilis Bill | Panagiotis: Panos | Mehmet: Memo | Mustafa: Musti
Mohammed: Mo Hamo | Abdulrahman: Abdul | Youssef: Joe | Ibrahim: Ibo Brahim | Yosef: Yossi | Moshe: Moshiko | Avraham: Avi
Yitzhak: Itzik | Yaakov: Yaki Kobi | Rajesh: Raj | Sanjay: Sanju | Venkatesh: Venkat | Srinivas: Srini | Subramanian: Subbu Mani
Lakshmi: Lucky | Siddharth: Sid | Krishna: Kris | Oluwaseun: Seun | Babatunde: Tunde | Chukwuemeka: Emeka | Folasade: Sade
Oluwatoyin: Toyin | Kwabena: Kobby | Thandiwe: Thandi`;

const SPELLING_LINES = `
Catherine Katherine Kathryn Katharine Cathryn | Stephen Steven Stefan | John Jon | Geoffrey Jeffrey | Sarah Sara | Ann Anne
Anna Ana | Brian Bryan | Eric Erik | Mark Marc | Philip Phillip | Lawrence Laurence | Alan Allan Allen | Sean Shawn Shaun
Michelle Michele | Nicole Nichole | Theresa Teresa | Deborah Debora Debra | Elizabeth Elisabeth | Isabel Isabelle Isobel
Jonathan Jonathon Johnathan | Rachel Rachael | Rebecca Rebekah | Kristin Kristen Kirsten | Christina Kristina | Carl Karl
Claire Clare | Harriet Harriett | Vivian Vivien | Gillian Jillian | Margaret Margret | Jürgen Jörgen | Mathias Matthias
Stefanie Stephanie | Ralf Ralph | Günter Günther | Helmut Hellmut | Walter Walther | Sofia Sophia Sophie | Luis Louis
Lukas Lucas | Viktor Victor | Filip Philip | Nicolas Nicholas Nikolas | Alexander Aleksander | Frederic Frederick Frederik
Yusuf Yousuf | Hannah Hanna | Lynn Lynne | Jacqueline Jacquelyn | Tracey Tracy | Zachary Zachery | Terry Terri | Carol Carole`;

const entries = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** formal → everyday */
export const NICKNAMES: ReadonlyMap<string, string[]> = new Map(
  entries(NICKNAME_LINES).map((entry) => {
    const [formal = '', short = ''] = entry.split(':');
    return [formal.trim(), short.trim().split(' ')];
  }),
);

/** name → the other spellings of its group */
export const RESPELLINGS: ReadonlyMap<string, string[]> = new Map(
  entries(SPELLING_LINES).flatMap((line) => {
    const group = line.split(' ');
    return group.map((name) => [name, group.filter((other) => other !== name)] as const);
  }),
);
