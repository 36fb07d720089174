import { useState } from 'react';
import { useText } from '../text/index.ts';
import { EvidenceFilter, type Wanted } from './evidence-filter.tsx';
import { EvidenceItem } from './evidence-item.tsx';
import type { Evidence } from './said.graphql.ts';
import { Watermark } from './watermark.tsx';
import '../cases/cases.css';
import './investigations.css';

/** From so many on, one wants to search. */
const long = 8;

/** What is in the file? Each item as this reader may see it; a long file can be searched. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useText('investigations');
  const [wanted, want] = useState<Wanted>({ text: '', kind: null });
  if (evidence.length === 0) return <p className="aside">{t('evidence.none')}</p>;
  const replaced = new Set(evidence.map(({ supersedes }) => supersedes));
  const found = evidence.filter(item => isWanted(item, wanted));
  const isLong = evidence.length >= long;
  return (
    <>
      {isLong && (
        <>
          <EvidenceFilter wanted={wanted} onWant={want} />
          <p role="status">
            {found.length > 0 ? t('evidence.found', { count: found.length }) : t('evidence.noneFound')}
          </p>
        </>
      )}
      <Watermark>
        <ol className="evidence-list">
          {found.map(item => (
            <EvidenceItem key={item.id} item={item} isReplaced={replaced.has(item.number)} />
          ))}
        </ol>
      </Watermark>
    </>
  );
}

function isWanted({ kind, title, text, witness }: Evidence, wanted: Wanted): boolean {
  if (wanted.kind && wanted.kind !== kind) return false;
  return `${title}\n${text}\n${witness?.name ?? ''}`.toLowerCase().includes(wanted.text.toLowerCase());
}
