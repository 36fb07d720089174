import type { QuestionKind } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import { newOption, ofKind, withRight, type CourseDraft, type DraftQuestion } from './draft.rules.ts';
import { WordsFields } from './words-fields.tsx';

const kinds = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE'] as const satisfies QuestionKind[];
const mostOptions = 10;

interface Props {
  question: DraftQuestion;
  draft: CourseDraft;
  gaps: readonly Gap[];
  onChange: (question: DraftQuestion) => void;
}

export function QuestionFields({ question, draft, gaps, onChange }: Props) {
  const t = useText('courses');
  const tWords = useText('words');
  const format = useFormat();
  const of = (field: Gap['field']): Gap[] => gaps.filter(gap => gap.key === question.key && gap.field === field);
  const problem = (field: Gap['field']): string | undefined => {
    const gap = of(field)[0];
    return gap && t(`gap.${gap.kind}`);
  };
  return (
    <div className="editor-fields">
      <div className="number-fields">
        <TextField
          label={t('questionCode')}
          value={question.code}
          onChange={code => onChange({ ...question, code })}
          errorMessage={problem('code')}
          maxLength={50}
          isRequired
          exact
        />
        <Select
          label={t('topic')}
          value={question.topic}
          onChange={topic => onChange({ ...question, topic })}
          options={draft.lessons.map(({ slug, title }) => ({ value: slug, label: format.pick(title) || slug }))}
          errorMessage={problem('topic')}
          isRequired
        />
        <Select
          label={t('kind')}
          value={question.kind}
          onChange={kind => onChange(ofKind(question, kind))}
          options={kinds.map(value => ({ value, label: tWords(`questionKind.${value}`) }))}
          isRequired
        />
      </div>
      <WordsFields
        label={t('stem')}
        words={question.stem}
        onChange={stem => onChange({ ...question, stem })}
        rows={3}
        gaps={of('stem')}
      />
      <Options question={question} onChange={onChange} gaps={of('options')} />
      <WordsFields
        label={t('explanation')}
        words={question.explanation}
        onChange={explanation => onChange({ ...question, explanation })}
        rows={3}
        gaps={of('explanation')}
      />
    </div>
  );
}

function Options({ question, onChange, gaps }: Pick<Props, 'question' | 'onChange' | 'gaps'>) {
  const t = useText('courses');
  const { options, kind } = question;
  const wrong = gaps.find(gap => gap.kind === 'rightAnswers' || gap.kind === 'fewOptions');
  const isFixed = kind === 'TRUE_FALSE';
  return (
    <fieldset className="option-fields">
      <legend className="field-label">{t('options')}</legend>
      <p className="field-help">{t(kind === 'MULTIPLE_CHOICE' ? 'optionsHelpMany' : 'optionsHelpOne')}</p>
      {options.map((option, index) => (
        <div key={option.key} className="option-field">
          <WordsFields
            label={t('option', { number: index + 1 })}
            words={option.text}
            onChange={text => onChange({ ...question, options: options.with(index, { ...option, text }) })}
            gaps={gaps}
          />
          <span className="option-work">
            <Checkbox
              isSelected={option.right}
              onChange={right => onChange({ ...question, options: withRight(question, option.key, right) })}
            >
              {t('right')}
            </Checkbox>
            {!isFixed && (
              <Button
                kind="quiet"
                size="small"
                name={t('removeOption', { number: index + 1 })}
                onPress={() => onChange({ ...question, options: options.filter(each => each !== option) })}
              >
                {t('removeAction')}
              </Button>
            )}
          </span>
        </div>
      ))}
      {wrong && <p className="field-error">{t(`gap.${wrong.kind}`)}</p>}
      {!isFixed && options.length < mostOptions && (
        <div>
          <Button size="small" onPress={() => onChange({ ...question, options: [...options, newOption()] })}>
            {t('addOption')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
