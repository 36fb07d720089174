import { describe, expect, it } from '@jest/globals';

import { pairsOf } from './change-texts.rules.ts';

const text = (ja: string, en: string | null = null) => ({ ja, en });
const version = (body: string, right = 0) => ({
  title: text('題'),
  summary: text('要点'),
  lessons: [{ slug: 'one', title: text('一', 'One'), body: text(body) }],
  questions: [
    {
      code: 'q1',
      stem: text('問い'),
      explanation: text('解説'),
      options: [text('甲'), text('乙')].map((each, at) => ({ text: each, right: at === right })),
    },
  ],
});

describe('the texts of a change', () => {
  it('are those that differ, in each language', () => {
    expect(pairsOf({ part: 'LESSON', key: 'one' }, version('古い'), version('新しい'))).toEqual([
      { field: 'body', language: 'ja', before: '古い', after: '新しい' },
    ]);
  });

  it('are all of what is new', () => {
    expect(
      pairsOf({ part: 'LESSON', key: 'one' }, null, version('本文')).map(
        ({ field, language }) => `${field} ${language}`,
      ),
    ).toEqual(['title ja', 'title en', 'body ja']);
  });

  it('show which option is right', () => {
    expect(pairsOf({ part: 'QUESTION', key: 'q1' }, version('本文'), version('本文', 1))).toEqual([
      { field: 'options', language: 'ja', before: '○ 甲\n× 乙\n', after: '× 甲\n○ 乙\n' },
    ]);
  });

  it('are none of a rule or a file', () => {
    expect(pairsOf({ part: 'RULES', key: 'passMark' }, version('本文'), version('本文'))).toEqual([]);
  });
});
