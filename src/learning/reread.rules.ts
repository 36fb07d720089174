interface Graded {
  topic: string;
  earned?: number | null | undefined;
}

/** What to read again: each topic with how many of its questions were not right, where most went wrong first. */
export function topicsToReread(questions: readonly Graded[]): { topic: string; missed: number }[] {
  const missed = questions.filter(({ earned }) => typeof earned === 'number' && earned < 1);
  return [...Map.groupBy(missed, ({ topic }) => topic)]
    .map(([topic, { length }]) => ({ topic, missed: length }))
    .toSorted((one, other) => other.missed - one.missed);
}
