import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DateField } from '../ui/date-field.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { useLadderWords } from './ladder-words.ts';
import { PreviewedPeople } from './previewed-people.tsx';
import { type LadderInput, type PreviewedStep, ReminderPreviewDocument } from './reminders.graphql.ts';
import type { RemindersSearch } from './reminders.search.ts';

interface Props {
  ladder?: LadderInput | null;
  /** The draft has changed since. */
  isBehind?: boolean;
}

/** What would go out on a day: a dry run of what then tells it. With a draft, as if that held. */
export function ReminderPreview({ ladder = null, isBehind = false }: Props) {
  const t = useText('reminders');
  const { today } = useViewer();
  const search: RemindersSearch = useSearch({ strict: false });
  const patch = usePatchSearch<RemindersSearch>();
  const day = search.day && search.day >= today ? search.day : today;
  const query = useApi(ReminderPreviewDocument, { day, ladder }, { keep: true });
  return (
    <div className="reminder-preview">
      <div className="reminder-day">
        <DateField
          label={t('day')}
          description={day === today ? t('dayToday') : t('dayAhead')}
          value={day}
          min={today}
          onChange={chosen => patch({ day: chosen === today || !chosen ? undefined : chosen })}
        />
      </div>
      <Loaded query={query}>
        {({ reminderPreview: { mailFrom, steps } }) => (
          <div aria-busy={isBehind || query.isPlaceholderData}>
            <Steps key={day} day={day} steps={steps} mailFrom={mailFrom} ladder={ladder} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface StepsProps {
  day: string;
  steps: readonly PreviewedStep[];
  mailFrom: string;
  ladder: LadderInput | null;
}

function Steps({ day, steps, mailFrom, ladder }: StepsProps) {
  const t = useText('reminders');
  const format = useFormat();
  const words = useLadderWords();
  const [open, show] = useState<string | null>(null);
  const shown = steps.find(step => words.step(step) === open);
  if (steps.length === 0) return <p role="status">{t('noneOnDay', { day: format.day(day) })}</p>;
  return (
    <>
      <p role="status">{t('mailFrom', { at: format.instant(mailFrom) })}</p>
      <ul className="previewed-steps">
        {steps.map(step => {
          const name = words.step(step);
          return (
            <li key={name}>
              <button
                type="button"
                className="previewed-step"
                aria-expanded={name === open}
                onClick={() => show(name === open ? null : name)}
              >
                <span>{name}</span>
                <strong>{t('people', { count: step.people })}</strong>
                {step.notices !== step.people && <small>{t('notices', { count: step.notices })}</small>}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="field-help">{t('openStep')}</p>
      {/* the people of one ladder never stand below the number of another */}
      {shown && <PreviewedPeople key={`${open} ${JSON.stringify(ladder)}`} day={day} step={shown} ladder={ladder} />}
    </>
  );
}
