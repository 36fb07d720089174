/** What a request says about where it was made; browsers say it, other clients need not. */
export interface Provenance {
  method: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  host: string | undefined;
}

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request may change something (OWASP, CSRF prevention): a browser must say that it stands on our own page. A client that
 * is no browser sends neither header and has no cookie to be abused; it still has to send what a plain form cannot (Apollo's
 * `csrfPrevention`: `content-type: application/json` or `apollo-require-preflight`). */
export function mayChange(
  { method, origin, fetchSite, host }: Provenance,
  publicOrigin: string,
  production: boolean,
): boolean {
  if (safe.includes(method)) return true;
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  if (origin === undefined) return true;
  return origin === publicOrigin || (!production && isOn(host, origin));
}

/** On a developer's machine the same server is localhost, 127.0.0.1 and the port of the page that is being built. */
const isOn = (host: string | undefined, origin: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
