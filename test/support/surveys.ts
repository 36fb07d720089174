import { randomUUID } from 'node:crypto';

import type { Send, TestApp } from './app.ts';
import { department, employees } from './people.ts';

export const everybody = { all: [] };
const ja = (text: string) => ({ ja: text });

/** Asks whether there are other cases, how safe the rules are, and for whatever else there is to say. */
export const asking = ({
  mode = 'ANONYMOUS',
  title = '顧客情報の取扱いに関する調査',
  ...rest
}: Record<string, any> = {}) => ({
  title: ja(title),
  purpose: ja('同じような事案がほかにないかを確かめ、再発を防ぐために使います。'),
  leniency: ja('自ら申し出たことは、処分を決めるときに考慮します。'),
  mode,
  minCell: 5,
  audience: everybody,
  closesOn: '2026-12-04',
  questions: [
    { kind: 'YES_NO', text: ja('ほかの事案を知っていますか。'), options: [], isRequired: true },
    {
      kind: 'SCALE',
      text: ja('今の決まりは守りやすいですか。'),
      options: [ja('守りにくい'), ja('守りやすい')],
      isRequired: false,
    },
    { kind: 'TEXT', text: ja('知っていることを書いてください。'), options: [], isRequired: false },
  ],
  ...rest,
});

/** A company of two departments, so large each, a security officer (9001) in the first and HR (9002) in the second: 営業部 1001…, 人事部 2001…. */
export async function workforce(app: TestApp, size = 10) {
  const [sales, personnel] = [
    await department(app, '100', { name: '営業部' }),
    await department(app, '200', { name: '人事部' }),
  ];
  const numbers = (from: number, many: number) => Array.from({ length: many }, (_, i) => String(from + i));
  const people = { sales: numbers(1001, size - 1), personnel: numbers(2001, size - 1) };
  await employees(app, [
    ...people.sales.map(number => ({ number, department: sales })),
    ...people.personnel.map(number => ({ number, department: personnel })),
    { number: '9001', department: sales, roles: ['SECURITY_OFFICER'] },
    { number: '9002', department: personnel, roles: ['HR'] },
  ]);
  return { sales, personnel, people, all: [...people.sales, ...people.personnel, '9001', '9002'] };
}

export const draft = async (send: Send, input = asking()) => {
  const { survey } = await send(
    'mutation ($input: DraftSurveyInput!) { survey: draftSurvey(input: $input) { id version state invited } }',
    { input },
  );
  return survey as { id: string; version: number; state: string; invited: number };
};

export const open = async (send: Send, { id, version, invited }: { id: string; version: number; invited: number }) => {
  const { survey } = await send(
    'mutation ($input: OpenSurveyInput!) { survey: openSurvey(input: $input) { id version state invited participants } }',
    { input: { id, version, expected: invited } },
  );
  return survey as { id: string; version: number; state: string; invited: number; participants: number };
};

export const opened = async (send: Send, input = asking()) => open(send, await draft(send, input));

export const close = async (send: Send, { id, version }: { id: string; version: number }) =>
  send('mutation ($input: CloseSurveyInput!) { closeSurvey(input: $input) { id state } }', { input: { id, version } });

interface Said {
  yes?: boolean;
  scale?: number;
  text?: string;
}

/** Takes part; the same key is the same answer. */
export const answer = (send: Send, id: string, { yes = false, scale, text }: Said, key = randomUUID()) =>
  send('mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { id tookPart } }', {
    input: {
      id,
      key,
      answers: [
        { question: 1, option: yes ? 1 : 2 },
        ...(scale ? [{ question: 2, option: scale }] : []),
        ...(text ? [{ question: 3, text }] : []),
      ],
    },
  });

export const result = async (send: Send, id: string) =>
  (
    await send(
      `query ($id: ID!) { survey(id: $id) { state countedAt result { invited participants
        tables { question classes { options withNone } rows { departments { code } counts } } } } }`,
      { id },
    )
  ).survey;

export const read = async (send: Send, id: string, { first = 50, after = null as string | null } = {}) =>
  (
    await send(
      `mutation ($input: ReadSurveyAnswersInput!) { read: readSurveyAnswers(input: $input) {
        next answers { id person { number } answers { question option text handedOffOn } } } }`,
      { input: { id, first, after } },
    )
  ).read;

/** Hands the text to this question over as a protected report. */
export const handOff = async (send: Send, surveyId: string, answerId: string, question = 3) =>
  (
    await send(
      `mutation ($input: HandOffSurveyAnswerInput!) { answer: handOffSurveyAnswer(input: $input) {
        id person { number } answers { question option text handedOffOn } } }`,
      { input: { surveyId, answerId, question } },
    )
  ).answer;
