/** What a term of a pledge must not ask for. */
export type TermFault = 'fixedPenalty' | 'forcedApology';

const sum =
  /[\d〇一二三四五六七八九十百千万億,]+\s*(円|万円|億円|か月分|ヶ月分|ヵ月分|カ月分|割|%|パーセント|yen|jpy|dollars?|months)|[¥$]\s*\d/iu;
const payment =
  /違約金|罰金|制裁金|過怠金|賠償|弁償|弁済|支払|納付|没収|減額|penalt|damages|fine|pay|forfeit|compensat|deduct/iu;
const apology = /謝罪|お?詫び|お?わび|陳謝|猛省|apolog/iu;

/**
 * A sum that is fixed in advance for a breach (労働基準法16条) or words of apology, which nobody can be made to write; null for a
 * term that a pledge may have. To be confirmed by counsel: it reads words, so a person reviews each form as well.
 */
export function faultOf(term: string): TermFault | null {
  const text = term.normalize('NFKC');
  if (apology.test(text)) return 'forcedApology';
  return text.split(/[。\n]|\. /u).some(sentence => sum.test(sentence) && payment.test(sentence))
    ? 'fixedPenalty'
    : null;
}
