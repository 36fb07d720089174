import type { Place } from '../sealing/seal.service.ts';

export const envelopeOf = (rowId: string): Place => ({ table: 'survey_envelopes', column: 'answers', rowId });
export const textOf = (rowId: string): Place => ({ table: 'survey_texts', column: 'text', rowId });
