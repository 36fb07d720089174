import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { BandBadge } from './band-badge.tsx';
import type { Wording } from './question-page.graphql.ts';

/** What the numbers mean, for whoever wants to know. */
export function HowToRead() {
  const t = useText('courses');
  return (
    <details className="how-to-read">
      <summary>{t('bank.howToRead')}</summary>
      <ul>
        <li>{t('bank.howShown')}</li>
        <li>{t('bank.howFacility')}</li>
        <li>{t('bank.howDiscrimination')}</li>
      </ul>
    </details>
  );
}

/** The numbers of one wording, and what to do about it. */
export function QuestionNumbers({ wording: { statistics, answered } }: { wording: Wording }) {
  const t = useText('courses');
  const format = useFormat();
  const { shown, facility, discrimination, band } = statistics;
  return (
    <>
      <DefinitionList
        items={[
          [t('bank.band'), <BandBadge key="band" band={band} />],
          [t('bank.shown'), t('bank.times', { count: shown })],
          [t('bank.answered'), t('bank.times', { count: answered })],
          [t('bank.facility'), facility === null ? '–' : format.share(facility)],
          [t('bank.discrimination'), discrimination === null ? '–' : format.hundredths(discrimination)],
        ]}
      />
      <Notice kind={band === 'NEGATIVE' || band === 'TOO_HARD' ? 'warn' : 'info'}>{t(`bandHelp.${band}`)}</Notice>
    </>
  );
}
