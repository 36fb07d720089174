import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AcknowledgeDocument, type Acknowledgement } from './record.graphql.ts';

interface Values {
  result: Acknowledgement['result'] | '';
  comment: string;
}

const results = ['ACKNOWLEDGED', 'WITH_COMMENT', 'DECLINED'] as const;

/** What I say of the record, up to the amendment that was shown. */
export function AcknowledgeForm({ id, seq }: { id: string; seq: number }) {
  const t = useText('interviews');
  const form = useDraftForm<Values>(`acknowledge ${id}`, { result: '', comment: '' });
  const { control } = form;
  return (
    <Section title={t('acknowledge.title')}>
      <p>{t(seq > 0 ? 'acknowledge.again' : 'acknowledge.lead')}</p>
      <MoveForm
        form={form}
        document={AcknowledgeDocument}
        variables={({ result, comment }) => ({
          input: {
            id,
            seq,
            result: result || 'ACKNOWLEDGED',
            ...(result === 'WITH_COMMENT' && { comment }),
          },
        })}
        action={t('acknowledge.action')}
        said={t('acknowledge.said')}
      >
        <Bound control={control} name="result" required>
          {field => (
            <RadioGroup
              {...field}
              isBoxed
              label={t('acknowledge.question')}
              options={results.map(value => ({
                value,
                label: t(`acknowledge.choices.${value}`),
                help: t(`acknowledge.help.${value}`),
              }))}
            />
          )}
        </Bound>
        {form.watch('result') === 'WITH_COMMENT' && (
          <Bound control={control} name="comment" required>
            {field => <TextField {...field} label={t('acknowledge.comment')} rows={5} maxLength={4000} />}
          </Bound>
        )}
      </MoveForm>
    </Section>
  );
}
