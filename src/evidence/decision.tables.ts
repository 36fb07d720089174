import { sql } from '../platform/sql.ts';
import { words } from './pack.words.ts';
import { type Round, type Sql, type Table, type Telling, dutiesOf, onTheClock, person, who, worded } from './table.ts';

/** The moves of due days, each with the duty that it was about, or came on top of; a supplement tells its version. */
const moves = sql`(
  select c.assignment_id, null::int as version, c.id, c.kind, c.from_on, c.to_on, c.changed_at, c.changed_by, c.reason
  from shinrai.due_changes c
  union all
  select s.assignment_id, v.number, m.id, m.kind, m.from_on, m.to_on, m.changed_at, m.changed_by, m.reason
  from shinrai.supplement_due_changes m join shinrai.supplements s on s.id = m.supplement_id
    join shinrai.course_versions v on v.id = s.course_version_id) c`;

/** Every due day that was moved, by whom and why. */
export function dueChanges(round: Round, { zone, locale }: Telling): Table {
  return {
    name: 'due-changes.csv',
    cells: {
      ...person,
      supplement: sql`c.version`,
      kind: worded(sql`c.kind`, words[locale].dueChange),
      fromOn: sql`c.from_on`,
      toOn: sql`c.to_on`,
      changedAt: onTheClock(sql`c.changed_at`, zone),
      changedBy: who(sql`c.changed_by`),
      reason: sql`c.reason`,
    },
    rows: sql`from ${dutiesOf(round)} join ${moves} on c.assignment_id = a.id order by c.changed_at, c.id`,
  };
}

/** Petitions `x` about a cycle, or about all of them. */
const petitionsOf = ({ requirementId, cycle }: Round): Sql =>
  sql`(select p.* from shinrai.petitions p left join shinrai.assignments a on a.id = p.assignment_id
    where p.requirement_id = ${requirementId}::uuid and (a.id is null or a.cycle = ${cycle}::int)) x`;

/** Extensions, exemptions and certificates from outside: who asked, who decided, and why. An exemption is about every cycle. */
export function petitions(round: Round, { zone, locale }: Telling): Table {
  const { petition, petitionState } = words[locale];
  return {
    name: 'petitions.csv',
    cells: {
      ...person,
      kind: worded(sql`x.kind`, petition),
      state: worded(sql`x.state`, petitionState),
      startsOn: sql`x.starts_on`,
      endsOn: sql`x.ends_on`,
      issuer: sql`x.issuer`,
      certificateTitle: sql`x.certificate_title`,
      reason: sql`x.reason`,
      requestedAt: onTheClock(sql`x.requested_at`, zone),
      requestedBy: who(sql`x.requested_by`),
      decidedAt: onTheClock(sql`x.decided_at`, zone),
      decidedBy: who(sql`x.decided_by`),
      decisionReason: sql`x.decision_reason`,
      revokedAt: onTheClock(sql`x.revoked_at`, zone),
      revokedBy: who(sql`x.revoked_by`),
      revocationReason: sql`x.revocation_reason`,
    },
    rows: sql`from ${petitionsOf(round)} join shinrai.employees e on e.id = x.employee_id
      order by x.requested_at, x.id`,
  };
}

/** More attempts than the quiz allows, by whom and why. */
export function extraAttempts(round: Round, { zone }: Telling): Table {
  return {
    name: 'extra-attempts.csv',
    cells: {
      ...person,
      grantedAt: onTheClock(sql`g.granted_at`, zone),
      grantedBy: who(sql`g.granted_by`),
      reason: sql`g.reason`,
    },
    rows: sql`from ${dutiesOf(round)} join shinrai.extra_attempts g on g.assignment_id = a.id order by g.granted_at, g.id`,
  };
}

/** Those about whom the rules alone could not decide, and what somebody decided. The queue knows no cycles. */
export function exceptions({ requirementId }: Round, { zone, locale }: Telling): Table {
  const { exception, resolution } = words[locale];
  return {
    name: 'exceptions.csv',
    cells: {
      ...person,
      kind: worded(sql`x.kind`, exception),
      dueOn: sql`x.due_on`,
      foundAt: onTheClock(sql`x.found_at`, zone),
      resolution: worded(sql`x.resolution`, resolution),
      reason: sql`x.reason`,
      resolvedAt: onTheClock(sql`x.resolved_at`, zone),
      resolvedBy: who(sql`x.resolved_by`),
    },
    rows: sql`from shinrai.ledger_exceptions x join shinrai.employees e on e.id = x.employee_id
      where x.requirement_id = ${requirementId}::uuid order by x.found_at, x.id`,
  };
}

/** Who was told what about it, themselves or in a list of others, and what became of each mail; what was never mailed has one line. */
export function reminders(round: Round, { zone, locale }: Telling): Table {
  const { notice, mailState, outcome, withheldFor } = words[locale];
  const duties = sql`select a.id::text from ${dutiesOf(round)}`;
  const owed = sql`${duties} union all select s.id::text from ${dutiesOf(round)} join shinrai.supplements s on s.assignment_id = a.id`;
  const asked = sql`select x.id::text from ${petitionsOf(round)}`;
  // those who watch over somebody are told in one list
  const lists = sql`select l.id from shinrai.notices l, unnest(string_to_array(l.params->>'duties', ',')) as told
    where l.kind = 'DIGEST' and told in (${owed})`;
  return {
    name: 'reminders.csv',
    cells: {
      ...person,
      notice: worded(sql`n.kind`, notice),
      toldAt: onTheClock(sql`n.told_at`, zone),
      readAt: onTheClock(sql`n.read_at`, zone),
      mailState: worded(sql`n.mail_state`, mailState),
      deliveryAt: onTheClock(sql`d.at`, zone),
      outcome: worded(sql`d.outcome`, outcome),
      via: sql`d.via`,
      replyCode: sql`d.reply_code`,
      withheldFor: worded(sql`d.reason`, withheldFor),
    },
    rows: sql`from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
      left join shinrai.notice_deliveries d on d.notice_id = n.id
      where n.params->>'assignmentId' in (${duties}) or n.params->>'petitionId' in (${asked}) or n.id in (${lists})
      order by n.told_at, n.id, d.at, d.id`,
  };
}
