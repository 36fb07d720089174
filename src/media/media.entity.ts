import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { MediaKind } from './media-kind.ts';

const MediaSchema = defineEntity({
  name: 'Media',
  schema: 'shinrai',
  tableName: 'media',
  properties: {
    ...identified,
    sha256: p.string().unique(),
    kind: p.string().$type<MediaKind>(),
    mimeType: p.string(),
    bytes: p.integer(),
    /** In pixels, as the header of an image says. */
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    durationSeconds: p.double().$type<number>().nullable(),
    uploadedAt: p.datetime(),
    uploadedBy: p.uuid().nullable(),
  },
  triggers: [appendOnly('media')],
});

/** A picture, a video or its captions, known by its content: the same bytes are the same row, and never change. */
export class Media extends MediaSchema.class {}
MediaSchema.setClass(Media);

export const chunkLength = 1024 * 1024;

const MediaChunkSchema = defineEntity({
  name: 'MediaChunk',
  schema: 'shinrai',
  tableName: 'media_chunks',
  properties: {
    mediaId: p.uuid().primary(),
    /** From 0. */
    position: p.integer().primary(),
    bytes: p.blob(),
  },
  triggers: [appendOnly('media_chunks')],
});

/** A mebibyte of a file, so that nothing is ever whole in memory; written and read by hand (`media.query.ts`). */
export class MediaChunk extends MediaChunkSchema.class {}
MediaChunkSchema.setClass(MediaChunk);
