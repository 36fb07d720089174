import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Course } from '../courses/course.entity.ts';
import { CourseService, type SeenCourse } from '../courses/course.service.ts';
import { refuse } from '../kernel/refusal.ts';
import { CourseExchange } from './course-exchange.service.ts';
import { Transaction } from '../platform/transaction.ts';
import { documentOf } from './course.files.ts';
import { readFolder, writeFolder } from './course.folder.ts';

/** For a host and its commands: courses that come and go as folders, known by their code. */
@Injectable()
export class CourseLibrary {
  constructor(
    private readonly em: EntityManager,
    private readonly courses: CourseService,
    private readonly exchange: CourseExchange,
  ) {}

  /** Makes the draft of the course with this folder's code what the folder says; the course's id. */
  async importFolder(actor: Actor, folder: string): Promise<string> {
    const files = await readFolder(folder);
    const { code } = await documentOf(files.texts);
    const { id } = await this.exchange.import(actor, files, await this.find(code));
    return id;
  }

  /** Writes the published version, or the draft before there is one, into a folder that is not there yet. */
  async exportFolder(actor: Actor, code: string, folder: string): Promise<void> {
    const { id } = (await this.find(code)) ?? refuse('NOT_FOUND');
    const { files } = await this.exchange.export(actor, id, null);
    await writeFolder(folder, files);
  }

  /** Publishes the draft; the course's id. */
  async publish(actor: Actor, code: string): Promise<string> {
    const seen = (await this.find(code)) ?? refuse('NOT_FOUND');
    await this.publishSeen(actor, seen);
    return seen.id;
  }

  /** Who has begun carries on. */
  @Transaction()
  private async publishSeen(actor: Actor, seen: SeenCourse): Promise<void> {
    await this.courses.publish(actor, await this.courses.seen(seen));
  }

  private async find(code: string): Promise<SeenCourse | null> {
    return this.em.fork().findOne(Course, { code });
  }
}
