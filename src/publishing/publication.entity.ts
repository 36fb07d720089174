import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import { CourseVersion } from '../courses/course.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { NewsSince } from './lesson-changes.rules.ts';
import type { VersionPolicy } from './version-policy.ts';

const PublicationSchema = defineEntity({
  name: 'Publication',
  schema: 'shinrai',
  tableName: 'publications',
  properties: {
    courseVersion: () => p.oneToOne(CourseVersion).ref().primary(),
    underway: p.string().$type<VersionPolicy>(),
    done: p.string().$type<VersionPolicy>(),
    /** The last day in time of what it asks; null where it asks nothing. */
    supplementDueOn: p.date().$type<LocalDate>().nullable(),
    /** What is new since each of the versions before. */
    news: p.json<NewsSince[]>(),
    moved: p.integer(),
    asked: p.integer(),
  },
  triggers: [appendOnly('publications')],
});

/** What was decided when a version took the place of another one, and how many duties it concerned. */
export class Publication extends PublicationSchema.class {}
PublicationSchema.setClass(Publication);

const VersionMoveSchema = defineEntity({
  name: 'VersionMove',
  schema: 'shinrai',
  tableName: 'version_moves',
  properties: {
    ...identified,
    assignment: () => p.manyToOne(Assignment).ref(),
    fromVersion: () => p.manyToOne(CourseVersion).ref(),
    toVersion: () => p.manyToOne(CourseVersion).ref(),
    movedAt: p.datetime(),
  },
  uniques: [{ properties: ['assignment', 'toVersion'] }],
  indexes: [{ properties: ['toVersion'] }],
  triggers: [appendOnly('version_moves')],
});

/** That a publication moved somebody who was in the middle of a course to the new version. */
export class VersionMove extends VersionMoveSchema.class {}
VersionMoveSchema.setClass(VersionMove);
