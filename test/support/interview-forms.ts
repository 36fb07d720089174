import { randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';

const text = (ja: string) => ({ ja, en: null as string | null });

const question = (key: string, ja: string, kind: string, change: object = {}) => ({
  key,
  text: text(ja),
  kind,
  required: false,
  ...change,
});

/** A form with a section of every class that a form can ask for; two questions are required. */
export const formDocument = (code: string, change: object = {}) => ({
  code,
  purpose: 'YEARLY',
  title: text('年次面談'),
  notice: text('情報の取り扱いについて、全員にうかがいます。答えたくないことは、答えなくてもかまいません。'),
  sections: [
    {
      key: 'work',
      title: text('仕事'),
      confidentiality: 'GENERAL',
      questions: [question('mood', '働きやすさ', 'SCALE', { lowest: 1, highest: 5, required: true })],
    },
    {
      key: 'data',
      title: text('情報'),
      confidentiality: 'SECURITY',
      questions: [question('usb', '私物の記憶媒体を使いましたか', 'YES_NO', { required: true })],
    },
    { key: 'career', title: text('異動の希望'), confidentiality: 'HR', questions: [] },
    {
      key: 'health',
      title: text('体調'),
      confidentiality: 'HEALTH',
      questions: [question('since', 'いつからですか', 'DATE')],
    },
  ],
  ...change,
});

const save = 'mutation ($input: SaveInterviewFormInput!) { saveInterviewForm(input: $input) { id version } }';
const publish = `mutation ($input: PublishInterviewFormInput!) { publishInterviewForm(input: $input) {
  id version published { id number sections { key questions { key } } } } }`;

export interface PublishedForm {
  id: string;
  version: number;
  versionId: string;
}

/** A published form, through the door; `author` is a security officer. `seen` makes the next version of one. */
export async function publishedForm(
  app: TestApp,
  author: string,
  code: string,
  change: object = {},
  seen: object = {},
): Promise<PublishedForm> {
  const { saveInterviewForm: input } = await app.as(author)(save, {
    input: { ...formDocument(code, change), ...seen },
  });
  const { publishInterviewForm: form } = await app.as(author)(publish, { input });
  return { id: form.id, version: form.version, versionId: form.published.id };
}

/** What is said when an interview begins. */
export const beginning = (formVersionId: string, change: object = {}) => ({
  formVersionId,
  noticeRead: true,
  rightToDeclineExplained: true,
  place: '第3会議室',
  mode: 'ROOM',
  locale: 'JA',
  recording: 'NONE',
  ...change,
});

/** One writing of a section. */
export const writing = (interviewId: string, section: string, change: object = {}) => ({
  interviewId,
  section,
  revision: 0,
  patchId: randomUUID(),
  answers: [],
  notes: '',
  ...change,
});
