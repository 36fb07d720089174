import { Link, useNavigate } from '@tanstack/react-router';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Card } from '../ui/card.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Page } from '../ui/page.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { QuestionFields } from './question-fields.tsx';
import { type SurveyDraft, inputOf, isMinCell, newSurvey } from './survey-draft.rules.ts';
import { DraftSurveyDocument } from './surveys.graphql.ts';
import { WordsFields } from './words-fields.tsx';
import './surveys.css';

const modes = ['ANONYMOUS', 'IDENTIFIED'] as const;
const longest = { title: 200, words: 4000 };

/** What shall the workforce be asked? */
export function NewSurveyPage() {
  const t = useText('surveys');
  const navigate = useNavigate();
  const { today } = useViewer();
  const form = useDraftForm<SurveyDraft>('new-survey', newSurvey());
  const { control } = form;
  return (
    <Page title={t('make.title')} lead={t('make.lead')} above={<Link to="/manage-surveys">{t('list.title')}</Link>}>
      <MoveForm
        form={form}
        document={DraftSurveyDocument}
        variables={draft => ({ input: inputOf(draft) })}
        action={t('make.action')}
        said={t('make.made')}
        onDone={({ draftSurvey: { id } }) => void navigate({ to: '/manage-surveys/$id', params: { id } })}
      >
        <WordsFields
          control={control}
          name="title"
          labels={[t('make.titleJa'), t('make.titleEn')]}
          maxLength={longest.title}
          required
        />
        <WordsFields
          control={control}
          name="purpose"
          labels={[t('make.purposeJa'), t('make.purposeEn')]}
          help={t('make.purposeHelp')}
          maxLength={longest.words}
          rows={4}
          required
        />
        <WordsFields
          control={control}
          name="leniency"
          labels={[t('make.leniencyJa'), t('make.leniencyEn')]}
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
        <Card title={t('make.questions')}>
          <QuestionFields form={form} />
        </Card>
      </MoveForm>
    </Page>
  );
}
