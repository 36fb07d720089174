import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { ReadingLesson, ReadingQuestion } from './course.graphql.ts';
import { InLanguages } from './in-languages.tsx';

interface Props {
  question: ReadingQuestion;
  lessons: readonly ReadingLesson[];
  languages: readonly Locale[];
  isOpen: boolean;
}

/** A question with its key and why. */
export function QuestionReading({ question, lessons, languages, isOpen }: Props) {
  const t = useText('courses');
  const tWords = useText('words');
  const format = useFormat();
  const lesson = lessons.find(({ slug }) => slug === question.topic);
  return (
    <li>
      <details className="reading-fold" id={`questions-${question.code}`} open={isOpen}>
        <summary>
          <span className="reading-fold-title">
            <span>{question.code}</span>
            <InLanguages languages={languages} text={question.stem} />
          </span>
        </summary>
        <div className="reading-question">
          <p className="reading-facts">
            <span>{tWords(`questionKind.${question.kind}`)}</span>
            <span>{t('about', { lesson: lesson ? format.pick(lesson.title) : question.topic })}</span>
          </p>
          <ul className="reading-options">
            {question.options.map(option => (
              <li key={option.id} data-right={option.right || undefined}>
                <span className="reading-mark">
                  {option.right ? <Badge tone="done">{t('right')}</Badge> : <span aria-hidden="true">–</span>}
                </span>
                <InLanguages languages={languages} text={option.text} />
              </li>
            ))}
          </ul>
          <div className="reading-why">
            <span className="field-help">{t('explanation')}</span>
            <InLanguages languages={languages} text={question.explanation} />
          </div>
        </div>
      </details>
    </li>
  );
}
