/** Kanji that stand for one another in names; each group is found by any of its members. */
const variants = `高髙 崎﨑嵜碕 辺邊邉 斉齋齊斎 浜濵濱 沢澤 広廣 桜櫻 国國 真眞 恵惠 徳德 瀬瀨 藪薮籔 島嶋嶌 吉𠮷 竜龍 滝瀧 富冨 桑桒 峰峯
  館舘 児兒 実實 栄榮 円圓 関關 野埜 蔵藏 総總 涼凉 静靜 黒黑 緑綠 郎郞 条條 芦蘆 桧檜 槙槇 遥遙 尭堯 亀龜 渋澁 寿壽 豊豐 万萬 与與
  弥彌 来來 礼禮 鉄鐵 塩鹽 県縣 焼燒 鶴靏靍 柳栁 曽曾 穂穗 巌巖 湾灣 祢禰 頼賴 宝寶 為爲 伝傳 仏佛 会會 従從 経經 黄黃 渕淵渊 緒緖`;

const standard = new Map(
  variants.split(/\s+/).flatMap(([form, ...others]) => others.map(other => [other, form!] as const)),
);

/** One spelling for all that are one to a reader: half and full width, capitals, katakana, variants of kanji. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Variation_Selector}/gu, '');
  return hiragana(Array.from(plain, letter => standard.get(letter) ?? letter).join(''));
}

export interface Named {
  number: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email: string | null;
}

/** All that a person may be searched by, each after a space, so that `% た%` finds what begins with た. */
export function searchText({ number, familyName, givenName, familyKana, givenKana, email }: Named): string {
  const names = [
    [familyName, givenName],
    [familyKana, givenKana],
  ].flatMap(([family = '', given = '']) => [family + given, given, given + family]);
  const tokens = [number, ...names, email ?? ''].map(token => fold(token).replaceAll(/\s/g, ''));
  return [...new Set(tokens.filter(token => token !== ''))].map(token => ` ${token}`).join('');
}

/** The LIKE pattern that finds what somebody typed in a `searchText`; null when they typed nothing. */
export function searchPattern(typed: string): string | null {
  const token = fold(typed).replaceAll(/\s/g, '');
  return token === '' ? null : `% ${token.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** Sorts like a Japanese directory when compared byte by byte: the family name first, and whole, then the given name. */
export const kanaKey = ({ familyKana, givenKana }: Pick<Named, 'familyKana' | 'givenKana'>): string =>
  [familyKana, givenKana].flatMap(kana => [withoutMarks(kana), withMarks(kana)]).join(' ');

const small = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const large = 'あいうえおつやゆよわかけ';
const vowels: readonly [string, RegExp][] = [
  ['あ', /[あかさたなはまやらわがざだばぱぁゃゎ]/],
  ['い', /[いきしちにひみりゐぎじぢびぴぃ]/],
  ['う', /[うくすつぬふむゆるぐずづぶぷゔぅゅっ]/],
  ['え', /[えけせてねへめれゑげぜでべぺぇ]/],
  ['お', /[おこそとのほもよろをごぞどぼぽぉょ]/],
];

/** The letters alone, as JIS X 4061 compares them first: no voicing, nothing small, a long sound as its vowel. */
function withoutMarks(kana: string): string {
  const long = squeeze(kana).replaceAll(
    /(.)(ー+)/gu,
    (_, letter: string, bars: string) => letter + vowelOf(letter).repeat(bars.length),
  );
  const letters = long.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return Array.from(letters, letter => large[small.indexOf(letter)] ?? letter).join('');
}

/** All marks, to tell apart what is otherwise the same; the long sound comes first, then small, plain, voiced. */
const withMarks = (kana: string): string => squeeze(kana).replaceAll('ー', '-');

const vowelOf = (letter: string): string => vowels.find(([, row]) => row.test(letter))?.[0] ?? 'ー';

const squeeze = (kana: string): string => hiragana(kana.normalize('NFKC').toLowerCase()).replaceAll(/[\s・]/g, '');

const hiragana = (text: string): string =>
  text.replaceAll(/[ァ-ヶ]/g, letter => String.fromCodePoint(letter.codePointAt(0)! - 0x60));
