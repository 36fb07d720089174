import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { ProposeForm } from '../cases/propose.form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Section } from '../ui/section.tsx';
import { CaseFile } from './case-file.tsx';
import type { FiledCase } from './investigations.graphql.ts';
import { OpenMedicalFactDocument } from './moves.graphql.ts';
import { Watermark } from './watermark.tsx';

/** Facts of health and family: that they are there, and what they are once two people opened them. */
export function MedicalFacts({ matter }: { matter: FiledCase }) {
  const t = useText('investigations');
  const [proposed, propose] = useState<string | null>(null);
  if (matter.medicalFacts.length === 0) return null;
  return (
    <Section title={t('medical.title')}>
      <p>{t('medical.does')}</p>
      <ul className="evidence-list">
        {matter.medicalFacts.map(fact => (
          <OneFact key={fact.id} fact={fact} onPropose={propose} />
        ))}
      </ul>
      <Dialog title={t('medical.propose')} isOpen={proposed !== null} onClose={() => propose(null)}>
        {proposed && (
          <ProposeForm
            caseId={matter.id}
            act="OPEN_MEDICAL"
            track={matter.track}
            recordId={proposed}
            onDone={() => propose(null)}
          />
        )}
      </Dialog>
    </Section>
  );
}

interface FactProps {
  fact: FiledCase['medicalFacts'][number];
  onPropose: (id: string) => void;
}

function OneFact({ fact: { id, number, addedAt, isOpen }, onPropose }: FactProps) {
  const t = useText('investigations');
  const format = useFormat();
  const isSecretary = useMay('CASE_SECRETARIAT');
  const open = useMove(OpenMedicalFactDocument, { touches: [] });
  const read = open.data?.openMedicalFact;
  return (
    <li className="evidence-item">
      <h3>{t('medical.fact', { number })}</h3>
      <p className="aside">{format.instant(addedAt)}</p>
      {!isOpen && <Button onPress={() => onPropose(id)}>{t('medical.propose')}</Button>}
      {isOpen && isSecretary && !read && (
        <Button isPending={open.isPending} onPress={() => open.mutate({ input: { id } })}>
          {t('medical.open')}
        </Button>
      )}
      {read && (
        <Watermark>
          <p>{read.title}</p>
          <p className="case-text">{read.text}</p>
          {read.hasFile && <CaseFile id={id} name={t('medical.fact', { number })} />}
        </Watermark>
      )}
    </li>
  );
}
