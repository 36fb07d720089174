import type { BeginInput } from './hold.graphql.ts';

export const modes = ['ROOM', 'VIDEO', 'PHONE'] as const satisfies BeginInput['mode'][];
export const locales = ['JA', 'EN'] as const satisfies BeginInput['locale'][];
export const recordings = ['NONE', 'AUDIO', 'VIDEO'] as const satisfies BeginInput['recording'][];
