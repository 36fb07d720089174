import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';

/** Why does who decides on the advice of the committee want it weighed again? */
export function SentBack({ sentBack }: { sentBack: { at: string; reasons: string } | null }) {
  const t = useText('decisions');
  const format = useFormat();
  if (!sentBack) return null;
  return (
    <Section title={t('sentBack.title')}>
      <Notice kind="info">{t('sentBack.text', { at: format.instant(sentBack.at) })}</Notice>
      <p className="case-text">{sentBack.reasons}</p>
    </Section>
  );
}
