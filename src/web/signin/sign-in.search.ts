import { textParam, withoutEmpty } from '../ui/search-params.ts';

/** Where to go after signing in; only a path of our own. */
export function signInSearch(raw: Record<string, unknown>): { next?: string } {
  const next = textParam(raw, 'next');
  return withoutEmpty({ next: next && /^\/(?![/\\])/.test(next) ? next : undefined });
}
