import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DrawSampleDocument, type AttestationCycle } from './attestations.graphql.ts';

/** What was drawn to be checked, how far that is, and the next draw. */
export function Sample({ cycle }: { cycle: AttestationCycle }) {
  const t = useText('attestations');
  const mayDraw = useMay('ATTESTATION_DECIDE');
  return (
    <>
      <p className="aside">{t('signatures.sampleLead')}</p>
      <Draws cycle={cycle} />
      {mayDraw && (cycle.undrawn > 0 ? <DrawForm cycle={cycle} /> : <p>{t('signatures.noDraw')}</p>)}
    </>
  );
}

function Draws({ cycle: { draws } }: { cycle: AttestationCycle }) {
  const t = useText('attestations');
  const format = useFormat();
  if (draws.length === 0) return null;
  return (
    <ul className="draws">
      {draws.map(({ id, drawnAt, matched, mismatched, seed, ...draw }) => (
        <li key={id}>
          <strong>{t('signatures.drawOf', { at: format.instant(drawnAt), ...draw })}</strong>
          <br />
          {t('signatures.coverage', { checked: matched + mismatched, drawn: draw.drawn, matched, mismatched })}
          <br />
          <span className="statement-print">{t('signatures.seed', { seed })}</span>
        </li>
      ))}
    </ul>
  );
}

function DrawForm({ cycle: { requirementId, cycle, undrawn } }: { cycle: AttestationCycle }) {
  const t = useText('attestations');
  const form = useForm({ defaultValues: { percent: '10' } });
  return (
    <MoveForm
      form={form}
      document={DrawSampleDocument}
      variables={({ percent }) => ({ input: { requirementId, cycle, percent: Number(percent) } })}
      action={t('signatures.draw')}
      said={t('signatures.drew')}
      touches={['AttestationCycles', 'Signatures', 'Signature']}
    >
      <Bound control={form.control} name="percent" required>
        {field => (
          <TextField
            {...field}
            label={t('signatures.percent')}
            description={t('signatures.percentHelp', { count: undrawn })}
            type="number"
            exact
          />
        )}
      </Bound>
    </MoveForm>
  );
}
