import { OutsidePersonService, RulesetService, modelRules, newId, row, rows, sql } from '../../index.ts';
import { Procedure, type Person, legal, outside, secretary } from './procedure.ts';
import type { World } from './world.ts';

const experts = [
  ['白石', '律子', 'シライシ', 'リツコ', '白石法律事務所', '弁護士'],
  ['久保田', '誠', 'クボタ', 'マコト', '東都大学', '大学教授（情報法）'],
  ['三枝', '千尋', 'サエグサ', 'チヒロ', '三枝社会保険労務士事務所', '社会保険労務士'],
] as const;

/** Work rules and committee rules, written by the secretariat and published by legal. */
export async function publishRules(world: World, daysAgo: number): Promise<void> {
  const since = world.past.dayAt(daysAgo);
  for (const rules of Object.values(modelRules)) {
    const { version } = await world.past.on(daysAgo, async () =>
      world.service(RulesetService).save(await world.actor(secretary), {
        ...structuredClone(rules),
        effectiveFrom: since,
        madeKnownOn: since,
        madeKnownHow: '社内ポータルの「規程集」への掲載と、全員へのメール',
      }),
    );
    await world.past.on(daysAgo - 2, async () =>
      world.service(RulesetService).publish(await world.actor(legal), { kind: rules.kind, version }),
    );
  }
}

/** People from outside: two sit on the committees, and one is there for appeals. */
export async function inviteExperts(world: World, daysAgo: number): Promise<void> {
  const { id: departmentId } = await row<{ id: string }>(
    world.em,
    sql`select id from shinrai.departments where code = '420'`,
  );
  for (const [i, [familyName, givenName, familyKana, givenKana, organisation, profession]] of experts.entries())
    await world.past.on(daysAgo, async () =>
      world.service(OutsidePersonService).register(await world.actor(secretary), {
        id: newId(),
        number: outside[i]!,
        familyName,
        givenName,
        familyKana,
        givenKana,
        email: `expert${i + 1}@example.com`,
        organisation,
        profession,
        departmentId,
        locale: 'JA',
        endsOn: world.past.dayAt(-730),
      }),
    );
}

/**
 * The newest waits for its intake, one is investigated, one is voted on, one can be appealed against, and the oldest is closed; whom the one that can be
 * appealed against is about.
 */
export async function holdCases(world: World): Promise<Person> {
  const [careless, shared, voted, reprimanded, closed] = await subjects(world);
  await past(new Procedure(world, closed!), 170);
  await reprimand(new Procedure(world, reprimanded!));
  await voting(new Procedure(world, voted!));
  const open = new Procedure(world, shared!);
  await open.refer(26, {
    offence: 'shared-credentials',
    reference: 'C-3',
    text: '部署で共用していたIDのパスワードを、退職者が出た後も変更せずに放置したとされる。退職者のIDからの接続が二回記録されている。',
  });
  await open.admit(24);
  await new Procedure(world, careless!).refer(3, {
    offence: 'security-neglect',
    reference: 'C-1',
    text: '顧客名簿を印刷した書類を、会議室に二日間置いたままにしたとされる。清掃の担当者が見つけて届け出た。持ち出された形跡は確認されていない。',
  });
  return reprimanded!;
}

/** Closed long ago, with a reprimand that nobody appealed against. */
async function past(closed: Procedure, daysAgo: number): Promise<void> {
  await closed.refer(daysAgo, {
    offence: 'security-neglect',
    reference: 'C-1',
    text: '個人情報を含む資料を、宛先を確かめずに社外の一人へ送信したとされる。送信の直後に自分で気付き、相手に削除を依頼した。',
  });
  await closed.admit(daysAgo - 2);
  await closed.investigate(daysAgo - 5, {
    log: { title: 'メールの送信記録', text: '社外の一人への送信が一件あり、二十分後に削除の依頼が送られている。' },
    account: { title: '本人の説明', text: '宛先の候補を選び間違えた。添付の前に確認しなかった。' },
    report: '誤送信は一件で、相手は削除したと書面で答えた。確認の手順は定められていたが、守られなかった。',
  });
  await closed.seat(daysAgo - 12);
  await closed.hear(
    daysAgo - 16,
    daysAgo - 28,
    '対象者は事実を認め、確認を怠ったことを詫びた。再発を防ぐ工夫を述べた。',
  );
  await closed.vote('FACTS', daysAgo - 32, ['PROVEN', 'PROVEN', 'PROVEN', 'PROVEN', 'PROVEN']);
  await closed.weigh(daysAgo - 33);
  await closed.vote('SANCTION', daysAgo - 34, ['REPRIMAND', 'REPRIMAND', 'REPRIMAND', 'ADMONITION', 'REPRIMAND']);
  await closed.decide(
    daysAgo - 36,
    '確認の手順を守らず、個人情報を社外へ誤って送信した。自ら直ちに申し出た事情を考慮し、譴責とする。',
    '五名全員が出席した。事実は全員一致、処分は四名が譴責を相当とした。',
  );
  await closed.carryOut(daysAgo - 60);
}

/** The subject has the letter; the days of an appeal run. */
async function reprimand(decided: Procedure): Promise<void> {
  await decided.refer(64, {
    offence: 'security-neglect',
    reference: 'C-1',
    text: '顧客の資料が入った鞄を電車に置き忘れたとされる。翌日に届けられ、中の資料はそろっていた。',
  });
  await decided.admit(62);
  await decided.investigate(58, {
    log: { title: '持ち出しの記録', text: '資料の持ち出しの申請は出されていない。' },
    account: { title: '本人の説明', text: '急ぎの訪問のため、申請をせずに持ち出した。' },
    report: '持ち出しの申請はなく、置き忘れは一回である。資料が見られた形跡はない。',
  });
  await decided.seat(50);
  await decided.hear(46, 34, '対象者は申請をしなかったことを認めた。訪問の前日に資料がそろったことを述べた。');
  await decided.vote('FACTS', 28, ['PROVEN', 'PROVEN', 'PROVEN', 'PROVEN', 'NOT_PROVEN']);
  await decided.weigh(26);
  await decided.vote('SANCTION', 22, ['PAY_CUT', 'REPRIMAND', 'REPRIMAND', 'REPRIMAND', 'ADMONITION']);
  await decided.decide(
    9,
    '申請をせずに顧客の資料を持ち出し、置き忘れた。持ち出しの管理に会社の不足もあったことを考慮し、譴責とする。',
    '五名全員が出席した。事実は四名、処分は四名が譴責以上を相当とした。',
  );
}

/** Two of five have voted on the sanction. */
async function voting(voted: Procedure): Promise<void> {
  await voted.refer(48, {
    offence: 'shared-credentials',
    reference: 'C-3',
    text: '自分の認証カードを同僚に貸し、入室の記録を残さずに作業をさせたとされる。貸した回数は三回である。',
  });
  await voted.admit(46);
  await voted.investigate(42, {
    log: { title: '入室の記録', text: '本人が不在の日に、本人のカードで三回の入室がある。' },
    account: { title: '本人の説明', text: '急ぎの作業のため、同僚に頼まれて貸した。' },
    report: '貸した事実は記録と説明で一致する。部屋の中の情報が使われた形跡はない。',
  });
  await voted.seat(34);
  await voted.hear(30, 18, '対象者は三回貸したことを認め、決まりを軽く考えていたと述べた。');
  await voted.vote('FACTS', 12, ['PROVEN', 'PROVEN', 'PROVEN', 'PROVEN', 'PROVEN']);
  await voted.weigh(6);
  await voted.vote('SANCTION', 2, ['PAY_CUT', 'REPRIMAND']);
}

/** Regular employees of Sales Osaka without people below them, by number. */
const subjects = (world: World): Promise<Person[]> =>
  rows<Person>(
    world.em,
    sql`select e.id, e.number from shinrai.employees e join shinrai.departments d on d.id = e.department_id
        where d.code = '121' and e.employment = 'REGULAR' and e.left_on is null and e.number > '2000'
          and not exists (select from shinrai.employees below where below.manager_id = e.id)
        order by e.number limit 5`,
  );
