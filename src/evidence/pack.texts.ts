import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { contentOf } from '../courses/course-content.ts';
import { CourseVersion } from '../courses/course.entity.ts';
import { type Content, canonical } from '../courses/course.rules.ts';
import { textsOf } from '../exchange/course.files.ts';
import type { PackFile } from './pack.zip.ts';

/** What was taught: a version with all its words, and the folder of the pack in which it stands. */
export interface TaughtText {
  folder: string;
  code: string;
  number: number;
  contentHash: string;
  content: Content;
}

@Injectable()
export class PackTexts {
  constructor(private readonly em: EntityManager) {}

  /** Published versions never change, so they need not be of the same instant as the rest. */
  async of(versionIds: readonly string[]): Promise<TaughtText[]> {
    const em = this.em.fork();
    const taught: TaughtText[] = [];
    for (const id of versionIds) {
      const version = await em.findOneOrFail(CourseVersion, { id }, { populate: ['course'] });
      const { number, contentHash } = version;
      const { code } = version.course.unwrap();
      const folder = `texts/${code}_v${number}/`;
      if (contentHash) taught.push({ folder, code, number, contentHash, content: await contentOf(version) });
      em.clear();
    }
    return taught;
  }
}

/** The folder that the exchange of courses knows, and beside it what its hash is taken of. */
export function filesOfText({ folder, code, content }: TaughtText): PackFile[] {
  const texts = [...textsOf({ code, ...content }), ['content.json', canonical(content)] as const];
  return texts.map(([path, text]) => ({ path: `${folder}${path}`, bytes: () => [Buffer.from(text, 'utf8')] }));
}
