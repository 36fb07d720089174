import { textParam, withoutEmpty } from '../ui/search-params.ts';

/** What the form begins with, when it is opened from a requirement. */
export interface EvidenceSearch {
  requirementId?: string;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export function evidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  const id = textParam(raw, 'requirementId');
  return withoutEmpty({ requirementId: id && uuid.test(id) ? id : undefined });
}
