import { Refused, type TestApp } from '../app.ts';
import type { CaseHouse } from '../cases.ts';
import { WholeCase } from '../whole-case.ts';
import { CaseCommands, type Command } from './commands.ts';
import { CaseModel } from './model.ts';
import { onward, people, stages, whats } from './stages.ts';

/** In which tables a refusal might leave something. */
const tables = [
  'case_steps',
  'case_parties',
  'case_proposals',
  'case_substitutes',
  'conflict_declarations',
  'vote_rounds',
  'ballots',
  'hearing_notices',
  'hearings',
  'case_decisions',
  'appeals',
  'case_letters',
  'sanction_details',
  'execution_items',
];

const doors: Readonly<Record<string, readonly [hats: string[], open: RegExp]>> = {
  case: [['SECRETARY', 'LEGAL'], /^(SECR|LEG)/],
  investigatedCase: [['INVESTIGATOR'], /./],
  committeeCase: [['MEMBER'], /./],
  panelCase: [['PANELIST'], /./],
  mySubjectCase: [['SUBJECT'], /./],
  executionCase: [['HR'], /^HR/],
  auditedCase: [['AUDITOR'], /^AUD/],
  referredCase: [['REFERRER'], /^(HR|LEG|SECR)/],
};

export type How = 'onward' | 'allowed' | 'refused' | 'any';

/** One case, the model of it, and who tries what. */
export class CaseDriver {
  private readonly model = new CaseModel();
  private readonly done: string[] = [];
  private readonly matter: WholeCase;
  private readonly commands: CaseCommands;

  private constructor(
    private readonly app: TestApp,
    house: CaseHouse,
  ) {
    this.matter = new WholeCase(app, house);
    this.commands = new CaseCommands(app, house, this.matter, this.model);
  }

  static async at(app: TestApp, house: CaseHouse, stage: string): Promise<CaseDriver> {
    const driver = new CaseDriver(app, house);
    for (const [name, reach] of driver.matter.stages()) {
      await reach();
      if (name === stage) break;
    }
    Object.assign(driver.model, structuredClone(stages[stage]!()));
    return driver;
  }

  /** One command, drawn from those that bring the case on, that the model allows or refuses to somebody who is there, or from all. */
  async tries({ how, nth }: { how: How; nth: number }): Promise<void> {
    const command = this.drawn(how, nth);
    const { does, who, what } = command;
    this.app.clock.forward({ minutes: 1 });
    const expected = this.model.refusal[does]!(who, what);
    const before = await this.fingerprint();
    const answered = await this.answer(command);
    this.done.push(`${who} ${does} ${what}: ${answered ?? 'done'}`);
    this.agree(`${who} ${does} ${what}`, answered, expected);
    const views = people.map(each => this.view(each));
    if (expected === null) this.model.effect[does]!(who, what);
    else this.agree('what a refusal changed', await this.fingerprint(), before);
    this.agree('state', await this.state(), this.model.state);
    // whose view changed, and one more by turns
    const turn = this.done.length % people.length;
    for (const [i, each] of people.entries()) if (i === turn || views[i] !== this.view(each)) await this.sees(each);
  }

  /** What everybody sees at the end. */
  async ends(): Promise<void> {
    for (const each of people) await this.sees(each);
  }

  private drawn(how: How, nth: number): Command {
    const all = Object.keys(this.model.refusal).flatMap(does =>
      this.variants(does).flatMap(what => people.map(who => ({ does, who, what }))),
    );
    const said = ({ does, who, what }: Command) => this.model.refusal[does]!(who, what);
    const allowed = all.filter(command => said(command) === null);
    const drawn: Readonly<Record<How, () => Command[]>> = {
      onward: () =>
        allowed.filter(({ does, who, what }) => onward.includes(does) && this.model.matters(does, who, what)),
      allowed: () => allowed,
      refused: () => all.filter(command => ![null, 'FORBIDDEN', 'NOT_FOUND'].includes(said(command))),
      any: () => all,
    };
    const from = [drawn[how](), allowed, all].find(found => found.length > 0)!;
    // first what is done and then who does it, or the many would drown the few
    const names = [...new Set(from.map(({ does }) => does))];
    const named = from.filter(({ does }) => does === names[nth % names.length]);
    return named[Math.floor(nth / names.length) % named.length]!;
  }

  private variants(does: string): readonly string[] {
    if (does === 'confirm') return Object.keys(this.commands.proposals).filter(act => act in this.model.proposed);
    if (does === 'wait' && this.model.waited) return [];
    if (does === 'night' && this.model.state !== 'APPEAL_WINDOW') return [];
    if (does === 'cast' && !this.model.round) return [];
    if (does === 'propose' && !this.model.round) return whats['propose']!.filter(act => act !== 'VOID_ROUND');
    // nobody opens a vote without anybody
    if (does === 'open') return whats['open']!.filter(what => this.model.present(what.split(' ')[1]!).length > 0);
    return whats[does] ?? [''];
  }

  private async answer(command: Command): Promise<string | null> {
    try {
      await this.commands.does(command);
      return null;
    } catch (error) {
      if (error instanceof Refused)
        return error.code === 'ERROR' || error.code === 'BAD_INPUT' ? error.message : error.code;
      throw error;
    }
  }

  private readonly view = (who: string) =>
    this.model.view(
      who,
      Object.values(doors).map(([hats]) => hats),
    );

  /** What each single door says to somebody, and in which lists they find the case. */
  private async sees(who: string): Promise<void> {
    await this.lists(who);
    for (const [door, [hats, open]] of Object.entries(doors)) {
      const expected = open.test(who) ? this.model.shown(who, hats) : 'FORBIDDEN';
      const answered = await this.app
        .as(who)(`query ($id: ID!) { ${door}(id: $id) { id } }`, { id: this.matter.id })
        .then(
          () => null,
          ({ code }: Refused) => code,
        );
      this.agree(`${door} for ${who}`, answered, expected);
    }
  }

  private async lists(who: string): Promise<void> {
    const asked = Object.entries(doors).filter(([, [, open]]) => open.test(who));
    const all = await this.app.as(who)(
      `{ ${asked.map(([door]) => `${door}s(first: 50) { edges { node { id } } }`).join(' ')} }`,
    );
    for (const [door, [hats]] of asked) {
      const has = all[`${door}s`].edges.some(({ node }: any) => node.id === this.matter.id);
      this.agree(`${door}s for ${who}`, has, this.model.shown(who, hats) === null);
    }
  }

  private agree(about: string, is: unknown, should: unknown): void {
    if (is === should) return;
    throw new Error(`${about}: ${String(is)} and not ${String(should)}, after\n${this.done.join('\n')}`);
  }

  private readonly state = async () =>
    (await this.app.sql('select state from shinrai.cases where id = $1', [this.matter.id]))[0].state;

  /** Of everything that is kept of the case. */
  private async fingerprint(): Promise<string> {
    const kept = tables.map(
      table => `select md5(string_agg(t::text, '' order by t.id)) as x from shinrai.${table} t where case_id = $1`,
    );
    const [{ all }] = await this.app.sql(
      `select (select c::text from shinrai.cases c where id = $1) || string_agg(x, '') as all from (${kept.join(' union all ')}) k`,
      [this.matter.id],
    );
    return all;
  }
}
