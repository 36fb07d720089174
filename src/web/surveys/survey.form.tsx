import { useNavigate } from '@tanstack/react-router';
import type { Control } from 'react-hook-form';
import { KeptForm } from '../api/kept-form.tsx';
import { useKeptForm } from '../api/use-kept-form.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { QuestionFields } from './question-fields.tsx';
import { type SurveyDraft, draftOf, inputOf, isMinCell, newSurvey, placeOf } from './survey-draft.rules.ts';
import { ChangeSurveyDocument, DraftSurveyDocument, type Survey } from './surveys.graphql.ts';
import './surveys.css';

const modes = ['ANONYMOUS', 'IDENTIFIED'] as const;
const longest = { title: 200, words: 4000 };

export function NewSurveyForm() {
  const t = useText('surveys');
  const navigate = useNavigate();
  const kept = useKeptForm<SurveyDraft>('survey.new', newSurvey(), null);
  return (
    <KeptForm
      kept={kept}
      document={DraftSurveyDocument}
      variables={draft => ({ input: inputOf(draft) })}
      fieldOf={placeOf}
      action={t('make.action')}
      said={t('make.made')}
      touches={['Surveys']}
      onDone={({ draftSurvey: { id } }) => void navigate({ to: '/manage-surveys/$id', params: { id } })}
    >
      <SurveyFields control={kept.form.control} />
    </KeptForm>
  );
}

export function ChangeSurveyForm({ survey }: { survey: Survey }) {
  const t = useText('surveys');
  const navigate = useNavigate();
  const { id } = survey;
  const kept = useKeptForm<SurveyDraft>(`survey.${id}`, draftOf(survey), survey.version);
  return (
    <KeptForm
      kept={kept}
      document={ChangeSurveyDocument}
      variables={draft => ({ input: { ...inputOf(draft), id, version: kept.version! } })}
      fieldOf={placeOf}
      action={t('change.action')}
      said={t('change.saved')}
      touches={['Survey', 'Surveys']}
      onDone={() => void navigate({ to: '/manage-surveys/$id', params: { id } })}
    >
      <SurveyFields control={kept.form.control} />
    </KeptForm>
  );
}

function SurveyFields({ control }: { control: Control<SurveyDraft> }) {
  const t = useText('surveys');
  const { today } = useViewer();
  return (
    <>
      <WordsFields
        control={control}
        name="title"
        label={[t('make.titleJa'), t('make.titleEn')]}
        maxLength={longest.title}
        required
      />
      <WordsFields
        control={control}
        name="purpose"
        label={[t('make.purposeJa'), t('make.purposeEn')]}
        help={t('make.purposeHelp')}
        maxLength={longest.words}
        rows={4}
        required
      />
      <WordsFields
        control={control}
        name="leniency"
        label={[t('make.leniencyJa'), t('make.leniencyEn')]}
        help={t('make.leniencyHelp')}
        maxLength={longest.words}
        rows={3}
      />
      <Bound control={control} name="mode" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('make.modeField')}
            options={modes.map(value => ({ value, label: t(`mode.${value}`), help: t(`make.modeHelp.${value}`) }))}
          />
        )}
      </Bound>
      <Bound
        control={control}
        name="minCell"
        required
        validate={text => (isMinCell(text) ? undefined : t('make.minCellWrong'))}
      >
        {field => <TextField {...field} label={t('make.minCell')} description={t('make.minCellHelp')} exact />}
      </Bound>
      <Bound control={control} name="closesOn" required>
        {field => <DateField {...field} label={t('make.closesOn')} min={today} />}
      </Bound>
      <AudienceFields control={control} />
      <QuestionFields control={control} />
    </>
  );
}
