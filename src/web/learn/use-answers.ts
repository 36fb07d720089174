import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ask } from '../api/fetcher.ts';
import { useSentence } from '../api/refusal.ts';
import { useViewer } from '../api/viewer.ts';
import { notify } from '../ui/toast.tsx';
import { AnswerKeeper, type Keeping } from './answer-keeper.ts';
import type { Unsent } from './answers.rules.ts';
import { AnswerQuestionDocument, attemptQuery } from './attempt.graphql.ts';
import { recall, recallNames, remember } from './kept.ts';

const placeOf = (personId: string, attemptId: string): string => `shinrai.answers.${personId}.${attemptId}`;

/** Puts an answer that has arrived into what is on the screen; an older picture on its way must not undo it. */
async function show(queries: QueryClient, attemptId: string, question: string, chosen: readonly string[]) {
  const { queryKey } = attemptQuery(attemptId);
  await queries.cancelQueries({ queryKey });
  queries.setQueryData(
    queryKey,
    attempt =>
      attempt && {
        ...attempt,
        questions: attempt.questions.map(each => (each.id === question ? { ...each, chosen: [...chosen] } : each)),
      },
  );
}

function keeperOf(queries: QueryClient, personId: string, attemptId: string, refused: (error: unknown) => void) {
  const { queryKey } = attemptQuery(attemptId);
  return new AnswerKeeper(placeOf(personId, attemptId), {
    send: async (questionId, chosen) =>
      void (await ask(AnswerQuestionDocument, { input: { attemptId, questionId, chosen: [...chosen] } })),
    arrived: (question, chosen) => show(queries, attemptId, question, chosen),
    over: () => void queries.invalidateQueries({ queryKey }),
    refused: error => {
      refused(error);
      void queries.invalidateQueries({ queryKey });
    },
  });
}

/** The answers of one attempt: chosen here, sent as soon as the server can be reached. */
export function useAnswers(attemptId: string): Keeping & { keeper: AnswerKeeper } {
  const queries = useQueryClient();
  const sentence = useSentence();
  const { person } = useViewer();
  const keeper = useMemo(
    () => keeperOf(queries, person.id, attemptId, error => notify(sentence(error), 'refused')),
    // oxlint-disable-next-line react/exhaustive-deps -- another language is no reason to begin anew
    [queries, person.id, attemptId],
  );
  useEffect(() => keeper.open(), [keeper]);
  return { ...useSyncExternalStore(keeper.subscribe, keeper.now), keeper };
}

/** Sends what a closed tab has left behind, from the first page that is opened afterwards. */
export function useLeftAnswers(): void {
  const queries = useQueryClient();
  const { person } = useViewer();
  useEffect(() => {
    const start = placeOf(person.id, '');
    for (const place of recallNames(start))
      void keeperOf(queries, person.id, place.slice(start.length), () => undefined).flush();
  }, [queries, person.id]);
}

/** What had not arrived when the attempt ended: told once, then forgotten. */
export function useLostAnswers(attemptId: string): number {
  const { person } = useViewer();
  const place = placeOf(person.id, attemptId);
  const lost = useMemo(() => Object.keys(recall<Unsent>(place, {})).length, [place]);
  useEffect(() => remember(place, null), [place]);
  return lost;
}
