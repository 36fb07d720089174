import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section as Part } from '../ui/section.tsx';
import type { Section } from './record.graphql.ts';
import { useAnswerWords } from './use-answer-words.ts';

/** What was sealed, and after it every amendment with its reason. */
export function ReadSection({ section, children }: { section: Section; children?: ReactNode }) {
  const t = useText('interviews');
  const format = useFormat();
  const { said } = useAnswerWords();
  const { questions, answers, notes, amendments, handedOffOn } = section;
  const valueOf = new Map(answers.map(({ question, value }) => [question, value]));
  return (
    <Part title={format.pick(section.title)}>
      <p className="aside">{t(`classes.${section.confidentiality}`)}</p>
      {handedOffOn ? (
        <Notice>{t('handOff.gone', { day: format.day(handedOffOn) })}</Notice>
      ) : (
        <DefinitionList
          items={[
            ...questions.map(each => [format.pick(each.text), said(each, valueOf.get(each.key))] as const),
            [
              t('notes'),
              notes && (
                <span key="notes" className="interview-text">
                  {notes}
                </span>
              ),
            ],
          ]}
        />
      )}
      {amendments.map(({ id, seq, text, reason, amendedAt, requestedBy }) => (
        <div key={id} className="interview-amendment">
          <h3>{t('amend.number', { number: seq })}</h3>
          <p className="interview-text">{text}</p>
          <p className="aside interview-text">{t('amend.because', { reason })}</p>
          <p className="aside">{t('amend.by', { name: format.name(requestedBy), at: format.instant(amendedAt) })}</p>
        </div>
      ))}
      {children}
    </Part>
  );
}
