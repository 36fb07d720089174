import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Worksheet } from './said.graphql.ts';
import { TrainingRecord } from './training-record.tsx';

/** What stands in a worksheet by itself: the training of that day, earlier sanctions, how such cases ended. */
export function Known({ worksheet: { training, earlier, precedents } }: { worksheet: Worksheet }) {
  const t = useText('deliberations');
  const words = useText('cases');
  const format = useFormat();
  return (
    <>
      <TrainingRecord training={training} />
      <h3>{t('earlier.title')}</h3>
      {earlier.length === 0 ? (
        <p className="aside">{t('earlier.none')}</p>
      ) : (
        <ul>
          {earlier.map(({ caseNumber, finalOn, sanction }) => (
            <li key={caseNumber}>
              {words(`sanctions.${sanction}`)} ({caseNumber}, {format.day(finalOn)})
            </li>
          ))}
        </ul>
      )}
      <h3>{t('precedents.title')}</h3>
      {precedents ? (
        <>
          <p>
            {t('precedents.span', {
              count: precedents.count,
              lightest: words(`sanctions.${precedents.lightest}`),
              heaviest: words(`sanctions.${precedents.heaviest}`),
            })}
          </p>
          <ul>
            {precedents.rungs.map(({ sanction, count }) => (
              <li key={sanction}>{t('precedents.rung', { sanction: words(`sanctions.${sanction}`), count })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="aside">{t('precedents.none')}</p>
      )}
    </>
  );
}
