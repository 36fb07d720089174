import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { i18next, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Beside } from './beside.tsx';
import { pairsOf } from './change-texts.rules.ts';
import { EditCourseDocument, type EditedCourse } from './edit-course.graphql.ts';
import type { Change, Preview } from './publish.graphql.ts';
import '../ui/button.css';

const parts = ['ABOUT', 'RULES', 'LESSON', 'QUESTION', 'FILE'] as const;
const tones = { ADDED: 'done', CHANGED: 'due', REMOVED: 'overdue' } as const;
const icons = { ADDED: 'check', CHANGED: 'sort', REMOVED: 'close' } as const;

/** All that changes, part by part; each thing opens into the published text beside the draft. */
export function ChangeList({ id, preview: { changes, publishedNumber } }: { id: string; preview: Preview }) {
  const t = useText('publishing');
  const query = useApi(EditCourseDocument, { id });
  const [side, show] = useState<'before' | 'after'>('after');
  const count = (part: Change['part']) => changes.filter(change => change.part === part).length;
  if (publishedNumber === null)
    return <p>{t('firstText', { lessons: count('LESSON'), questions: count('QUESTION') })}</p>;
  if (changes.length === 0) return <p>{t('nothing')}</p>;
  return (
    <Loaded query={query}>
      {({ course }) => (
        <div className="changes" data-side={side}>
          <div className="change-sides" role="group" aria-label={t('side')}>
            {(['before', 'after'] as const).map(each => (
              <button
                key={each}
                type="button"
                className="button"
                data-kind={each === side ? 'primary' : 'secondary'}
                data-size="small"
                aria-pressed={each === side}
                onClick={() => show(each)}
              >
                {t(each)}
              </button>
            ))}
          </div>
          {parts.map(part => {
            const those = changes.filter(change => change.part === part);
            if (those.length === 0) return null;
            return (
              <section key={part} className="change-part" aria-label={t(`part.${part}`)}>
                <h3>
                  {t(`part.${part}`)} <small>{t('count', { count: those.length })}</small>
                </h3>
                <ul>
                  {those.map(change => (
                    <li key={change.key}>
                      <ChangeLine change={change} course={course} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    </Loaded>
  );
}

function ChangeLine({ change, course }: { change: Change; course: EditedCourse }) {
  const t = useText('publishing');
  const pairs = pairsOf(change, course.published, course.draft);
  const line = (
    <>
      <Badge tone={tones[change.kind]} icon={icons[change.kind]}>
        {t(`kind.${change.kind}`)}
      </Badge>
      <ChangeName change={change} />
    </>
  );
  if (pairs.length === 0) return <p className="change-line">{line}</p>;
  return (
    <details className="change-fold">
      <summary className="change-line">{line}</summary>
      <Beside pairs={pairs} />
    </details>
  );
}

function ChangeName({ change: { part, key, title, fields, before, after } }: { change: Change }) {
  const t = useText('publishing');
  const format = useFormat();
  const word = (value: string | null): string => {
    if (value === null) return t('none');
    if (value === 'true') return t('yes');
    return value === 'false' ? t('no') : value;
  };
  if (part === 'RULES')
    return (
      <span>
        {ruleName(t, key)}
        {(before ?? after) !== null && (
          <>
            : <strong>{t('from', { before: word(before), after: word(after) })}</strong>
          </>
        )}
      </span>
    );
  const names = [...new Set(fields.map(field => field.split('.')[0]!))].map(field => fieldName(t, field));
  return (
    <span>
      <strong>{part === 'ABOUT' ? t('part.ABOUT') : title ? format.pick(title) : key}</strong>{' '}
      <small>
        {part !== 'ABOUT' && title && key} {names.length > 0 && `(${names.join('・')})`}
      </small>
    </span>
  );
}

type Say = ReturnType<typeof useText<'publishing'>>;
const said = (key: string): boolean => i18next.exists(key, { ns: 'publishing' });

const ruleName = (t: Say, rule: string): string => t(said(`rule.${rule}`) ? `rule.${rule as 'other'}` : 'rule.other');
const fieldName = (t: Say, field: string): string =>
  t(said(`field.${field}`) ? `field.${field as 'other'}` : 'field.other');
