import type { Act } from './facts.ts';
import { lightToSevere } from './later.ts';
import { CaseRules } from './rules.ts';

const ended = ['WITHDRAWN', 'NO_CASE', 'NO_SANCTION', 'CLOSED'];

/** What follows from a command that is allowed. */
export class CaseModel extends CaseRules {
  readonly effect: Readonly<Record<string, (who: string, what: string) => void>> = {
    ...this.follows,
    refer: () => void (this.state = 'REFERRED'),
    takeIn: () => void (this.state = 'ADMISSIBILITY'),
    propose: (who, what) => {
      if (what === 'SUSPEND') this.reviewable ||= !(what in this.proposed);
      this.proposed[what as Act] = who;
    },
    confirm: (_, what) => {
      delete this.proposed[what as Act];
      if (what === 'VOID_ROUND') this.round!.is = 'VOID';
      if (what === 'SUSPEND') this.back = this.state;
      const to = { ADMIT: 'INVESTIGATION', WITHDRAW: 'WITHDRAWN', SUSPEND: 'SUSPENDED', RESUME: this.back };
      this.state = to[what as keyof typeof to] ?? this.state;
    },
    declare: (who, what) => {
      if (what !== 'clear') return this.leaves(who);
      for (const each of [...this.seats, ...this.panel, ...this.substitutes]) if (each.who === who) each.cleared = true;
    },
    serve: () => Object.assign(this, { state: 'NOTICE_SERVED', noticed: true, waited: false }),
    hear: () => Object.assign(this, { state: 'HEARING', heardOnce: true }),
    record: () => Object.assign(this, { record: 'KEPT', waited: false }),
    comment: () => void (this.record = 'COMMENTED'),
    close: () => void (this.state = 'DELIBERATION_FACTS'),
    weigh: () => void (this.sheet = 'WRITTEN'),
    open: (_, what) => {
      const [kind, room] = what.split(' ') as [string, string];
      if (kind === 'SANCTION') this.sheet = 'FROZEN';
      this.round = { kind, present: this.present(room), ballots: new Map(), is: 'OPEN' };
    },
    cast: (who, what) => {
      const { kind, ballots, present } = this.round!;
      ballots.set(who, kind === 'FACTS' ? (what === 'NONE' ? 'NOT_PROVEN' : 'PROVEN') : what);
      if (ballots.size === present.length) this.counts();
    },
    decide: () => Object.assign(this, { decided: true, state: this.outcome === 'NONE' ? 'NO_SANCTION' : 'DECIDED' }),
    appeal: () => Object.assign(this, { state: 'APPEAL_REVIEW', answer: 'NONE' }),
    panel: (_, what) => {
      const stay = (who: string, seat: number) => this.panel.find(each => each.who === who && each.seat === seat);
      this.panel = what.split(' ').map((who, i) => {
        const cleared = this.panel.some(each => each.who === who && each.cleared);
        return stay(who, i + 1) ?? { who, seat: i + 1, chairs: i + 1, cleared };
      });
    },
    opine: (who, what) => void (this.panel.find(seat => seat.who === who)!.voted = what),
    wait: () => Object.assign(this, { waited: true, reviewable: false }),
  };

  /** From the severest on until it is a majority of those present; a tie on the facts is none. */
  private counts(): void {
    const { kind, present, ballots } = this.round!;
    this.round!.is = 'CLOSED';
    const share = (choices: string[]) => [...ballots.values()].filter(each => choices.includes(each)).length * 2;
    if (kind === 'SANCTION')
      this.outcome = lightToSevere.findLast((_, i) => share(lightToSevere.slice(i)) > present.length)!;
    else if (share(['PROVEN']) > present.length) this.state = 'DELIBERATION_SANCTION';
    else Object.assign(this, { state: 'NO_CASE', decided: true });
  }

  /** The case is gone for them, what they were voting on is void, and the first substitute sits down. */
  private leaves(who: string): void {
    const seat = this.seats.find(each => each.who === who);
    this.gone.add(who);
    if (seat && this.round?.is === 'OPEN' && this.round.present.includes(who)) this.round.is = 'VOID';
    for (const list of ['seats', 'panel', 'substitutes'] as const)
      this[list] = this[list].filter(each => each.who !== who) as never;
    const next = seat && !ended.includes(this.state) ? this.substitutes.shift() : undefined;
    if (next) this.seats.push({ ...next, seat: seat!.seat, chairs: 0, late: this.heardOnce });
    this.seats.sort((a, b) => a.seat - b.seat);
  }
}
