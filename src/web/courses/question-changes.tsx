import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { InLanguages } from './in-languages.tsx';
import type { Wording } from './question-page.graphql.ts';

type Part = Wording['changed'][number];

interface Props {
  wording: Wording;
  before: Wording;
  /** The lesson that it is about. */
  topicOf: (wording: Wording) => string;
}

/** What was changed, as it was and as it is. */
export function QuestionChanges({ wording, before, topicOf }: Props) {
  const t = useText('courses');
  return (
    <div className="question-changes">
      <h3>{t('bank.changed')}</h3>
      <dl>
        {wording.changed.map(part => (
          <div key={part}>
            <dt>{t(`bank.part.${part}`)}</dt>
            <dd>
              <span className="field-help">{t('bank.before')}</span>
              <del>
                <Written part={part} wording={before} topicOf={topicOf} />
              </del>
            </dd>
            <dd>
              <span className="field-help">{t('bank.after')}</span>
              <ins>
                <Written part={part} wording={wording} topicOf={topicOf} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Written({ part, wording, topicOf }: Omit<Props, 'before'> & { part: Part }): ReactNode {
  const t = useText('courses');
  const tWords = useText('words');
  const { question } = wording;
  if (part === 'TOPIC') return topicOf(wording);
  if (part === 'KIND') return tWords(`questionKind.${question.kind}`);
  if (part === 'STEM') return <InLanguages languages={['ja', 'en']} text={question.stem} />;
  if (part === 'EXPLANATION') return <InLanguages languages={['ja', 'en']} text={question.explanation} />;
  return (
    <ul>
      {question.options.map(({ id, text, right }) => (
        <li key={id}>
          {right && <strong>{t('right')}: </strong>}
          <InLanguages languages={['ja', 'en']} text={text} />
        </li>
      ))}
    </ul>
  );
}
