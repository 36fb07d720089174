import { useState } from 'react';
import { Blockers } from '../cases/blockers.tsx';
import { ProposeForm } from '../cases/propose.form.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { ClosingCase } from './executions.graphql.ts';
import { Kept } from './kept.tsx';

/** How long the case is kept, what stands against purging it, and the act of two that does it. */
export function Retention({ matter }: { matter: ClosingCase }) {
  const t = useText('executions');
  const { retention, nextMoves } = matter;
  const next = nextMoves.find(({ move }) => move === 'PURGE' || move === 'START_RETENTION');
  return (
    <>
      <Kept retention={retention} />
      {retention && !retention.tombstone && next && next.blockers.length > 0 && (
        <Blockers blockers={next.blockers} title={t('closing.notYet')} />
      )}
      {retention && next?.blockers.length === 0 && next.move === 'START_RETENTION' && <p>{t('closing.free')}</p>}
      {next?.move === 'PURGE' && next.yours && next.blockers.length === 0 && <Purge matter={matter} />}
    </>
  );
}

function Purge({ matter: { id, track, proposals } }: { matter: ClosingCase }) {
  const t = useText('executions');
  const tCases = useText('cases');
  const [isOpen, open] = useState(false);
  if (proposals.some(({ act, decidedAt }) => act === 'PURGE' && !decidedAt)) return <p>{t('closing.waits')}</p>;
  return (
    <>
      <p>{t('closing.purgeDoes')}</p>
      <div className="case-buttons">
        <Button kind="danger" onPress={() => open(true)}>
          {t('closing.purge')}
        </Button>
      </div>
      <Dialog title={tCases('acts.PURGE')} isOpen={isOpen} onClose={() => open(false)}>
        <ProposeForm caseId={id} act="PURGE" track={track} onDone={() => open(false)} />
      </Dialog>
    </>
  );
}
