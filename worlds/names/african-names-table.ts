/** Names of West, East and Southern Africa; see `culture.ts` for the format. */
import type { CultureTable } from './culture.ts';

export const WEST_AFRICAN: CultureTable = {
  name: 'west_african',
  male: `Adebayo Chinedu Emeka Kwame Kofi Oluwaseun Babatunde Ibrahim Musa Chukwuemeka Ifeanyi Olumide Yaw Kwaku Kwabena
    Ayodele Femi Obinna Tunde Segun Uche Ikenna Nnamdi Amadou Moussa Ousmane Mamadou Cheikh Sékou`,
  female: `Ngozi Amara Folasade Chioma Oluwatoyin Adaeze Ama Akosua Abena Efua Yetunde Funmilayo Ifeoma Nneka Blessing Patience
    Comfort Bukola Temitope Chiamaka Titilayo Aminata Fatoumata Mariama Aïssatou Adjoa`,
  family: `Okafor Adeyemi Okonkwo Balogun Nwosu Eze Mensah Owusu Boateng Asante Osei Adebayo Ogunleye Afolabi Okoro Obi Nwankwo
    Chukwu Ibrahim Bello Abubakar Lawal Adeleke Oyelaran Olawale Ojo Akinola Adewale Onyekachi Okeke Nwachukwu Agyeman Appiah
    Amoah Ofori Acheampong Addo Danso Diallo Traoré Keïta Ndiaye Diop Sow Fall Sarr Touré Camara Coulibaly Cissé`,
  compose: {
    share: 0.4,
    parts: [
      `Ade Ola Olu Oluwa Ogun Aki Ayo Baba Oye Omo Fa Nwa Chi Onye Oko Obi Ike Uche Eze Ani Uzo Owu Ama Boa Ofo Ntim Adu Agye`,
      `bayo yemi leye labi wale tunde kunle bola sola dele niyi toye dayo femi gbemi chukwu nkwo kafor dike kwu emeka nna ora
      anyi ka su ah teng fo po ko bi yinka rinola modu ranti shola bamigbe`,
    ],
  },
};

export const EAST_AFRICAN: CultureTable = {
  name: 'east_african',
  male: `John Peter Joseph Kamau Otieno Mwangi Tesfaye Abebe Dawit Juma Hassan Baraka Sipho Thabo Kagiso Tendai Farai Brian
    Kevin Dennis Samuel Mandla Sibusiso Yonas Bekele Kiprop Kipchoge`,
  female: `Wanjiru Achieng Akinyi Njeri Wambui Thandiwe Nomvula Zanele Lerato Grace Mercy Faith Esther Aster Tigist Hirut
    Neema Zawadi Rehema Chipo Tatenda Rudo Nyambura Atieno Lindiwe`,
  family: `Kamau Otieno Mwangi Abebe Njoroge Odhiambo Kariuki Kimani Maina Ochieng Wanjala Omondi Mutua Kiptoo Cheruiyot Dlamini
    Nkosi Mthembu Zulu Ndlovu Khumalo Mokoena Molefe Sithole Moyo Ncube Chirwa Banda Phiri Tesfaye Bekele Haile Tadesse
    Girma Alemu Desta Mushi Mwakasege Komba Mbeki Naidoo van_Wyk Botha Pretorius Mwale Tembo`,
  compose: {
    share: 0.4,
    parts: [
      `Ki Ka Mu Mwa Nja Nde Wa O Ochi Odo Ma Mo Mba Ndi Nya Si Tha Zwe Che Chi Gi Ha Te Kip Cher Ru Lu Ba`,
      `mani riuki tua ngi roge hiambo mondi eng thembu lovu koena lefe tole wale mbo yoni kuru rathi suto lamo nyama tana
      bwana gethi nene toro zibu yanga vuyo ratib mwaka sanga limo ronoh koech rugut`,
    ],
  },
};
