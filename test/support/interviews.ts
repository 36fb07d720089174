import { randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';

type Database = Pick<TestApp, 'sql'>;

export interface Form {
  id: string;
  versionId: string;
}

/** A published form for the yearly interview. */
export async function interviewForm(app: Database, code = 'yearly'): Promise<Form> {
  const [id, versionId] = [randomUUID(), randomUUID()];
  await app.sql(
    `insert into shinrai.interview_forms (id, version, code, purpose, created_at, changes) values ($1, 1, $2, 'YEARLY', '2025-04-01', 1)`,
    [id, code],
  );
  await app.sql(
    `insert into shinrai.interview_form_versions (id, form_id, number, title, notice, sections, published_at)
     values ($1, $2, 1, '{"ja": "年次面談"}', '{"ja": "情報セキュリティについて、全員にうかがいます。"}', '[]', '2025-04-01')`,
    [versionId, id],
  );
  return { id, versionId };
}

/** A requirement of it that everybody owes, with its cycle; the id. */
export async function interviewRequirement(app: Database, form: Form, { cycle = 2026 } = {}): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into shinrai.requirements (id, title_ja, reason_ja, activity_kind, activity_id, audience, created_at)
     values ($1, '年次面談', '全員のお話をうかがうためです。', 'INTERVIEW', $2, '{"all": []}', '2025-04-01')`,
    [id, form.id],
  );
  await app.sql(
    `insert into shinrai.requirement_cycles (id, requirement_id, cycle, due_on, assigned_at, assigned_count)
     values (gen_random_uuid(), $1, $2, '2026-12-25', '2026-11-01T00:00:00Z', 0)`,
    [id, cycle],
  );
  return id;
}

/** The duty of somebody; the id. */
export async function owesInterview(
  app: Database,
  requirement: string,
  employee: string,
  { dueOn = '2026-12-25', assignedAt = '2026-11-01T00:00:00Z' } = {},
): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into shinrai.assignments (id, employee_id, requirement_id, cycle, activity_kind, activity_id, assigned_at, due_on, baseline_on)
     select $1, $2, r.id, 2026, 'INTERVIEW', r.activity_id, $4, $5, $5 from shinrai.requirements r where r.id = $3`,
    [id, employee, requirement, assignedAt, dueOn],
  );
  return id;
}

/** An interview for a duty that was begun, and sealed or stopped if told; the id. */
export async function held(
  app: Database,
  form: Form,
  assignment: string,
  {
    startedAt,
    sealedAt = null as string | null,
    state = sealedAt ? 'SEALED' : 'OPEN',
  }: { startedAt: string; sealedAt?: string | null; state?: string },
): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into shinrai.interviews (id, purpose, state, form_version_id, employee_id, assignment_id, key_id, started_at, started_by,
       notice_read_at, place, mode, locale, recording, sealed_at)
     select $1, 'YEARLY', $2, $3, a.employee_id, a.id, gen_random_uuid(), $4, gen_random_uuid(), $4, '会議室', 'ROOM', 'JA', 'NONE', $5
     from shinrai.assignments a where a.id = $6`,
    [id, state, form.versionId, startedAt, sealedAt, assignment],
  );
  if (state === 'SEALED')
    await app.sql('update shinrai.assignments set fulfilled_at = $2, fulfilled_by = $3 where id = $1', [
      assignment,
      sealedAt,
      id,
    ]);
  return id;
}

export const acknowledged = (app: Database, interview: string, at: string) =>
  app.sql(
    `insert into shinrai.acknowledgements (id, interview_id, seq, result, method, acknowledged_at, recorded_by)
     values (gen_random_uuid(), $1, 0, 'ACKNOWLEDGED', 'PORTAL', $2, gen_random_uuid())`,
    [interview, at],
  );
