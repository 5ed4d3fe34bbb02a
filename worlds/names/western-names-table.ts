/** Given and family names of the English-speaking countries and of Ireland; see `culture.ts` for the format. */
import type { CultureTable } from './culture.ts';

export const ENGLISH: CultureTable = {
  name: 'english',
  male: `James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark
    Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan Jacob Gary
    Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond
    Jack Dennis Jerry Tyler Aaron Nathan Henry Douglas Peter Adam Zachary Walter Kyle Harold Carl Jeremy Gerald Keith
    Roger Arthur Terry Lawrence Sean Christian Ethan Austin Joe Albert Jesse Willie Billy Bryan Bruce Noah Jordan Dylan
    Ralph Roy Alan Wayne Eugene Juan Gabriel Louis Russell Randy Vincent Philip Logan Bobby Harry Johnny Martin Ernest
    Leonard Stanley Dominic Nigel Graham Trevor Clive Rupert Oliver Theodore Elliot Simon Neville Alfred Cecil Percy`,
  female: `Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley
    Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy Kathleen
    Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet Maria Olivia
    Heather Helen Catherine Diane Julie Victoria Joyce Lauren Kelly Christina Ruth Joan Virginia Judith Evelyn Hannah
    Andrea Megan Cheryl Jacqueline Madison Teresa Abigail Sophia Martha Sara Gloria Janice Kathryn Ann Isabella Judy
    Charlotte Julia Grace Amber Alice Jean Denise Frances Danielle Marilyn Natalie Beverly Diana Brittany Theresa Kayla
    Alexis Doris Lori Tiffany Gillian Fiona Hazel Imogen Beatrice Rosemary Philippa Penelope Harriet Florence`,
  family: `Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson
    White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell
    Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper
    Peterson Bailey Reed Howard Cox Ward Richardson Watson Brooks Wood James Bennett Gray Hughes Price Myers Long Foster
    Sanders Ross Powell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton
    Graham Wallace Cole West Bryant Ellis Gibson Freeman Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford
    Henry Boyd Mason Kennedy Warren Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols
    Grant Knight Ferguson Rose Stone Hawkins Dunn Perkins Hudson Spencer Gardner Stephens Payne Pierce Berry Matthews
    Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Fox Riley Armstrong
    Carpenter Weaver Greene Lawrence Elliott Chapman Sims Austin Peters Kelley Franklin Lawson Fields Ryan Carr Wheeler
    Montgomery Bishop Harper Marshall Burton Barker Holland Chandler Whittaker Ashworth Pemberton Blackwood Fairclough
    Hargreaves Ormerod Thistlewood Winterbourne Satterthwaite Featherstone Oldroyd Rowbotham Threlfall Pickles Sugden`,
  habit: 'middle',
  compose: {
    share: 0.3,
    parts: [
      `Ash Bar Beck Black Brad Bran Brook Burn Cald Cal Carl Chad Clay Col Cran Dal Dan Den Dun East Ed Elling El Fair Far
      Fen Gar Glen Had Hal Ham Har Hather Hay Hol Horn Hunt Kel Ken Kings Lam Lang Lind Lock Mal Mar Mel Mid Mont Nor Oak
      Pem Pres Rad Red Ros Rother Rud Sand Sel Shel Stan Star Strat Sut Thorn Tol Wake Wal War Wel Whit Win Wood Alder
      Apple Arden Bever Birk Bod Brack Bram Broad Buck Carn Castle Chester Chip Copple Cress Crow Dar Derring Ecc Ever
      Ferr Frod Gains Gib Gres Grim Halli Hassel Haver Heb Hex Hinch Hux Ings Kettle Kirk Lather Led Ling Lut Max Mickle
      Nether Ol Os Otter Pad Peck Pick Quarr Ram Rat Rish Saw Scar Ship Skel Sprat Stoke Swin Tad Tem Thack Thur Til Trow
      Ul Upp Var Wad Wensley Wether Wig Wins Wolver Wrax Yar Yel`,
      `ton ley ford ham wood field worth man well er well bury bourne by croft den dale ridge stone land gate more house
      cliff combe cott don fell grave hard haven hill holm hurst ing lane leigh low mere mond moor ness rigg shaw sted
      strom thwaite vale wald ward water way wick wright son sett side mouth kins nell ett igan`,
    ],
  },
};

export const IRISH: CultureTable = {
  name: 'irish',
  male: `Patrick Seán Conor Liam Declan Brendan Ciarán Eoin Pádraig Cormac Niall Fergus Diarmuid Colm Rory Aidan Oisín
    Cathal Donal Tadhg Eamon Finbarr Ruairí Darragh Kieran`,
  female: `Aoife Siobhán Niamh Ciara Sinéad Róisín Gráinne Orla Deirdre Caoimhe Bríd Máire Clodagh Fionnuala Maeve Nuala
    Éilis Saoirse Aisling Gobnait Bridget Noreen Eileen Sheila Una`,
  family: `Murphy Kelly O'Sullivan Walsh Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher O'Doherty Kennedy Lynch
    Murray Quinn McLoughlin O'Carroll Connolly Daly O'Connell Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston
    Hughes Farrell Fitzgerald Nolan Martin Power McDonnell Moore O'Brien Reid Kavanagh Duffy MacNamara McGrath Healy
    O'Shea Flanagan Ó_Súilleabháin Ní_Dhomhnaill Mac_Giolla O'Callaghan McEvoy McInerney O'Dwyer O'Keeffe McKenna
    Fitzpatrick Geoghegan MacMahon O'Donoghue Tierney Moriarty Hanrahan McGillicuddy Concannon Heffernan`,
  compose: {
    share: 0.25,
    parts: [
      "O' Mc Mac Fitz Kil Gil Ma Ó_ Mac_",
      `Don Con Car Bren Cull Dun Far Fin Flan Gar Hal Han Hen Hog Kear Kier Lar Lon Lough Mal Mor Mul Nev Quin Raf Rear
      Roon Scan Shan Sul Tier Tor Tul Dor Fal Grad Heal Kinn Lav Meag Noon Pren Rab Sween Tig`,
      'nell ran nan ley gan han ney non lin rty ery igan aghan all agher ane ity er ahy elly',
    ],
  },
};
