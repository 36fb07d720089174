import type { LocalDate } from '../kernel/local-date.ts';
import type { HearingMode } from './hearing.ts';
import type { NoticeRight } from './notice.contents.ts';

/** The notice is a document of the company's procedure, which is in Japanese. */
export const words = {
  title: '弁明の機会の付与通知書',
  acts: '処分の原因となる事実と適用される規程',
  when: '行為の日',
  rule: '適用する規程',
  maximum: '予定される処分のうち最も重いもの',
  evidence: '証拠の一覧',
  noEvidence: 'この通知の時点で示す証拠はありません。',
  hearing: '弁明の日時と場所',
  rights: 'あなたができること',
  hash: '通知の内容のSHA-256',
} as const;

export const opening =
  '下記の事実について懲戒委員会が審議します。決定の前に、あなたの弁明を聴きます。まだ何も決まっていません。';

export const modeWord: Readonly<Record<HearingMode, string>> = {
  IN_PERSON: '対面',
  VIDEO: 'ビデオ会議',
};

/** A right as the subject reads it. */
export const rightWords: Readonly<Record<NoticeRight, string>> = {
  WRITTEN_STATEMENT: '出席に代えて、または出席に加えて、書面で弁明できます。書面は弁明の聴取が終わるまで受け付けます。',
  COMPANION: '一人に同席してもらうことができます。名前を事前に知らせてください。',
  INSPECTION: '証拠を弁明の前に閲覧できます。証人の名前などは伏せてあります。',
};

export const dayWord = (day: LocalDate): string =>
  new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const timeWord = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('ja', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(instant);
