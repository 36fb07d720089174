import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import type { CommitteeCase } from './committee.graphql.ts';
import { ConfirmRecordReadDocument } from './moves.graphql.ts';

/** What only I can do: my ballot, and the record of a hearing that I did not attend. */
export function WaitsForMe({ matter: { id, rounds, panel } }: { matter: CommitteeCase }) {
  const t = useText('deliberations');
  const mine = rounds.filter(({ yoursToCast }) => yoursToCast);
  const mustRead = panel.some(({ isMe, mustReadRecord }) => isMe && mustReadRecord);
  if (mine.length === 0 && !mustRead) return null;
  return (
    <Section title={t('waits.title')}>
      {mine.map(({ id: roundId, kind }) => (
        <p key={roundId}>
          <LinkButton kind="primary" to="/committee-cases/$id/ballots/$roundId" params={{ id, roundId }}>
            {t(kind === 'FACTS' ? 'ballot.goFacts' : 'ballot.goSanction')}
          </LinkButton>
        </p>
      ))}
      {mustRead && <ReadRecord id={id} />}
    </Section>
  );
}

function ReadRecord({ id }: { id: string }) {
  const t = useText('deliberations');
  const confirm = useMove(ConfirmRecordReadDocument, { said: t('waits.readSaid') });
  return (
    <>
      <p>{t('waits.readHelp')}</p>
      <div className="case-buttons">
        <LinkButton to="/committee-cases/$id/hearing" params={{ id }}>
          {t('waits.record')}
        </LinkButton>
        <Button kind="primary" isPending={confirm.isPending} onPress={() => confirm.mutate({ input: { caseId: id } })}>
          {t('waits.read')}
        </Button>
      </div>
    </>
  );
}
