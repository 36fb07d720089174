import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import { Course } from './course.entity.ts';
import { readCourse } from './course.files.ts';
import { CourseService } from './course.service.ts';

/** For a host and its commands: courses that come as folders, known by their code. */
@Injectable()
export class CourseLibrary {
  constructor(
    private readonly em: EntityManager,
    private readonly courses: CourseService,
  ) {}

  /** Makes the draft of the course with this folder's code what the folder says; the course's id. */
  async importFolder(actor: Actor, folder: string): Promise<string> {
    const document = await readCourse(folder);
    const known = await this.find(document.code);
    const { id } = await this.courses.saveDraft(
      actor,
      Object.assign(document, { id: known?.id ?? null, version: known?.version ?? null }),
    );
    return id;
  }

  /** Publishes the draft; the course's id. */
  async publish(actor: Actor, code: string): Promise<string> {
    const { id, version } = (await this.find(code)) ?? refuse('NOT_FOUND');
    await this.courses.publish(actor, { id, version });
    return id;
  }

  private find(code: string): Promise<Course | null> {
    return this.em.fork().findOne(Course, { code });
  }
}
