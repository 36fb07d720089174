import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Owed, type OwedKind } from '../assignments/owed.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { sql } from '../platform/sql.ts';
import type { SupplementKind } from './supplement.rules.ts';

/** What of a training is asked for, as it stands after its title. */
const parts: Readonly<Record<SupplementKind, LocalizedText>> = {
  CONFIRM: { ja: '（変更点の確認）', en: ' (what changed)' },
  LESSONS: { ja: '（新しくなった章）', en: ' (what is new)' },
  WHOLE: { ja: '（新しい版）', en: ' (the new version)' },
};

/** Whoever publishes tells of it, so the ladder need not; what was asked is kept, by the first move of its day. */
const supplements: OwedKind = {
  table: 'shinrai.supplements',
  moves: { table: 'shinrai.supplement_due_changes', of: 'supplement_id' },
  rows: sql`
    select s.id, s.assignment_id, s.employee_id, d.requirement_id, d.activity_kind, d.activity_id,
      (select jsonb_build_object('ja', r.title_ja || (part ->> 'ja'), 'en', r.title_en || (part ->> 'en'))
       from shinrai.requirements r, jsonb_extract_path(${JSON.stringify(parts)}::jsonb, s.kind) part where r.id = d.requirement_id) as title,
      s.asked_at as assigned_at, 'TOLD' as opening, s.due_on,
      coalesce((select c.from_on from shinrai.supplement_due_changes c where c.supplement_id = s.id order by c.changed_at, c.id limit 1),
        s.due_on) as agreed_on,
      s.done_at as fulfilled_at, coalesce(s.superseded_at, d.ended_at) as ended_at
    from shinrai.supplements s join shinrai.assignments d on d.id = s.assignment_id`,
};

/** What a new version asks on top is owed like a duty: reminded of, told upwards when it is late, and moved by an absence. */
@Injectable()
export class OwedSupplements implements OnModuleInit {
  constructor(private readonly owed: Owed) {}

  onModuleInit(): void {
    this.owed.register(supplements);
  }
}
