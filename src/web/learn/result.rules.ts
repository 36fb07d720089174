interface Chapter {
  slug: string;
  position: number;
}

interface Graded<Lesson extends Chapter> {
  result: { earned: number; lesson: Lesson | null } | null;
}

/** The chapters of what was not right, in the order of reading, with how many questions that was. */
export function toRead<Lesson extends Chapter>(
  questions: readonly Graded<Lesson>[],
): { lesson: Lesson; count: number }[] {
  const found = new Map<string, { lesson: Lesson; count: number }>();
  for (const { result } of questions) {
    if (!result?.lesson || result.earned === 1) continue;
    const { lesson } = result;
    found.set(lesson.slug, { lesson, count: (found.get(lesson.slug)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((one, other) => one.lesson.position - other.lesson.position);
}

/** How many more points would have passed. */
export const missingPoints = (attempt: { passMark: number; maxScore: number; score: number | null }): number =>
  Math.max(0, Math.ceil((attempt.passMark * attempt.maxScore) / 100) - (attempt.score ?? 0));
