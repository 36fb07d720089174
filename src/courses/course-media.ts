import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { MediaReaders } from '../media/media-readers.ts';
import { Media } from '../media/media.entity.ts';
import { row, sql } from '../platform/sql.ts';
import { CourseVersion } from './course.entity.ts';
import type { CourseFileInput } from './course-media.type.ts';

/** The files of courses: which stand in a version under which name, and who may see them. */
@Injectable()
export class CourseMedia extends MediaReaders {
  constructor(private readonly em: EntityManager) {
    super();
  }

  /** By their names; batched, where a page asks for several versions. */
  async of(version: { id: string }): Promise<Map<string, Media>> {
    const { files: collection } = await this.em.getReference(CourseVersion, version.id, { wrapped: true }).loadOrFail();
    const files = await collection.loadItems();
    const media = await Promise.all(files.map(file => file.media.loadOrFail()));
    return new Map(files.map(({ name }, index) => [name, media[index]!]));
  }

  /** Those of a draft that is not saved yet; what does not exist is left out. */
  async named(files: readonly CourseFileInput[]): Promise<Map<string, Media>> {
    const ids = files.map(({ mediaId }) => mediaId).filter(isId);
    const known = await this.em.find(Media, { id: { $in: ids } });
    return new Map(
      files.flatMap(({ name, mediaId }) =>
        known.filter(({ id }) => id === mediaId).map(found => [name, found] as const),
      ),
    );
  }

  /** Who reads courses, and learners of a version that shows it: the one they have or would begin with now, and what they
   * are to learn of a newer one. */
  async mayRead(actor: Actor, mediaId: string): Promise<boolean> {
    if (isGranted(actor, 'COURSE_READ')) return true;
    const { shown } = await row<{ shown: boolean }>(
      this.em,
      sql`select exists (
        select from shinrai.course_files f
        join shinrai.course_versions v on v.id = f.course_version_id
        join shinrai.assignments a on a.activity_kind = 'COURSE' and a.activity_id = v.course_id
        left join shinrai.enrolments e on e.assignment_id = a.id
        where f.media_id = ${mediaId} and a.employee_id = ${actor.id}
          and (v.id = coalesce(e.course_version_id, (
              select id from shinrai.course_versions
              where course_id = a.activity_id and state = 'PUBLISHED' order by number desc limit 1))
            or exists (select from shinrai.supplements s where s.assignment_id = a.id and s.course_version_id = v.id))
      ) as shown`,
    );
    return shown;
  }
}
