import type { Audience } from './audience.graphql.ts';
import { useAudienceWords } from './audience-words.ts';

/** Who is meant, as one sentence. */
export const AudienceLine = ({ audience }: { audience: Audience }) => useAudienceWords().sentence(audience);
