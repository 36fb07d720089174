import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LadderFields } from './ladder.fields.tsx';
import { OffenceFields } from './offence.fields.tsx';
import { ParameterFields } from './parameter.fields.tsx';
import { SaveRulesetDocument, type ParameterRule, type RulesetDesk, type Said } from './rulesets.graphql.ts';
import { TextFileField } from './text-file.field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Draft, draftOf, inputOf, placeOf } from './write.draft.ts';
import './rulesets.css';

interface Props {
  desk: RulesetDesk;
  model: Said;
  rules: readonly ParameterRule[];
  onSaved: () => void;
  onCancel?: () => void;
}

/** The whole draft; what is in force stays as it is until a second person publishes it. */
export function WriteForm({ desk, model, rules, onSaved, onCancel }: Props) {
  const t = useText('rulesets');
  const format = useFormat();
  const { today } = useViewer();
  const { kind, version, draft, latest } = desk;
  const form = useDraftForm<Draft>(`rules ${kind}`, draftOf(draft ?? latest ?? model, model, draft ?? {}));
  const { control } = form;
  const before = latest?.effectiveFrom;
  // a slip such as the year 6 is no day that the server can read
  const wrongDay = (day: string) => (day && (day < '1900' || day > '2200') ? t('write.dayWrong') : undefined);
  return (
    <MoveForm
      form={form}
      document={SaveRulesetDocument}
      variables={values => ({ input: inputOf(kind, version, values) })}
      fieldOf={field => placeOf(field, form.getValues())}
      action={t('write.save')}
      said={t('write.saved')}
      touches={['RulesetDesk']}
      onDone={onSaved}
      aside={onCancel && <Button onPress={onCancel}>{t('write.cancel')}</Button>}
    >
      <Card title={t('groups.days')}>
        <div className="rules-part">
          <div className="rules-fields">
            <Bound
              control={control}
              name="effectiveFrom"
              required
              validate={day =>
                before && day <= before ? t('write.laterThan', { day: format.day(before) }) : wrongDay(day)
              }
            >
              {field => (
                <DateField
                  {...field}
                  label={t('one.from')}
                  description={before ? t('write.fromAfter', { day: format.day(before) }) : t('write.fromHelp')}
                />
              )}
            </Bound>
            <Bound control={control} name="madeKnownOn" validate={wrongDay}>
              {field => (
                <DateField {...field} label={t('list.madeKnown')} description={t('write.knownHelp')} max={today} />
              )}
            </Bound>
          </div>
          <Bound
            control={control}
            name="madeKnownHow"
            validate={(how, { madeKnownOn }) => (madeKnownOn && !how.trim() ? t('write.howMissing') : undefined)}
          >
            {field => (
              <TextField {...field} label={t('one.how')} description={t('write.howHelp')} rows={2} maxLength={500} />
            )}
          </Bound>
          <Bound control={control} name="file">
            {({ value, onChange, errorMessage }) => (
              <TextFileField value={value} onChange={onChange} errorMessage={errorMessage} />
            )}
          </Bound>
        </div>
      </Card>
      {kind === 'WORK_RULES' ? (
        <>
          <Card title={t('said.ladder')}>
            <LadderFields control={control} />
          </Card>
          <Card title={t('said.offences')}>
            <p className="field-help">{t('write.offencesHelp')}</p>
            <OffenceFields control={control} />
          </Card>
        </>
      ) : (
        <ParameterFields control={control} rules={rules} />
      )}
    </MoveForm>
  );
}
