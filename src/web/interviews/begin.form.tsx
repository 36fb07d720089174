import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { PeopleField } from '../api/people-field.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { BeginInterviewDocument, type BeginInput } from './hold.graphql.ts';
import { locales, modes, recordings } from './words.ts';
import type { LocalizedText } from '../api/graphql.ts';

interface Props {
  form: { id: string; notice: LocalizedText };
  /** For which duty, or with whom and after which interview. */
  held: Pick<BeginInput, 'assignmentId' | 'personId' | 'followsId'>;
}

/** First the notice of purpose; only when it was read out, where and how the interview is held. */
export function BeginForm({ form, held }: Props) {
  const t = useText('interviews');
  const format = useFormat();
  const [isRead, setRead] = useState(false);
  const [isExplained, setExplained] = useState(false);
  const [isTold, setTold] = useState(false);
  if (isTold) return <Circumstances form={form} held={held} />;
  return (
    <Section title={t('notice.title')}>
      <p>{t('notice.lead')}</p>
      <blockquote className="interview-part interview-text">{format.pick(form.notice)}</blockquote>
      <Checkbox isBoxed isSelected={isRead} onChange={setRead}>
        {t('notice.read')}
      </Checkbox>
      <Checkbox isBoxed isSelected={isExplained} onChange={setExplained}>
        {t('notice.explained')}
      </Checkbox>
      {!(isRead && isExplained) && <p className="aside">{t('notice.first')}</p>}
      <div>
        <Button kind="primary" isDisabled={!isRead || !isExplained} onPress={() => setTold(true)}>
          {t('notice.next')}
        </Button>
      </div>
    </Section>
  );
}

interface Values {
  place: string;
  mode: BeginInput['mode'];
  locale: BeginInput['locale'];
  companion: string;
  interviewerIds: string[];
  observerIds: string[];
  recording: BeginInput['recording'];
  recordingConsent: boolean;
}

const usual: Values = {
  place: '',
  mode: 'ROOM',
  locale: 'JA',
  companion: '',
  interviewerIds: [],
  observerIds: [],
  recording: 'NONE',
  recordingConsent: false,
};

const inputOf = ({ companion, recordingConsent, ...values }: Values) => ({
  ...values,
  ...(companion && { companion }),
  ...(values.recording !== 'NONE' && { recordingConsent }),
  noticeRead: true,
  rightToDeclineExplained: true,
});

function Circumstances({ form: { id }, held }: Props) {
  const t = useText('interviews');
  const navigate = useNavigate();
  const form = useDraftForm<Values>(`begin ${held.assignmentId ?? held.followsId ?? held.personId}`, usual);
  const { control } = form;
  return (
    <Section title={t('begin.how')}>
      <MoveForm
        form={form}
        document={BeginInterviewDocument}
        variables={values => ({ input: { ...inputOf(values), ...held, formVersionId: id } })}
        action={t('begin.action')}
        onDone={({ beginInterview }) =>
          void navigate({ to: '/interview-records/$id', params: { id: beginInterview.id }, replace: true })
        }
      >
        <Bound control={control} name="mode" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('mode')}
              options={modes.map(value => ({ value, label: t(`modes.${value}`) }))}
            />
          )}
        </Bound>
        <Bound control={control} name="place" required>
          {field => <TextField {...field} label={t('place')} description={t('begin.placeHelp')} maxLength={200} />}
        </Bound>
        <Bound control={control} name="locale" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('language')}
              options={locales.map(value => ({ value, label: t(`languages.${value}`) }))}
            />
          )}
        </Bound>
        <Bound control={control} name="companion">
          {field => (
            <TextField {...field} label={t('companion')} description={t('begin.companionHelp')} maxLength={100} />
          )}
        </Bound>
        {(['interviewerIds', 'observerIds'] as const).map(name => (
          <Bound key={name} control={control} name={name}>
            {({ value, onChange, errorMessage }) => (
              <PeopleField
                label={t(name === 'interviewerIds' ? 'coInterviewers' : 'observers')}
                description={t(`begin.${name}Help`)}
                ids={value}
                onChange={onChange}
                emptyText={t('nobodyFound')}
                most={4}
                error={errorMessage}
              />
            )}
          </Bound>
        ))}
        <Bound control={control} name="recording" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('recording')}
              options={recordings.map(value => ({ value, label: t(`recordings.${value}`) }))}
            />
          )}
        </Bound>
        {form.watch('recording') !== 'NONE' && (
          <Bound control={control} name="recordingConsent" required>
            {({ value, onChange, errorMessage }) => (
              <div>
                <Checkbox isBoxed isSelected={value} onChange={onChange}>
                  {t('begin.consent')}
                </Checkbox>
                <FieldNote error={errorMessage} />
              </div>
            )}
          </Bound>
        )}
      </MoveForm>
    </Section>
  );
}
