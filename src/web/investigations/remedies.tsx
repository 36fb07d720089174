import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { Blockers } from '../cases/blockers.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Section } from '../ui/section.tsx';
import type { FiledCase } from './investigations.graphql.ts';
import { TakeRemediesDocument } from './moves.graphql.ts';

/** Where nobody can be sanctioned: what is still missing before it is acted on. */
export function Remedies({ matter: { id, nextMoves } }: { matter: FiledCase }) {
  const t = useText('investigations');
  const cases = useText('cases');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const [isOpen, open] = useState(false);
  const take = useMove(TakeRemediesDocument, {
    said: t('remedies.said'),
    touches: ['CaseFile', 'Case', 'Cases'],
    onDone: () => open(false),
  });
  const next = nextMoves.find(({ move }) => move === 'TAKE_REMEDIES');
  if (!next) return null;
  return (
    <Section title={cases('moves.TAKE_REMEDIES')}>
      <p>{cases('consequences.TAKE_REMEDIES')}</p>
      {next.blockers.length > 0 && <Blockers blockers={next.blockers} />}
      {isSecretary && next.blockers.length === 0 && (
        <p>
          <Button kind="primary" onPress={() => open(true)}>
            {t('remedies.action')}
          </Button>
        </p>
      )}
      <ConfirmDialog
        title={cases('moves.TAKE_REMEDIES')}
        action={t('remedies.action')}
        isOpen={isOpen}
        isPending={take.isPending}
        onConfirm={() => take.mutate({ input: { caseId: id } })}
        onClose={() => open(false)}
      >
        <p>{t('remedies.does')}</p>
      </ConfirmDialog>
    </Section>
  );
}
