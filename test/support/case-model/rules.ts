import { type Act, type Said, first, outside } from './facts.ts';
import { LaterRules } from './later.ts';

/** The rules of the procedure (docs/cases.md) once more, written without looking at how src says them: who may do what, and when. */

const inOrder = ['DRAFT', 'REFERRED', 'ADMISSIBILITY', 'INVESTIGATION', 'COMMITTEE_SETUP', 'NOTICE_SERVED', 'HEARING'];
const pausable = [...inOrder.slice(2), 'DELIBERATION_FACTS', 'DELIBERATION_SANCTION'];
const quorum = (entitled: number) => Math.max(3, Math.ceil((entitled * 2) / 3));

export class CaseRules extends LaterRules {
  private readonly chairs = (who: string): Said =>
    first(this.opened(who, 'MEMBER', this.seats), this.chair() !== who && 'NOT_ENTITLED');
  private readonly composed = (): Said =>
    first(
      this.seats.some(({ cleared }) => !cleared) && 'CONFLICT_DECLARATION_MISSING',
      this.seats.length < 3 && 'MEMBERS_MISSING',
      !this.seats.some(({ who }) => outside.includes(who)) && 'EXTERNAL_MIN',
      !this.seats.some(({ chairs }) => chairs > 0) && 'CHAIR_MISSING',
    );
  private readonly quorate = (present: string[]): Said =>
    first(
      present.length < quorum(this.seats.length) && 'QUORUM',
      !present.some(who => outside.includes(who)) && 'QUORUM_EXTERNAL',
    );

  /** Who proposes each act, who confirms it, and where the case must stand. */
  private readonly acts: Readonly<Record<Act, [by: string[], confirmed: string[], stands: () => Said]>> = {
    ADMIT: [['SECRETARY'], ['LEGAL'], () => this.at('ADMISSIBILITY')],
    WITHDRAW: [['SECRETARY'], ['LEGAL'], () => this.at('REFERRED', 'ADMISSIBILITY', 'INVESTIGATION')],
    SUSPEND: [['CHAIR', 'SECRETARY'], ['LEGAL'], () => this.at(...pausable)],
    RESUME: [['CHAIR', 'SECRETARY'], ['LEGAL', 'SECRETARY'], () => this.at('SUSPENDED')],
    VOID_ROUND: [
      ['CHAIR', 'SECRETARY'],
      ['SECRETARY', 'CHAIR'],
      () => (this.round?.is === 'OPEN' ? null : 'ROUND_CLOSED'),
    ],
  };
  private readonly has = (who: string, hats: string[]) =>
    hats.some(hat => (hat === 'CHAIR' ? this.chair() === who : this.wears(who, hat)));
  private readonly party = (who: string, act: Act): Said =>
    this.seen(who, ...[...this.acts[act][0], ...this.acts[act][1]].map(hat => (hat === 'CHAIR' ? 'MEMBER' : hat)));

  /** Why not; null where it is done. */
  readonly refusal: Readonly<Record<string, (who: string, what: string) => Said>> = {
    ...this.later,
    refer: who => first(/^(HR|LEG|SEC)/.test(who) ? this.seen(who, 'REFERRER') : 'FORBIDDEN', this.at('DRAFT')),
    takeIn: who => first(this.secretary(who), this.at('REFERRED')),
    propose: (who, what) => {
      const [proposers, , stands] = this.acts[what as Act];
      const open = this.proposed[what as Act];
      return first(
        this.party(who, what as Act),
        !this.has(who, proposers) && 'NOT_ENTITLED',
        stands(),
        open !== undefined && open !== who && 'PROPOSAL_OPEN',
      );
    },
    confirm: (who, what) => {
      const [, confirmers, stands] = this.acts[what as Act];
      const by = this.proposed[what as Act];
      return first(
        this.party(who, what as Act),
        !this.has(who, confirmers) && by !== who && 'NOT_ENTITLED',
        by === who && 'TWO_PERSON',
        stands(),
        what === 'SUSPEND' && !this.reviewable && 'INVALID_INPUT',
        what === 'VOID_ROUND' && ![by, who].includes(this.chair()) && 'TWO_PERSON',
      );
    },
    declare: who => (this.there(who) && this.isNamed(who) ? null : 'NOT_FOUND'),
    serve: who => first(this.secretary(who), this.at('COMMITTEE_SETUP'), this.composed()),
    hear: who => first(this.secretary(who), this.at('NOTICE_SERVED'), !this.waited && 'NOTICE_SHORT'),
    record: who => first(this.secretary(who), this.at('HEARING'), this.record !== 'NONE' && 'ALREADY_DONE'),
    comment: who =>
      first(
        this.seen(who, 'SUBJECT'),
        this.record === 'NONE' && 'NO_HEARING',
        this.record === 'COMMENTED' && 'ALREADY_DONE',
        this.at('HEARING') && 'SEALED',
      ),
    close: who =>
      first(
        this.chairs(who),
        this.at('HEARING'),
        this.record === 'NONE' && 'NO_HEARING',
        this.record === 'KEPT' && !this.waited && 'RECORD_NOT_OFFERED',
      ),
    weigh: who =>
      first(
        this.secretary(who),
        this.at('COMMITTEE_SETUP', 'NOTICE_SERVED', 'HEARING', 'DELIBERATION_FACTS', 'DELIBERATION_SANCTION'),
        this.sheet === 'FROZEN' && 'SEALED',
        this.sheet === 'WRITTEN' && 'STALE',
      ),
    open: (who, what) => {
      const [kind, room] = what.split(' ') as [string, string];
      const present = this.present(room);
      return first(
        this.chairs(who),
        room === 'stranger' && 'NOT_ENTITLED',
        inOrder.slice(3).includes(this.state) && 'NO_HEARING',
        this.at('DELIBERATION_FACTS', ...(kind === 'SANCTION' ? ['DELIBERATION_SANCTION'] : [])),
        this.round?.is === 'OPEN' && 'ROUND_OPEN',
        kind === 'SANCTION' && this.round?.kind === 'SANCTION' && this.round.is === 'CLOSED' && 'ROUND_CLOSED',
        this.seats.some(seat => seat.late && present.includes(seat.who)) && 'RECORD_UNREAD',
        this.quorate(present),
        kind === 'SANCTION' && this.state === 'DELIBERATION_FACTS' && 'FACTS_OPEN',
        kind === 'SANCTION' && this.sheet === 'EMPTY' && 'PROPORTIONALITY_MISSING',
      );
    },
    cast: (who, what) =>
      first(
        this.seen(who, ...Object.keys(this.hats)),
        !this.round?.present.includes(who) && 'NOT_ENTITLED',
        this.round?.ballots.has(who) === true && 'BALLOT_FINAL',
        this.round?.is !== 'OPEN' && 'ROUND_CLOSED',
        this.at(`DELIBERATION_${this.round?.kind}`),
        this.isHeavier(what) && 'INVALID_INPUT',
      ),
    decide: who =>
      first(
        this.chairs(who),
        this.at('DELIBERATION_SANCTION') && (this.decided ? 'SEALED' : 'MOVE_NOT_ALLOWED'),
        this.outcome === null && (this.sheet === 'EMPTY' ? 'PROPORTIONALITY_MISSING' : 'SANCTION_OPEN'),
      ),
    appeal: who =>
      first(
        this.seen(who, 'SUBJECT'),
        this.at('APPEAL_WINDOW', 'FINAL'),
        (this.waited || this.state === 'FINAL') && 'APPEAL_LATE',
      ),
    panel: (who, what) => {
      const named = what.split(' ');
      return first(
        this.secretary(who),
        this.at('APPEAL_REVIEW'),
        named.some(each => each === 'K3' || this.gone.has(each)) && 'APPEAL_PANEL_OVERLAP',
        this.panel.some(({ voted }) => voted) &&
          this.panel.some(({ who: each, seat }) => named[seat - 1] !== each) &&
          'COMMITTEE_PACKING',
      );
    },
    opine: (who, what) =>
      first(
        this.opened(who, 'PANELIST', this.panel),
        this.at('APPEAL_REVIEW'),
        this.panel.some(seat => seat.who === who && seat.voted) && 'BALLOT_FINAL',
        what === 'heavier' && 'APPEAL_WORSE',
      ),
    judge: (who, what) =>
      first(
        this.opened(who, 'PANELIST', this.panel),
        this.at('APPEAL_REVIEW'),
        this.panel.toSorted((a, b) => a.seat - b.seat)[0]?.who !== who && 'NOT_ENTITLED',
        this.panel.length < 3 && 'APPEAL_PANEL_SMALL',
        this.panel.some(({ cleared }) => !cleared) && 'CONFLICT_DECLARATION_MISSING',
        this.panel.some(({ voted }) => !voted) && 'APPEAL_VOTES_MISSING',
        // counted from the hardest on, until it is a majority
        this.panel.filter(({ voted }) => voted === what).length * 2 < this.panel.length && 'APPEAL_VOTE_DIFFERS',
      ),
    wait: () => (this.waited ? 'POINTLESS' : null),
  };
}
