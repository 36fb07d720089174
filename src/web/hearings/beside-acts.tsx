import { useState } from 'react';
import { Blockers } from '../cases/blockers.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Section } from '../ui/section.tsx';
import { AmendForm } from './amend.form.tsx';
import { type Beside, besideOf } from './beside.rules.ts';
import { DelayForm } from './delay.form.tsx';
import { GroundsForm } from './grounds.form.tsx';
import type { HeardCase } from './hearings.graphql.ts';
import { PaperForm } from './paper.form.tsx';

/** What else can be done now; nothing of it is needed to go on. */
export function BesideActs({ matter }: { matter: HeardCase }) {
  const t = useText('hearings');
  const [chosen, choose] = useState<Beside | null>(null);
  const acts = besideOf(matter);
  const close = (): void => choose(null);
  if (acts.length === 0) return null;
  const grounds = matter.nextMoves.find(({ move }) => move === 'ADD_GROUNDS');
  return (
    <Section title={t('beside.title')}>
      <div className="case-buttons">
        {acts.map(act => (
          <Button key={act} onPress={() => choose(act)}>
            {t(`beside.${act}.open`)}
          </Button>
        ))}
      </div>
      {chosen === 'grounds' && (
        <Section title={t('beside.grounds.open')}>
          <p>{t('beside.grounds.does')}</p>
          {grounds && grounds.blockers.length > 0 ? (
            <Blockers blockers={grounds.blockers} />
          ) : (
            <GroundsForm matter={matter} onDone={close} />
          )}
        </Section>
      )}
      <Dialog
        title={chosen && chosen !== 'grounds' ? t(`beside.${chosen}.open`) : ''}
        isOpen={chosen !== null && chosen !== 'grounds'}
        onClose={close}
      >
        {chosen && <p>{t(`beside.${chosen}.does`)}</p>}
        {chosen === 'delay' && <DelayForm matter={matter} onDone={close} />}
        {chosen === 'paper' && <PaperForm matter={matter} onDone={close} />}
        {chosen === 'amend' && <AmendForm matter={matter} onDone={close} />}
      </Dialog>
    </Section>
  );
}
