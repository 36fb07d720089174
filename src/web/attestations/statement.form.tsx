import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SaveStatementDocument, type StatementVersion, type WrittenStatement } from './attestations.graphql.ts';
import './attestations.css';

interface Props {
  /** None for a new one. */
  statement?: WrittenStatement;
  /** What the draft begins with. */
  from?: StatementVersion;
  onSaved?: (id: string) => void;
}

const natures = ['CONFIRM', 'DELETE'] as const;
const most = 20_000;

/** The wording in both languages, and what is asked with it. */
export function StatementForm({ statement, from, onSaved }: Props) {
  const t = useText('attestations');
  const form = useDraftForm(`statement ${statement?.id ?? 'new'}`, {
    nature: statement?.nature ?? natures[0],
    title: from?.title ?? { ja: '', en: '' },
    body: from?.body ?? { ja: '', en: '' },
    preserveText: from?.preserveText ?? { ja: t('write.defaultPreserveJa'), en: t('write.defaultPreserveEn') },
    asksDevices: from?.asksDevices ?? false,
    asksEvidence: from?.asksEvidence ?? false,
  });
  const { control } = form;
  const nature = form.watch('nature');
  return (
    <MoveForm
      form={form}
      document={SaveStatementDocument}
      variables={({ preserveText, ...values }) => ({
        input: {
          ...values,
          ...(statement && { id: statement.id, version: statement.version }),
          preserveText: values.nature === 'DELETE' ? preserveText : null,
        },
      })}
      action={t('write.save')}
      said={t('write.saved')}
      touches={['Statement', 'Statements']}
      onDone={({ saveStatement }) => onSaved?.(saveStatement.id)}
    >
      {!statement && (
        <Bound control={control} name="nature" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('statements.nature')}
              options={natures.map(value => ({
                value,
                label: t(`statements.natures.${value}`),
                help: t(`statements.natureHelp.${value}`),
              }))}
            />
          )}
        </Bound>
      )}
      <div className="statement-languages">
        <Bound control={control} name="title.ja" required>
          {field => <TextField {...field} label={t('write.titleJa')} maxLength={200} />}
        </Bound>
        <Bound control={control} name="title.en" required>
          {field => <TextField {...field} label={t('write.titleEn')} maxLength={200} />}
        </Bound>
        <Bound control={control} name="body.ja" required>
          {field => (
            <TextField
              {...field}
              label={t('write.bodyJa')}
              description={t('write.bodyHelp')}
              rows={10}
              maxLength={most}
            />
          )}
        </Bound>
        <Bound control={control} name="body.en" required>
          {field => (
            <TextField
              {...field}
              label={t('write.bodyEn')}
              description={t('write.bodyHelp')}
              rows={10}
              maxLength={most}
            />
          )}
        </Bound>
        {nature === 'DELETE' && (
          <>
            <Bound control={control} name="preserveText.ja" required>
              {field => (
                <TextField
                  {...field}
                  label={t('write.preserveJa')}
                  description={t('write.preserveHelp')}
                  rows={4}
                  maxLength={most}
                />
              )}
            </Bound>
            <Bound control={control} name="preserveText.en" required>
              {field => (
                <TextField
                  {...field}
                  label={t('write.preserveEn')}
                  description={t('write.preserveHelp')}
                  rows={4}
                  maxLength={most}
                />
              )}
            </Bound>
          </>
        )}
      </div>
      <fieldset className="devices">
        <legend className="field-label">{t('write.asks')}</legend>
        <Bound control={control} name="asksDevices">
          {({ value, onChange }) => (
            <Checkbox isSelected={value} onChange={onChange}>
              {t('write.asksDevices')}
            </Checkbox>
          )}
        </Bound>
        <Bound control={control} name="asksEvidence">
          {({ value, onChange }) => (
            <Checkbox isSelected={value} onChange={onChange}>
              {t('write.asksEvidence')}
            </Checkbox>
          )}
        </Bound>
      </fieldset>
    </MoveForm>
  );
}
