import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import { OpenReporterDocument, type Reporter } from './reporters.graphql.ts';
import { Watermark } from './watermark.tsx';
import './investigations.css';

/** Who reported? Told for a reason that is kept, and gone when the page is left. */
export function OpenReporter({ caseId }: { caseId: string }) {
  const t = useText('investigations');
  const form = useDraftForm(`open reporter ${caseId}`, { reason: '' });
  const [told, tell] = useState<readonly Reporter[] | null>(null);
  if (told) return <Told reporters={told} onClose={() => tell(null)} />;
  return (
    <MoveForm
      form={form}
      document={OpenReporterDocument}
      variables={({ reason }) => ({ input: { caseId, reason } })}
      action={t('reporters.open')}
      touches={[]}
      onDone={({ openReporter }) => {
        form.reset();
        tell(openReporter);
      }}
    >
      <p>{t('reporters.openDoes')}</p>
      <Bound control={form.control} name="reason" required>
        {field => <TextField {...field} label={t('reporters.reason')} rows={3} maxLength={4000} />}
      </Bound>
    </MoveForm>
  );
}

function Told({ reporters, onClose }: { reporters: readonly Reporter[]; onClose: () => void }) {
  const t = useText('investigations');
  const format = useFormat();
  return (
    <>
      <Watermark>
        <ul className="evidence-list">
          {reporters.map(({ id, name, number, reportedOn }) => (
            <li key={id} className="evidence-item">
              <h3>{number ? t('evidence.inside', { name, number }) : t('evidence.outside', { name })}</h3>
              <DefinitionList items={[[t('reporters.reportedOn'), format.day(reportedOn)]]} />
            </li>
          ))}
        </ul>
      </Watermark>
      <p>
        <Button onPress={onClose}>{t('reporters.close')}</Button>
      </p>
    </>
  );
}
