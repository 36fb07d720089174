import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { notify } from '../ui/toast.tsx';
import { ask, nameOf } from './fetcher.ts';
import type { TadaDocumentNode } from './graphql.ts';
import { isRefusal } from './refusal-error.ts';
import { useSentence } from './refusal.ts';

export const apiQuery = <Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) =>
  queryOptions({
    queryKey: [nameOf(document), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
  });

interface ApiOptions {
  enabled?: boolean;
  /** Ask again every so many milliseconds, or as long as the function says so. */
  every?: number | false;
  /** Keep the last answer on the screen while filters change. */
  keep?: boolean;
}

/** Asks one question and keeps its answer. */
export const useApi = <Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { enabled = true, every = false, keep = false }: ApiOptions = {},
) =>
  useQuery({
    ...apiQuery(document, variables),
    enabled,
    refetchInterval: every,
    ...(keep && { placeholderData: keepPreviousData }),
  });

interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Asks for a list that grows by pages; `of` finds the connection in the answer. */
export function usePages<Result, Variables extends { after?: string | null | undefined }, Node>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  of: (result: Result) => Connection<Node>,
) {
  const query = useInfiniteQuery({
    queryKey: [nameOf(document), 'pages', variables],
    queryFn: ({ pageParam, signal }) => ask(document, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Result) => (of(last).pageInfo.hasNextPage ? of(last).pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  return {
    query: { ...query, data: query.data?.pages[0] },
    rows: query.data?.pages.flatMap(page => of(page).edges.map(edge => edge.node)) ?? [],
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isLoadingMore: query.isFetchingNextPage,
  };
}

/** What the page shows is not so any more. */
const outdated = [
  'STALE',
  'AUDIENCE_CHANGED',
  'LEARNERS_CHANGED',
  'ATTEST_TEXT_CHANGED',
  'PLEDGE_TEXT_CHANGED',
  'ATTEST_HOLD',
] as const;

interface MoveOptions<Result> {
  /** Announced when it is done: 「保存しました」. */
  said?: string;
  /** Names of the queries to ask again; everything on the page unless told. */
  touches?: readonly string[];
  onDone?: (result: Result) => void;
  /** 'here': the caller shows `error` itself. */
  refused?: 'toast' | 'here';
}

/** Does one piece of work, says how it went, and asks again for what it may have changed. */
export function useTask<Input, Result>(
  work: (input: Input) => Promise<Result>,
  { said, touches, onDone, refused = 'toast' }: MoveOptions<Result> = {},
) {
  const queries = useQueryClient();
  const sentence = useSentence();
  const refresh = (): void => {
    if (!touches) void queries.invalidateQueries();
    else for (const name of touches) void queries.invalidateQueries({ queryKey: [name] });
  };
  return useMutation({
    mutationFn: work,
    onSuccess: result => {
      refresh();
      if (said) notify(said);
      onDone?.(result);
    },
    onError: error => {
      if (outdated.some(code => isRefusal(error, code))) refresh();
      if (refused === 'toast' && !isRefusal(error, 'UNAUTHENTICATED')) notify(sentence(error), 'refused');
    },
  });
}

/** One mutation: `const read = useMove(MarkReadDocument); read.mutate({ input })`. */
export const useMove = <Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  options?: MoveOptions<Result>,
) => useTask((variables: Variables) => ask(document, variables), options);
