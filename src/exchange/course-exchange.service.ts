import { Readable } from 'node:stream';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { contentOf } from '../courses/course-content.ts';
import type { CourseFileInput } from '../courses/course-media.type.ts';
import { Course, type CourseVersion } from '../courses/course.entity.ts';
import { CourseService, type SeenCourse } from '../courses/course.service.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import type { Media } from '../media/media.entity.ts';
import { MediaQuery } from '../media/media.query.ts';
import { MediaService } from '../media/media.service.ts';
import { Transaction } from '../platform/transaction.ts';
import { type CourseFiles, type NamedStream, documentOf, textsOf } from './course.files.ts';

/** A version of a course, to be carried somewhere else. */
export interface ExportedCourse {
  code: string;
  number: number;
  files: CourseFiles;
}

/** Courses out of the program and into it again, unchanged. */
@Injectable()
export class CourseExchange {
  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly courses: CourseService,
    private readonly media: MediaService,
    private readonly stored: MediaQuery,
  ) {}

  /** The version with this number; else the published one, or the draft before there is one. */
  @Transaction()
  async export(actor: Actor, id: string, number: number | null): Promise<ExportedCourse> {
    const course =
      (isId(id) && (await this.em.findOne(Course, { id }, { populate: ['versions'] }))) || refuse('NOT_FOUND');
    const version = chosen(course, number) ?? refuse('NOT_FOUND');
    const texts = textsOf({ code: course.code, ...(await contentOf(version)) });
    const files = await version.files.loadItems({ populate: ['media'] });
    const { code } = course;
    this.audit.done(actor, 'EXPORT_COURSE', { recordType: 'Course', recordId: id }, { code, number: version.number });
    const media = files.map(file => this.streamOf(file.name, file.media.unwrap()));
    return { code, number: version.number, files: { texts, media } };
  }

  /** Makes the draft of this course what the files say, or a new course; the same rules hold as for what is typed. */
  async import(actor: Actor, { texts, media }: CourseFiles, into: SeenCourse | null): Promise<Course> {
    const document = await documentOf(texts);
    if (into) await this.checkSame(into, document.code);
    // pictures and videos come before the draft that names them: known by their content, they may well come twice
    const files: CourseFileInput[] = [];
    for (const { name, open } of media) {
      const { id: mediaId } = await this.media.keep(actor, { name, stream: await open() });
      files.push({ name, mediaId });
    }
    const { id = null, version = null } = into ?? {};
    return this.courses.saveDraft(actor, Object.assign(document, { id, version, files }));
  }

  /** Before anything is kept: whether this is still the course that was seen, and what was brought is meant for it. */
  private async checkSame({ id, version }: SeenCourse, code: string): Promise<void> {
    const course = (isId(id) && (await this.em.fork().findOne(Course, { id }))) || refuse('NOT_FOUND');
    if (course.code !== code) refuseField('code', 'isOfThisCourse');
    if (course.version !== version) refuse('STALE');
  }

  private streamOf(name: string, media: Media): NamedStream {
    const { id, bytes } = media;
    return { name, open: async () => Readable.from(this.stored.bytes({ id, bytes }), { objectMode: false }) };
  }
}

const chosen = (course: Course, number: number | null): CourseVersion | null | undefined =>
  number === null ? (course.published() ?? course.draft()) : course.versions.find(version => version.number === number);
