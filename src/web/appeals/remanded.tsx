import { useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import type { Appeal } from './said.graphql.ts';

/** Why did a panel send it back, and how heavy may it become? */
export function Remanded({ appeal }: { appeal: Pick<Appeal, 'result' | 'reasons' | 'returnTo'> | null }) {
  const t = useText('appeals');
  const words = useText('cases');
  if (appeal?.result !== 'REMAND' || !appeal.returnTo) return null;
  return (
    <Section title={t('remanded.title')}>
      <Notice kind="info">{t('remanded.text', { state: words(`states.${appeal.returnTo}`) })}</Notice>
      <p className="case-text">{appeal.reasons}</p>
    </Section>
  );
}
