import iconv from 'iconv-lite';

/** What one keyboard writes and CP932 has only under another sign of the same look. */
const lookalikes: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '—': '―',
  '‖': '∥',
  '¥': '￥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '\u00A0': ' ',
};

const settled = (text: string): string => text.replaceAll(/[〜−—‖¥¢£¬\u00A0]/g, sign => lookalikes[sign]!);

/** The bytes that Excel in Japan expects of a CSV file without a mark. */
export const toCp932 = (text: string): Buffer => iconv.encode(settled(text), 'cp932');

/** Whether nothing of a text is lost: CP932 has 髙 and 﨑, but not 𠮷. */
export const fitsCp932 = (text: string): boolean => iconv.decode(toCp932(text), 'cp932') === settled(text);
