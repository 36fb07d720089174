import { useFormat } from '../text/use-format.ts';
import type { CourseLessons, Wording } from './question-page.graphql.ts';

/** The title of the lesson that a question was about, as the newest version with these words called it. */
export function useTopicTitle({ versions }: CourseLessons): (wording: Wording) => string {
  const format = useFormat();
  return ({ places, question: { topic } }) => {
    const lessons = versions
      .filter(({ number }) => places.some(place => place.number === number))
      .toSorted((one, other) => other.number - one.number)
      .flatMap(version => version.lessons);
    const lesson = lessons.find(({ slug }) => slug === topic);
    return lesson ? format.pick(lesson.title) : topic;
  };
}
