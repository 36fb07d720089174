import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import type { CourseDraft } from './draft.rules.ts';

interface Props {
  draft: CourseDraft;
  onChange: (part: Partial<CourseDraft>) => void;
  gaps: readonly Gap[];
}

type Rule = 'passMark' | 'questionCount' | 'timeLimitMinutes' | 'attemptLimit' | 'waitMinutes';

/** How the quiz is drawn, shown and sat. */
export function QuizRulesFields({ draft, onChange, gaps }: Props) {
  const t = useText('courses');
  const field = (rule: Rule, label: string, description: string, isRequired = true) => (
    <TextField
      label={label}
      description={description}
      value={draft[rule]}
      onChange={value => onChange({ [rule]: value })}
      isRequired={isRequired}
      exact
    />
  );
  return (
    <div className="editor-fields">
      <div className="number-fields rule-fields">
        {field('questionCount', t('questionCount'), t('questionCountHelp', { number: draft.questions.length }))}
        {field('passMark', t('passMark'), t('passMarkHelp'))}
        {field('timeLimitMinutes', t('timeLimit'), t('timeLimitHelp'))}
        {field('attemptLimit', t('attemptLimit'), t('attemptLimitHelp'), false)}
        {field('waitMinutes', t('waitMinutes'), t('waitMinutesHelp'))}
      </div>
      {gaps.some(gap => gap.field === 'rules') && <p className="field-error">{t('gap.badNumber')}</p>}
      <Checkbox isSelected={draft.shuffleOptions} onChange={shuffleOptions => onChange({ shuffleOptions })}>
        {t('shuffleOptions')}
      </Checkbox>
      {draft.lessons.length > 0 && <TopicCounts draft={draft} onChange={onChange} gaps={gaps} />}
    </div>
  );
}

function TopicCounts({ draft, onChange, gaps }: Props) {
  const t = useText('courses');
  const format = useFormat();
  const wrong = gaps.find(gap => gap.field === 'topicCounts');
  return (
    <fieldset className="topic-counts">
      <legend className="field-label">{t('topicCounts')}</legend>
      <p className="field-help">{t('topicCountsHelp')}</p>
      {draft.lessons.map(({ key, slug, title }) => (
        <TextField
          key={key}
          label={format.pick(title) || slug}
          description={t('topicPool', { number: draft.questions.filter(({ topic }) => topic === slug).length })}
          value={draft.topicCounts[key] ?? ''}
          onChange={count => onChange({ topicCounts: { ...draft.topicCounts, [key]: count } })}
          exact
        />
      ))}
      {wrong && <p className="field-error">{t(`gap.${wrong.kind}`)}</p>}
    </fieldset>
  );
}
