import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { ClosingCase } from './executions.graphql.ts';
import './executions.css';

/** How long is an ended case kept, why, and what stays of it? */
export function Kept({ retention }: { retention: ClosingCase['retention'] }) {
  const t = useText('executions');
  const format = useFormat();
  if (!retention) return <p className="aside">{t('closing.notEnded')}</p>;
  const { basis, completedOn, endsOn, startedAt, tombstone } = retention;
  return (
    <DefinitionList
      items={[
        [t('closing.basis'), t(`closing.bases.${basis}`)],
        [t('closing.completedOn'), format.day(completedOn)],
        [t('closing.endsOn'), format.day(endsOn)],
        [t('closing.startedAt'), startedAt && format.instant(startedAt)],
        [t('closing.purgedAt'), tombstone && format.instant(tombstone.purgedAt)],
        [t('closing.texts'), tombstone && format.number(tombstone.texts)],
        [t('closing.contentHash'), tombstone && <Hash key="it" of={tombstone.contentHash} />],
        [t('closing.numberHash'), tombstone && <Hash key="it" of={tombstone.numberHash} />],
      ]}
    />
  );
}
