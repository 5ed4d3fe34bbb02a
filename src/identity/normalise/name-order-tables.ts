/** Family names that come first in their languages and are seldom given names; given names that follow them. Folded. */

/** Surely Vietnamese families: whoever writes them first means the family. */
export const VIETNAMESE_FAMILIES =
  'nguyen tran pham hoang huynh phan dang bui ngo duong truong dinh trinh doan luong quach nghiem';
/** The same, where the spelling shows that the name is Vietnamese. */
export const VIETNAMESE_FAMILIES_SHORT = 'le vu vo do ho ly mai cao lam dao ta to chau thai la kieu ha';

export const CHINESE_FAMILIES = `
wang zhang liu chen yang zhao huang zhou wu xu sun zhu hu guo lin gao liang zheng luo song xie tang cao deng xiao feng zeng cheng cai peng
pan yuan dong su jiang wei tian shen zhong liao cui qiu qin zou xiong meng hao shao duan lei qian hou long wan mao gong kang ouyang situ
zhuang ding yao fu fang shi li ma he han lu yu ye du ren jin fan xia bai jia gu kong tan yan pang ou
wong cheung chan leung kwok tsang tsui cheng chow yeung ng lau lam ho tse hui fung tang siu kwan hsu hsieh tsai chang chiang kuo`;

export const KOREAN_FAMILIES_LATIN = `
kim lee park choi jung jeong chung kang cho yoon yun jang lim im han oh seo suh shin kwon hwang ahn song ryu yoo jeon jun hong ko moon yang
son bae baek paik heo hur nam shim noh roh ha kwak sung cha joo woo koo min jin um eom chae won bang byun yeo choo gim bak pak rhee yi`;

export const HUNGARIAN_FAMILIES = `
nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp lakatos takacs juhasz olah meszaros simon racz fekete szilagyi
torok feher balazs gal kis szucs kocsis orsos pinter fodor szalai sipos magyar lukacs gulyas biro kiraly laszlo katona jakab bogdan balog
sandor boros fazekas kelemen antal somogyi fulop orban veres vincze hegedus budai deak pap bodnar halasz acs nemes szekely csonka barta
illes hajdu dudas szoke bognar novak major bartok kadar puskas erdos polgar zsigmond vegh kerekes kozma szanto`;

export const HUNGARIAN_GIVEN = `
istvan laszlo jozsef janos zoltan sandor gabor ferenc attila peter tamas zsolt tibor andras csaba imre lajos gyorgy balazs gyula mihaly
karoly robert bela daniel mate kalman bence miklos pal adam david norbert krisztian arpad marton szabolcs gergo gergely viktor balint
akos dezso geza jeno elemer endre erno vilmos lorand levente botond barnabas maria erzsebet katalin ilona eva anna zsuzsanna margit judit
agnes julianna andrea erika ildiko krisztina iren eszter magdolna monika edit gabriella szilvia timea orsolya piroska eniko reka nora
klara dora noemi beata emese aniko marta rozalia terezia viktoria veronika zsofia hajnalka gizella boglarka katinka lilla kinga tunde`;
