import { describe, expect, it } from '@jest/globals';

import { faultOf } from './pledge-terms.rules.ts';

describe('a term', () => {
  it.each([
    '顧客情報を使わず、誰にも渡しません。',
    '顧客情報を写した媒体は、2026年12月31日までに会社へ返します。',
    '違反により生じた損害について、法律の定めるところにより責任を負うことを理解しています。',
    '10,000円以上の機器を持ち込むときは届け出ます。',
    'I will not use, copy or pass on customer data.',
    'I understand that the company may claim the damages that the law provides for.',
  ])('%j may stand in a pledge', term => expect(faultOf(term)).toBeNull());

  it.each([
    '違反したときは違約金として１００万円を支払います。',
    '違反したときは、給与の３か月分を賠償します。',
    '違反したときは百万円を会社に支払います。',
    '違反１件につき5,000円を給与から減額されることに同意します。',
    'If I break it I will pay 1,000,000 yen.',
    'A penalty of ¥500000 applies.',
  ])('%j fixes a sum in advance', term => expect(faultOf(term)).toBe('fixedPenalty'));

  it.each(['このたびの件を深くお詫びします。', '心より謝罪いたします。', 'I apologise for what I did.'])(
    '%j is an apology that nobody can be made to write',
    term => expect(faultOf(term)).toBe('forcedApology'),
  );
});
