import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { batched } from '../platform/batched.ts';
import { rows, sql } from '../platform/sql.ts';
import type { CourseNews } from './course-news.type.ts';

type NewsRow = Omit<CourseNews, 'changedAt'> & { assignmentId: string; changedAt: string };

/** What the last publication that concerned a duty brought, as it was told then. */
@Injectable()
export class CourseNewsQuery {
  readonly of: (assignmentId: string) => Promise<CourseNews | null>;

  constructor(private readonly em: EntityManager) {
    this.of = batched(em, ids => this.all(ids));
  }

  private async all(assignmentIds: readonly string[]): Promise<(CourseNews | null)[]> {
    const found = await rows<NewsRow>(
      this.em,
      sql`select distinct on (hit.assignment_id) hit.assignment_id as "assignmentId", hit.at as "changedAt", hit.moved,
            hit.again as "startsAgain", now.number as "versionNumber", old.number as "sinceNumber", since.lessons
          from (
            select m.assignment_id, m.from_version_id, m.to_version_id, m.moved_at as at, true as moved, p.underway = 'START_AGAIN' as again
            from shinrai.version_moves m join shinrai.publications p on p.course_version_id = m.to_version_id
            where m.assignment_id = any(${assignmentIds}::uuid[])
            union all
            select assignment_id, from_version_id, course_version_id, asked_at, false, kind = 'WHOLE'
            from shinrai.supplements where assignment_id = any(${assignmentIds}::uuid[]) and superseded_at is null
          ) hit
          join shinrai.course_versions old on old.id = hit.from_version_id
          join shinrai.course_versions now on now.id = hit.to_version_id
          join shinrai.publications p on p.course_version_id = hit.to_version_id
          cross join lateral jsonb_to_recordset(p.news) since("versionId" uuid, lessons jsonb)
          where since."versionId" = hit.from_version_id
          order by hit.assignment_id, hit.at desc`,
    );
    const byDuty = new Map(found.map(row => [row.assignmentId, { ...row, changedAt: new Date(row.changedAt) }]));
    return assignmentIds.map(id => byDuty.get(id) ?? null);
  }
}
