import { Link, useNavigate } from '@tanstack/react-router';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Page } from '../ui/page.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { OpenSlotsDocument } from './agenda.graphql.ts';
import './appointments.css';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

interface SlotsDraft {
  firstDay: string;
  lastDay: string;
  from: string;
  until: string;
  minutes: string;
  pause: string;
  mode: 'ROOM' | 'VIDEO';
  place: string;
}

/** When do I have time? */
export function OpenSlotsPage() {
  const t = useText('appointments');
  const tRefusal = useText('refusal');
  const { today } = useViewer();
  const navigate = useNavigate();
  const form = useDraftForm<SlotsDraft>('open slots', {
    firstDay: '',
    lastDay: '',
    from: '10:00',
    until: '12:00',
    minutes: '30',
    pause: '0',
    mode: 'ROOM',
    place: '',
  });
  const isTime = (value: string) => (time.test(value) ? undefined : tRefusal('rule.isTime'));
  const within = (min: number, max: number) => (value: string) =>
    wholeNumber(value) >= min && wholeNumber(value) <= max ? undefined : t('wholeNumber', { min, max });
  return (
    <Page
      title={t('openTitle')}
      lead={t('openLead')}
      width="reading"
      above={<Link to="/appointments">{t('title')}</Link>}
    >
      <MoveForm
        form={form}
        document={OpenSlotsDocument}
        variables={({ lastDay, minutes, pause, ...values }) => ({
          input: {
            ...values,
            lastDay: lastDay || values.firstDay,
            minutes: wholeNumber(minutes),
            pause: wholeNumber(pause),
          },
        })}
        action={t('openAction')}
        said={t('opened')}
        onDone={() => void navigate({ to: '/appointments' })}
      >
        <div className="slot-fields">
          <Bound control={form.control} name="firstDay" required>
            {field => <DateField {...field} label={t('firstDay')} min={today} />}
          </Bound>
          <Bound control={form.control} name="lastDay">
            {field => <DateField {...field} label={t('lastDay')} description={t('lastDayHelp')} min={today} />}
          </Bound>
          <Bound control={form.control} name="from" required validate={isTime}>
            {field => <TextField {...field} label={t('from')} description={t('timeHelp')} exact maxLength={5} />}
          </Bound>
          <Bound control={form.control} name="until" required validate={isTime}>
            {field => <TextField {...field} label={t('until')} description={t('timeHelp')} exact maxLength={5} />}
          </Bound>
          <Bound control={form.control} name="minutes" required validate={within(5, 240)}>
            {field => <TextField {...field} label={t('minutes')} exact maxLength={3} />}
          </Bound>
          <Bound control={form.control} name="pause" required validate={within(0, 120)}>
            {field => <TextField {...field} label={t('pause')} exact maxLength={3} />}
          </Bound>
        </div>
        <Bound control={form.control} name="mode" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('meeting')}
              options={[
                { value: 'ROOM', label: t('mode.ROOM') },
                { value: 'VIDEO', label: t('mode.VIDEO') },
              ]}
            />
          )}
        </Bound>
        <Bound control={form.control} name="place">
          {field => <TextField {...field} label={t('place')} description={t('placeHelp')} maxLength={200} />}
        </Bound>
      </MoveForm>
    </Page>
  );
}
