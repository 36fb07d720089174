import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RecordPledgeEventDocument, type PledgeFacts, type PledgeMove } from './pledges.graphql.ts';
import { ProofField, type Proof } from './proof-field.tsx';

/** What the viewer may say about it now. */
export function PledgeMoves({ pledge: { id, moves, breach } }: { pledge: PledgeFacts }) {
  const t = useText('pledges');
  const [chosen, choose] = useState<PledgeMove | null>(null);
  const close = (): void => choose(null);
  const waitsForAnother = breach === 'SUSPECTED' && !moves.includes('BREACH_FOUND');
  return (
    <>
      {waitsForAnother && <p className="aside">{t('one.byAnother')}</p>}
      {moves.length > 0 && (
        <div className="pledge-files">
          {moves.map(move => (
            <Button key={move} onPress={() => choose(move)}>
              {t(`moves.${move}`)}
            </Button>
          ))}
        </div>
      )}
      <Dialog title={chosen ? t(`moves.${chosen}`) : ''} isOpen={chosen !== null} onClose={close}>
        {chosen && <MoveNote id={id} move={chosen} onDone={close} />}
      </Dialog>
    </>
  );
}

interface Values {
  note: string;
  evidence: Proof | null;
}

function MoveNote({ id, move, onDone }: { id: string; move: PledgeMove; onDone: () => void }) {
  const t = useText('pledges');
  const form = useDraftForm<Values>(`pledge ${id} ${move}`, { note: '', evidence: null });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={RecordPledgeEventDocument}
      variables={({ note, evidence }) => ({ input: { id, kind: move, note, evidenceId: evidence?.id ?? null } })}
      fieldOf={field => (field === 'evidenceId' ? 'evidence' : undefined)}
      action={t('one.record')}
      said={t('one.recorded')}
      touches={['Pledge', 'Pledges', 'PledgesOfPerson']}
      onDone={onDone}
    >
      <p>{t(`moveHelp.${move}`)}</p>
      <Bound control={control} name="note" required>
        {field => (
          <TextField {...field} label={t('one.note')} description={t('one.noteHelp')} rows={5} maxLength={2000} />
        )}
      </Bound>
      <Bound control={control} name="evidence">
        {({ value, onChange, errorMessage }) => (
          <ProofField label={t('one.evidenceField')} value={value} onChange={onChange} errorMessage={errorMessage} />
        )}
      </Bound>
    </MoveForm>
  );
}
