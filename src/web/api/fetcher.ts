import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from './graphql.ts';
import { NetworkError, RefusalError, type RefusalParams } from './refusal-error.ts';

const patience = 20_000;

interface Refused {
  code: string;
  params: RefusalParams;
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { extensions?: Partial<Refused> }[];
}

/** Where the API stands: the host says it in <meta name="shinrai-api">, relative to <base href>. */
export function apiUrl(path: string): string {
  const api = document.querySelector<HTMLMetaElement>('meta[name="shinrai-api"]')?.content ?? './';
  return new URL(path, new URL(api, document.baseURI)).href;
}

const unreachable = new Set([502, 503, 504]);

/** GraphQL refuses in `errors`, everything else with the code itself. */
async function refusalOf(response: Response): Promise<RefusalError> {
  const body = (await response.json().catch(() => ({}))) as Answer<never> & Partial<Refused>;
  const refused = body.errors?.[0]?.extensions ?? body;
  return new RefusalError(
    refused.code ?? (unreachable.has(response.status) ? 'UNAVAILABLE' : 'INTERNAL'),
    refused.params,
  );
}

/** One request with the session's cookie; anything but success becomes a RefusalError or a NetworkError. */
export async function send(path: string, init: RequestInit = {}, timeout = patience): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', 'true');
  headers.set('x-shinrai-client', 'web');
  const signal = AbortSignal.any([AbortSignal.timeout(timeout), ...(init.signal ? [init.signal] : [])]);
  const response = await fetch(apiUrl(path), { ...init, credentials: 'same-origin', signal, headers }).catch(error => {
    if (init.signal?.aborted) throw error;
    throw new NetworkError(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

export function nameOf(document: TadaDocumentNode<unknown, never>): string {
  const [first] = document.definitions;
  return first && 'name' in first ? (first.name?.value ?? '') : '';
}

/** Sends one GraphQL document and gives its data, or throws the first refusal. */
export async function ask<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await send('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ operationName: nameOf(document), query: print(document), variables }),
    ...(signal && { signal }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const refusal = answer.errors?.[0];
  if (refusal) throw new RefusalError(refusal.extensions?.code ?? 'INTERNAL', refusal.extensions?.params);
  if (!answer.data) throw new RefusalError('INTERNAL');
  return answer.data;
}
