import { Challenge } from '../committees/challenge.form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Section } from '../ui/section.tsx';
import type { MyCase } from './my-cases.graphql.ts';

/** Who decides about me, and whom do I not trust to be fair? */
export function Panel({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  const format = useFormat();
  const { panel, myChallenges, state } = matter;
  const isOpen = state === 'NOTICE_SERVED' || state === 'HEARING';
  const left = panel.filter(({ seatId }) => !myChallenges.some(mine => mine.seatId === seatId));
  return (
    <Section title={t('panel.title')}>
      {isOpen && <p>{t('panel.lead')}</p>}
      <ul>
        {panel.map(({ seatId, name }) => (
          <li key={seatId}>{name}</li>
        ))}
      </ul>
      {myChallenges.map(({ seatId, name, at, reason, result }) => (
        <div key={seatId} className="case-act">
          <p>{t('panel.mine', { name, at: format.instant(at) })}</p>
          <p className="case-text">{reason}</p>
          <p>{t(`panel.results.${result ?? 'WAITING'}`)}</p>
        </div>
      ))}
      {isOpen && left.length > 0 && <Challenge caseId={matter.id} members={left} />}
    </Section>
  );
}
