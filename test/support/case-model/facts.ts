/** Where a case stands and who is who in it; and, from that, for whom it is there (docs/case-access.md). */

export const outside: readonly string[] = ['O1', 'O2', 'A3'];
export const secretaries: readonly string[] = ['SECR', 'SECR2'];

export type Act = 'ADMIT' | 'WITHDRAW' | 'SUSPEND' | 'RESUME' | 'VOID_ROUND';
export interface Seat {
  readonly who: string;
  readonly seat: number;
  readonly chairs: number;
  cleared: boolean;
  voted?: string;
  /** Came after the hearing. */
  readonly late?: boolean;
}
interface Vote {
  readonly kind: string;
  readonly present: string[];
  readonly ballots: Map<string, string>;
  is: 'OPEN' | 'CLOSED' | 'VOID';
}
/** The code of a refusal, or null. */
export type Said = string | null;
export const first = (...refusals: (Said | false)[]): Said => refusals.find(Boolean) || null;

export class CaseFacts {
  state = 'DRAFT';
  back = '';
  noticed = false;
  decided = false;
  investigator: string | null = null;
  /** Taken since something began to run: notice, record, window. */
  waited = false;
  seats: Seat[] = [];
  substitutes: { who: string; cleared: boolean }[] = [];
  panel: Seat[] = [];
  gone = new Set<string>();
  proposed: Partial<Record<Act, string>> = {};
  /** The day on which a proposed pause would be looked at again is still to come. */
  reviewable = false;
  heardOnce = false;
  record: 'NONE' | 'KEPT' | 'COMMENTED' = 'NONE';
  sheet: 'EMPTY' | 'WRITTEN' | 'FROZEN' = 'EMPTY';
  round: Vote | null = null;
  outcome: string | null = null;
  /** Since the latest decision: what the sanction consists of, and the letters that say it; a letter is old once that was written anew. */
  detailed = false;
  letters: { by: string; approved: boolean; old: boolean }[] = [];
  /** The letter of a decision has come at least once. */
  reached = false;
  /** What the panel decided has been written to the subject. */
  answer: 'NONE' | 'DECIDED' | 'TOLD' = 'NONE';
  /** A decision that was made anew may not be heavier than this. */
  ceiling: string | null = null;
  /** How many things are carried out, and how many of them are done. */
  items = { all: 0, done: 0 };

  /** A case about oneself, or one that one is excluded from, is nobody's; a draft is only whose it is. */
  protected readonly there = (who: string) => who !== 'R1' && !this.gone.has(who);
  readonly hats: Readonly<Record<string, (who: string) => boolean>> = {
    REFERRER: who => this.there(who) && who === 'HR1',
    SECRETARY: who => this.there(who) && secretaries.includes(who) && this.state !== 'DRAFT',
    LEGAL: who => this.there(who) && who === 'LEG' && this.state !== 'DRAFT',
    AUDITOR: who => this.there(who) && who === 'AUD' && this.state !== 'DRAFT',
    INVESTIGATOR: who => this.there(who) && who === this.investigator,
    MEMBER: who => this.there(who) && this.seats.some(seat => seat.who === who),
    PANELIST: who => this.there(who) && this.panel.some(seat => seat.who === who),
    SUBJECT: who => who === 'R1' && this.noticed,
    HR: who => this.there(who) && who.startsWith('HR') && this.decided,
  };
  readonly wears = (who: string, ...hats: string[]) => hats.some(hat => this.hats[hat]!(who));
  /** The chair, or the next in the order of deputies. */
  readonly chair = () =>
    this.seats.filter(({ chairs, cleared }) => chairs > 0 && cleared).toSorted((a, b) => a.chairs - b.chairs)[0]?.who;

  protected readonly seen = (who: string, ...hats: string[]): Said => (this.wears(who, ...hats) ? null : 'NOT_FOUND');
  protected readonly opened = (who: string, hat: string, seats: Seat[]): Said =>
    first(this.seen(who, hat), !seats.some(seat => seat.who === who && seat.cleared) && 'CONFLICT_DECLARATION_MISSING');

  protected readonly at = (...states: string[]): Said => (states.includes(this.state) ? null : 'MOVE_NOT_ALLOWED');
  protected readonly secretary = (who: string): Said =>
    secretaries.includes(who) ? this.seen(who, 'SECRETARY') : 'FORBIDDEN';

  /** What a single door says to somebody with one of these hats. */
  shown(who: string, hats: readonly string[]): Said {
    if (hats.includes('MEMBER')) return this.opened(who, 'MEMBER', this.seats);
    return hats.includes('PANELIST') ? this.opened(who, 'PANELIST', this.panel) : this.seen(who, ...hats);
  }

  /** For each of these doors what it says to somebody who may knock at it. */
  readonly view = (who: string, hats: readonly (readonly string[])[]) => hats.map(each => this.shown(who, each)).join();
  /** Whether it changes anything, although it may be done again and again. */
  matters(does: string, who: string, what: string): boolean {
    if (does === 'declare') return what === 'clear' && this.undeclared(who);
    if (does === 'detail') return !this.detailed;
    if (does === 'draft') return this.letters.every(({ old }) => old);
    return does !== 'night' || this.waited;
  }
  private readonly undeclared = (who: string) =>
    [...this.seats, ...this.panel, ...this.substitutes].some(each => each.who === who && !each.cleared);
  protected readonly isNamed = (who: string) =>
    [...this.seats, ...this.panel, ...this.substitutes].some(each => each.who === who);

  /** Who is in the room: those entitled, the first two of them, those from inside, or somebody who has no seat as well. */
  present(room: string): string[] {
    const entitled = this.seats.filter(({ cleared }) => cleared).map(({ who }) => who);
    if (room === 'few') return entitled.slice(0, 2);
    return room === 'inside' ? entitled.filter(who => !outside.includes(who)) : entitled;
  }
}
