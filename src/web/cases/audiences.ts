import type { NextMove } from './cases.graphql.ts';

/** For whom a case has pages: the list they come from, and the rooms they work in. */
export const audiences = {
  secretariat: {
    list: '/cases',
    title: 'title',
    rooms: [
      { to: '/cases/$id', name: 'overview' },
      { to: '/cases/$id/file', name: 'file' },
      { to: '/cases/$id/committee', name: 'committee' },
      { to: '/cases/$id/hearing', name: 'hearing' },
      { to: '/cases/$id/deliberation', name: 'deliberation' },
      { to: '/cases/$id/decision', name: 'decision' },
      { to: '/cases/$id/appeal', name: 'appeal' },
      { to: '/cases/$id/closing', name: 'closing' },
    ],
  },
  committee: {
    list: '/my-cases',
    title: 'hub.title',
    rooms: [
      { to: '/committee-cases/$id', name: 'overview' },
      { to: '/committee-cases/$id/file', name: 'file' },
      { to: '/committee-cases/$id/hearing', name: 'hearing' },
      { to: '/committee-cases/$id/deliberation', name: 'deliberation' },
      { to: '/committee-cases/$id/decision', name: 'decision' },
    ],
  },
  investigation: {
    list: '/my-cases',
    title: 'hub.title',
    rooms: [{ to: '/investigated-cases/$id', name: 'overview' }],
  },
  subject: {
    list: '/my-cases',
    title: 'hub.title',
    rooms: [{ to: '/my-cases/$id', name: 'overview' }],
  },
  execution: {
    list: '/execution-cases',
    title: 'lists.execution',
    rooms: [{ to: '/execution-cases/$id', name: 'overview' }],
  },
  panel: {
    list: '/my-cases',
    title: 'hub.title',
    rooms: [{ to: '/panel-cases/$id', name: 'overview' }],
  },
  audit: {
    list: '/audited-cases',
    title: 'lists.audit',
    rooms: [{ to: '/audited-cases/$id', name: 'overview' }],
  },
} as const;
export type CaseAudience = keyof typeof audiences;
type Room = (typeof audiences)['secretariat']['rooms'][number]['to'];
type CommitteeRoom = (typeof audiences)['committee']['rooms'][number]['to'];

/** What a room is called. */
export const nameOf = (to: Room | CommitteeRoom) =>
  [...audiences.secretariat.rooms, ...audiences.committee.rooms].find(room => room.to === to)!.name;

/** The room in which the secretariat does what a move needs; where none stands, the overview has its button. */
export const roomOf: Partial<Record<NextMove['move'], Room>> = {
  REPORT_INVESTIGATION: '/cases/$id/file',
  TAKE_REMEDIES: '/cases/$id/file',
  SERVE_NOTICE: '/cases/$id/hearing',
  CLOSE_HEARING: '/cases/$id/hearing',
  FIND_PROVEN: '/cases/$id/deliberation',
  FIND_NOT_PROVEN: '/cases/$id/deliberation',
  DECIDE: '/cases/$id/deliberation',
  DECIDE_NONE: '/cases/$id/deliberation',
  EXECUTE: '/cases/$id/closing',
  CLOSE: '/cases/$id/closing',
  OPEN_HEARING: '/cases/$id/hearing',
  ADD_GROUNDS: '/cases/$id/hearing',
  APPROVE_LETTER: '/cases/$id/decision',
  DELIVER: '/cases/$id/decision',
  OPEN_APPEAL_WINDOW: '/cases/$id/decision',
  APPEAL_LATE: '/cases/$id/appeal',
  UPHOLD: '/cases/$id/appeal',
  LIGHTEN: '/cases/$id/appeal',
  REMAND: '/cases/$id/appeal',
  ANNUL: '/cases/$id/appeal',
  RETURN: '/cases/$id/appeal',
};
