import { useState } from 'react';
import { KeptForm } from '../api/kept-form.tsx';
import { useKeptForm } from '../api/use-kept-form.ts';
import { useViewer } from '../api/viewer.ts';
import { AppealView } from '../appeals/appeal-view.tsx';
import { apiUrl } from '../api/fetcher.ts';
import type { Appeal as Said } from '../appeals/said.graphql.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { FileButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FileAppealDocument } from './acts.graphql.ts';
import type { MyCase } from './my-cases.graphql.ts';

const grounds = ['FACTS', 'NEW_EVIDENCE', 'PROCEDURE', 'PROPORTIONALITY'] as const;

/** Can I object, until when, and what became of it? */
export function Appeal({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  const { today } = useViewer();
  const format = useFormat();
  const { appeal, appealPanel, appealUntil, state } = matter;
  const isLate = state === 'FINAL' || (appealUntil !== null && today > appealUntil);
  const isOpen = state === 'APPEAL_WINDOW' || state === 'FINAL';
  if (appeal)
    return (
      <Section title={t('appeal.mine')}>
        <AppealView appeal={appeal} />
        {appealPanel.length > 0 && (
          <p>{t('appeal.heardBy', { names: appealPanel.map(person => format.name(person)).join(t('comma')) })}</p>
        )}
        {appeal.deliveredOn && (
          <div>
            <FileButton href={apiUrl(`cases/${matter.id}/appeal-letter`)}>{t('appeal.letter')}</FileButton>
          </div>
        )}
      </Section>
    );
  if (!isOpen)
    return (
      <Section title={t('appeal.title')}>
        <p>{t('appeal.soon')}</p>
      </Section>
    );
  return (
    <Section title={t('appeal.title')}>
      <Write matter={matter} isLate={isLate} />
    </Section>
  );
}

interface Values {
  grounds: Said['grounds'][number][];
  text: string;
  lateCause: string;
}

function Write({ matter: { id: caseId, appealUntil }, isLate }: { matter: MyCase; isLate: boolean }) {
  const t = useText('myCases');
  const format = useFormat();
  const [id] = useState(() => crypto.randomUUID());
  const kept = useKeptForm<Values>(`appeal.${caseId}`, { grounds: [], text: '', lateCause: '' }, null);
  const { control } = kept.form;
  return (
    <>
      <p>{t('appeal.lead')}</p>
      {appealUntil && <p>{t(isLate ? 'appeal.over' : 'appeal.until', { day: format.day(appealUntil) })}</p>}
      <KeptForm
        kept={kept}
        document={FileAppealDocument}
        variables={({ lateCause, ...values }) => ({ input: { ...values, id, caseId, ...(isLate && { lateCause }) } })}
        action={t('appeal.action')}
        said={t('appeal.said')}
      >
        <Bound control={control} name="grounds" required>
          {field => (
            <CheckboxGroup
              {...field}
              label={t('appeal.grounds')}
              options={grounds.map(value => ({ value, label: t(`grounds.${value}`) }))}
            />
          )}
        </Bound>
        <Bound control={control} name="text" required>
          {field => <TextField {...field} label={t('appeal.text')} rows={10} maxLength={20_000} />}
        </Bound>
        {isLate && (
          <Bound control={control} name="lateCause" required>
            {field => <TextField {...field} label={t('appeal.cause')} rows={4} maxLength={4000} />}
          </Bound>
        )}
      </KeptForm>
    </>
  );
}
