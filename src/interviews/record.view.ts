import type { ListedPerson } from '../people/listed-people.query.ts';
import { type Written, nothingWritten } from './answer.rules.ts';
import type { InterviewFormVersion } from './form.entity.ts';
import type { Interview, InterviewSection } from './interview.entity.ts';
import { type RecordParts, amendmentsOf } from './record.query.ts';
import type { CheckedStatementRecord, InterviewRecord, SectionRecord } from './record.type.ts';
import type { InterviewStatement } from './statement.entity.ts';
import type { Opened } from './vault.ts';

interface Shown {
  interview: Interview;
  form: InterviewFormVersion;
  shown: RecordParts;
  text: Opened;
  people: ReadonlyMap<string, ListedPerson>;
}

/** A record as somebody reads it: the form it was held with, what was said, and what came after. */
export function recordOf(all: Shown): Omit<InterviewRecord, 'closed'> {
  const { interview, form, shown, text, people } = all;
  return {
    interview: interview as unknown as InterviewRecord['interview'],
    title: form.title,
    notice: form.notice,
    seq: shown.amendments.at(-1)?.seq ?? 0,
    sections: shown.sections.map(section => sectionOf(section, all)),
    acknowledgements: shown.acknowledgements.map(each => ({
      ...facts(each, 'id', 'seq', 'result', 'method', 'acknowledgedAt'),
      sha256: each.sha256 ?? null,
      comment: text(each) as string | null,
    })),
    followUps: shown.followUps.map(each => ({
      ...facts(each, 'id', 'dueOn'),
      text: text(each) as string,
      owner: people.get(each.owner.id)!,
      doneAt: each.doneAt ?? null,
      doneNote: text(each, 'done_note') as string | null,
    })),
    statements: shown.statements.map(statement => statementOf(statement, all)),
    inspections: shown.inspections.map(each => ({
      ...facts(each, 'id', 'owner', 'consent', 'inspectedAt'),
      ruleReference: each.ruleReference ?? null,
      ...(text(each) as { object: string; method: string; result: string }),
    })),
  };
}

function sectionOf(section: InterviewSection, { form, shown, text, people }: Shown): SectionRecord {
  const { title, questions } = form.sections.find(({ key }) => key === section.key)!;
  const { answers, notes } = (text(section) as Written | null) ?? nothingWritten;
  return {
    ...facts(section, 'key', 'confidentiality', 'revision', 'unanswered'),
    title,
    questions: questions as SectionRecord['questions'],
    savedAt: section.savedAt ?? null,
    handedOffOn: section.handedOffOn ?? null,
    answers: [...answers],
    notes,
    amendments: amendmentsOf(shown)
      .filter(amendment => amendment.section.id === section.id)
      .map(each => ({
        ...facts(each, 'id', 'seq', 'amendedAt'),
        ...(text(each) as { text: string; reason: string }),
        requestedBy: people.get(each.requestedBy.id)!,
      })),
  };
}

function statementOf(statement: InterviewStatement, { shown, text }: Shown): CheckedStatementRecord {
  const checks = shown.checks.filter(check => check.statement.id === statement.id);
  return {
    ...facts(statement, 'id', 'seq', 'statedAt'),
    ...(text(statement) as { text: string; about: string | null }),
    verification: checks.at(-1)?.verification ?? 'UNVERIFIED',
    checks: checks.map(check => ({
      ...facts(check, 'id', 'verification', 'checkedAt'),
      evidence: text(check) as string | null,
    })),
  };
}

const facts = <Row, Name extends keyof Row>(row: Row, ...names: Name[]): Pick<Row, Name> =>
  Object.fromEntries(names.map(name => [name, row[name]])) as Pick<Row, Name>;
