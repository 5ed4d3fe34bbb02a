/**
 * Names in Han, Hangul and kana without spaces: the family name comes first and has to be cut off before
 * transliteration. Han is ambiguous between Chinese and Japanese: a known Japanese family name is read as one, anything
 * else as Chinese, so the given name of a Japanese person comes out in its Chinese reading (a known approximation; it is
 * still the same for equal spellings).
 */
import { fold } from './fold.ts';

const COMPOUND_CHINESE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 夏侯 宇文 长孙 長孫 端木 南宫 南宮 独孤 獨孤'.split(
    ' ',
  ),
);

const JAPANESE =
  table(`佐藤 sato,鈴木 suzuki,高橋 takahashi,田中 tanaka,伊藤 ito,渡辺 watanabe,渡邊 watanabe,山本 yamamoto,中村 nakamura,小林 kobayashi,
加藤 kato,吉田 yoshida,山田 yamada,佐々木 sasaki,山口 yamaguchi,松本 matsumoto,井上 inoue,木村 kimura,斎藤 saito,斉藤 saito,齋藤 saito,清水 shimizu,
山崎 yamazaki,池田 ikeda,橋本 hashimoto,阿部 abe,石川 ishikawa,山下 yamashita,中島 nakajima,石井 ishii,小川 ogawa,前田 maeda,岡田 okada,長谷川 hasegawa,
藤田 fujita,後藤 goto,近藤 kondo,村上 murakami,遠藤 endo,青木 aoki,坂本 sakamoto,福田 fukuda,太田 ota,西村 nishimura,藤井 fujii,金子 kaneko,岡本 okamoto,
藤原 fujiwara,三浦 miura,中野 nakano,中川 nakagawa,原田 harada,松田 matsuda,竹内 takeuchi,小野 ono,田村 tamura,中山 nakayama,和田 wada,石田 ishida,森田 morita,
上田 ueda,内田 uchida,柴田 shibata,酒井 sakai,宮崎 miyazaki,横山 yokoyama,高木 takagi,安藤 ando,宮本 miyamoto,大野 ono,小島 kojima,工藤 kudo,谷口 taniguchi,
今井 imai,高田 takada,増田 masuda,丸山 maruyama,杉山 sugiyama,大塚 otsuka,新井 arai,小山 koyama,平野 hirano,河野 kono,藤本 fujimoto,村田 murata,武田 takeda,
上野 ueno,杉本 sugimoto,千葉 chiba,久保 kubo,松井 matsui,野口 noguchi,松尾 matsuo,菊地 kikuchi,菊池 kikuchi,木下 kinoshita,野村 nomura,佐野 sano,大西 onishi,市川 ichikawa`);

/** Hangul family name -> its usual Latin spelling (which is rarely the official romanisation). */
const KOREAN =
  table(`김 kim,이 lee,박 park,최 choi,정 jung,강 kang,조 cho,윤 yoon,장 jang,임 lim,한 han,오 oh,서 seo,신 shin,권 kwon,황 hwang,안 ahn,송 song,류 ryu,유 yoo,
전 jeon,홍 hong,고 ko,문 moon,양 yang,손 son,배 bae,백 baek,허 heo,남 nam,심 shim,노 noh,하 ha,곽 kwak,성 sung,차 cha,주 joo,우 woo,구 koo,나 na,민 min,진 jin,지 ji,엄 eom,
채 chae,원 won,천 cheon,방 bang,공 kong,현 hyun,함 ham,변 byun,염 yeom,여 yeo,추 choo,도 do,소 so,석 seok,선 sun,설 seol,마 ma,길 gil,연 yeon,위 wi,표 pyo,명 myung,기 ki,
남궁 namgung,황보 hwangbo,제갈 jegal,사공 sagong,선우 sunwoo,독고 dokgo`);

const HAN = /^[\p{Script=Han}々]{2,5}$/u;
const HANGUL = /^\p{Script=Hangul}{2,5}$/u;
const FAMILY_FIRST_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;

function table(text: string): Map<string, string> {
  return new Map(text.split(',').map((entry) => entry.trim().split(' ') as [string, string]));
}

/** Whether a word is written in a script whose speakers put the family name first. */
export function isFamilyFirstScript(word: string): boolean {
  return word.charCodeAt(0) > 0x1100 && FAMILY_FIRST_SCRIPT.test(word);
}

/** The folded family name in its usual Latin spelling, where the table knows one. */
export function foldEastAsianFamily(family: string): string {
  return KOREAN.get(family) ?? JAPANESE.get(family) ?? fold(family);
}

/** Family and given name of an unspaced Han or Hangul name; undefined when it is neither or too short or long. */
export function splitEastAsianName(text: string): { family: string; given: string } | undefined {
  if (HANGUL.test(text)) return cut(text, text.length > 2 && KOREAN.has(text.slice(0, 2)) ? 2 : 1);
  if (!HAN.test(text)) return undefined;
  for (const length of [3, 2]) {
    if (text.length > length && JAPANESE.has(text.slice(0, length))) return cut(text, length);
  }
  if (text.length > 2 && COMPOUND_CHINESE.has(text.slice(0, 2))) return cut(text, 2);
  return cut(text, 1);
}

function cut(text: string, length: number): { family: string; given: string } {
  return { family: foldEastAsianFamily(text.slice(0, length)), given: fold(text.slice(length)) };
}
