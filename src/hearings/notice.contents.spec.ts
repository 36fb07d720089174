import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { type NoticeContents, hashOf, missingIn } from './notice.contents.ts';

const contents: NoticeContents = {
  caseNumber: 'DC-2017-0001',
  number: 1,
  subject: { name: '対象 者', number: 'R1' },
  servedOn: localDate('2017-02-20'),
  acts: [
    {
      seq: 1,
      conductFrom: localDate('2016-04-01'),
      conductTo: localDate('2016-04-01'),
      reference: '第60条第3号',
      text: '共有ID',
    },
  ],
  maximum: 'SUSPENSION',
  maximumName: '出勤停止',
  evidence: ['アクセスログ'],
  hearingAt: '2017-02-28T01:00:00.000Z',
  place: '第2会議室',
  mode: 'IN_PERSON',
  rights: ['WRITTEN_STATEMENT', 'COMPANION', 'INSPECTION'],
};

describe('a notice', () => {
  it('says what the acts are, where the hearing is, and each right', () => {
    expect(missingIn(contents)).toEqual([]);
    expect(missingIn({ acts: [], place: ' ', rights: ['COMPANION'] })).toEqual([
      'ACTS',
      'PLACE',
      'WRITTEN_STATEMENT',
      'INSPECTION',
    ]);
  });

  it('has one hash, in whatever order its parts were put together, and another one for any other word', () => {
    const turned = Object.fromEntries(Object.entries(contents).toReversed()) as unknown as NoticeContents;
    expect(hashOf(turned)).toBe(hashOf(contents));
    expect(hashOf({ ...contents, evidence: ['アクセスログ', '録音'] })).not.toBe(hashOf(contents));
  });
});
