import type { ReactNode } from 'react';
import { apiUrl } from '../api/fetcher.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import type { Acknowledgement } from './record.graphql.ts';

/** What was said of the record by the one who was asked; all of it stays. */
export function Acknowledgements({ all, children }: { all: readonly Acknowledgement[]; children?: ReactNode }) {
  const t = useText('interviews');
  const format = useFormat();
  return (
    <Section title={t('acknowledge.list')}>
      {all.length === 0 && <p>{t('acknowledge.none')}</p>}
      <ul className="interview-follow-ups">
        {all.map(({ id, seq, result, method, comment, acknowledgedAt }) => (
          <li key={id} className="interview-part">
            <p>
              {t(`acknowledge.results.${result}`)} {format.instant(acknowledgedAt)}
            </p>
            <p className="aside">{seq > 0 ? t('acknowledge.upTo', { number: seq }) : t('acknowledge.original')}</p>
            {comment && <p className="interview-text">{comment}</p>}
            {method === 'PAPER' && (
              <div>
                <FileButton size="small" href={apiUrl(`interview-papers/${id}`)}>
                  {t('paper.read')}
                </FileButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
