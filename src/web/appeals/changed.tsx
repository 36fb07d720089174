import { useRung } from '../decisions/use-rung.ts';
import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import type { Appeal } from './said.graphql.ts';

/** Did an appeal make something else of what was decided? */
export function Changed({ appeal }: { appeal: Pick<Appeal, 'result' | 'sanction' | 'amount'> | null }) {
  const t = useText('appeals');
  const rung = useRung();
  if (appeal?.result === 'ANNUL') return <Notice kind="info">{t('changed.annulled')}</Notice>;
  if (appeal?.result !== 'LIGHTEN' || !appeal.sanction) return null;
  return <Notice kind="info">{t('changed.lightened', { sanction: rung(appeal.sanction, appeal.amount) })}</Notice>;
}
