import { useNavigate } from '@tanstack/react-router';
import { KeptForm } from '../api/kept-form.tsx';
import { useKeptForm } from '../api/use-kept-form.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { WordsFields } from '../ui/words-fields.tsx';
import {
  type FormDraft,
  draftOf,
  inputOf,
  most,
  newForm,
  placeOf,
  placeOfRefusal,
  purposes,
} from './form-draft.rules.ts';
import { FormSections } from './form-sections.tsx';
import { SaveInterviewFormDocument, type WrittenForm } from './forms.graphql.ts';
import './form-editor.css';

/** The draft of a form, or a new form; what is published already stays as it is. */
export function FormEditor({ form: written }: { form?: WrittenForm }) {
  const t = useText('interviews');
  const navigate = useNavigate();
  const fresh = written ? draftOf(written) : newForm();
  const kept = useKeptForm<FormDraft>(`interview-form.${written?.id ?? 'new'}`, fresh, written?.version ?? null);
  const { form, version } = kept;
  const { control } = form;
  return (
    <KeptForm
      kept={kept}
      document={SaveInterviewFormDocument}
      variables={draft => ({ input: { ...inputOf(draft), ...(written && { id: written.id, version }) } })}
      fieldOf={placeOf}
      standsAt={refusal => placeOfRefusal(refusal, form.getValues())}
      action={t('forms.write.save')}
      said={t('forms.write.saved')}
      touches={['InterviewForm', 'InterviewForms']}
      onDone={({ saveInterviewForm: { id } }) => void navigate({ to: '/interview-forms/$id', params: { id } })}
    >
      {!written && (
        <Bound control={control} name="purpose" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('forms.purpose')}
              options={purposes.map(value => ({
                value,
                label: t(`purposes.${value}`),
                help: t(`forms.purposeHelp.${value}`),
              }))}
            />
          )}
        </Bound>
      )}
      <WordsFields control={control} name="title" label={t('forms.name')} maxLength={most.title} required />
      <Bound control={control} name="code" required>
        {field => (
          <TextField
            {...field}
            label={t('forms.code')}
            description={t('forms.write.codeHelp')}
            maxLength={most.code}
            exact
          />
        )}
      </Bound>
      <WordsFields
        control={control}
        name="notice"
        label={t('notice.title')}
        help={t('forms.write.noticeHelp')}
        maxLength={most.notice}
        rows={6}
        required
      />
      <FormSections control={control} />
    </KeptForm>
  );
}
