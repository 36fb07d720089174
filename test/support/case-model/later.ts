import { CaseFacts, type Said, first } from './facts.ts';

/** From light to severe, as far as runs go. */
export const lightToSevere = ['NONE', 'ADMONITION', 'REPRIMAND', 'PAY_CUT'];

const undecided = ['DELIBERATION_SANCTION', 'DECIDED', 'LETTER_APPROVED'];

/** From the decision on: the letter, what a panel says of it, and what is carried out. */
export class LaterRules extends CaseFacts {
  private readonly hr = (who: string): Said => (who.startsWith('HR') ? this.seen(who, 'HR') : 'FORBIDDEN');
  private readonly managed = (who: string): Said =>
    /^(SECR|LEG)/.test(who) ? this.seen(who, 'SECRETARY', 'LEGAL') : 'FORBIDDEN';
  private readonly latest = () => this.letters.at(-1);
  private readonly approved = () => this.letters.findLast(({ approved }) => approved);
  private readonly unsent = (...states: string[]): Said =>
    this.at(...states) && (this.reached ? 'SEALED' : 'MOVE_NOT_ALLOWED');

  protected readonly isHeavier = (sanction: string): boolean =>
    this.ceiling !== null && lightToSevere.indexOf(sanction) > lightToSevere.indexOf(this.ceiling);

  protected readonly later: Readonly<Record<string, (who: string, what: string) => Said>> = {
    detail: who =>
      first(
        this.secretary(who),
        this.at(...undecided) && (this.decided ? 'SEALED' : 'MOVE_NOT_ALLOWED'),
        this.outcome === null && 'SANCTION_OPEN',
      ),
    draft: who =>
      first(
        this.secretary(who),
        this.unsent('DECIDED', 'LETTER_APPROVED'),
        !this.detailed && 'SANCTION_DETAIL_MISSING',
      ),
    approve: who =>
      first(
        this.managed(who),
        this.unsent('DECIDED', 'LETTER_APPROVED'),
        this.latest()?.by === who && 'TWO_PERSON',
        !this.detailed && 'SANCTION_DETAIL_MISSING',
        (!this.latest() || this.latest()!.approved || this.latest()!.old) && 'LETTER_MISSING',
      ),
    deliver: who =>
      first(
        this.secretary(who),
        this.unsent('LETTER_APPROVED'),
        (!this.approved() || this.approved()!.old) && 'LETTER_MISSING',
      ),
    night: () => null,
    tell: who =>
      first(this.secretary(who), this.answer === 'NONE' && 'NOT_FOUND', this.answer === 'TOLD' && 'ALREADY_DONE'),
    return: who =>
      first(this.secretary(who), this.answer !== 'TOLD' && 'APPEAL_LETTER_UNDELIVERED', this.at('REMANDED')),
    execute: who => first(this.hr(who), this.at('FINAL'), this.answer === 'DECIDED' && 'APPEAL_LETTER_UNDELIVERED'),
    finish: who =>
      first(
        this.hr(who),
        this.items.all === 0 && 'NOT_FOUND',
        this.at('EXECUTION'),
        this.items.done === this.items.all && 'ALREADY_DONE',
      ),
    shut: who => first(this.hr(who), this.at('EXECUTION'), this.items.done < this.items.all && 'EXECUTION_OPEN'),
  };

  protected readonly follows: Readonly<Record<string, (who: string, what: string) => void>> = {
    detail: () => {
      this.detailed = true;
      for (const letter of this.letters) letter.old = true;
    },
    draft: who => void this.letters.push({ by: who, approved: false, old: false }),
    approve: () => {
      this.latest()!.approved = true;
      this.state = 'LETTER_APPROVED';
    },
    deliver: () => Object.assign(this, { state: 'APPEAL_WINDOW', reached: true, waited: false }),
    night: () => void (this.state = this.state === 'APPEAL_WINDOW' && this.waited ? 'FINAL' : this.state),
    // everything that was decided is as if it had not been
    judge: (_, what) => {
      this.answer = 'DECIDED';
      if (what === 'upholds') this.state = 'FINAL';
      else {
        Object.assign(this, { state: 'REMANDED', decided: false, detailed: false, letters: [], panel: [] });
        Object.assign(this, { ceiling: this.outcome, outcome: null, round: null, sheet: 'EMPTY' });
      }
    },
    tell: () => void (this.answer = 'TOLD'),
    return: () => void (this.state = 'DELIBERATION_FACTS'),
    // less pay is one thing more
    execute: () =>
      Object.assign(this, { state: 'EXECUTION', items: { all: this.outcome === 'PAY_CUT' ? 2 : 1, done: 0 } }),
    finish: () => void this.items.done++,
    shut: () => void (this.state = 'CLOSED'),
  };
}
