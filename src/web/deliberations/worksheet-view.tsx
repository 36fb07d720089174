import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Hash } from '../ui/hash.tsx';
import { Known } from './known.tsx';
import type { Worksheet } from './said.graphql.ts';
import { worksheetLines } from './worksheet-lines.ts';
import './deliberations.css';

/** What speaks for a heavier sanction, what for a lighter one, and what is known by itself? */
export function WorksheetView({ worksheet }: { worksheet: Worksheet | null }) {
  const t = useText('deliberations');
  const format = useFormat();
  if (!worksheet) return <p className="aside">{t('worksheet.none')}</p>;
  const { lines, former, missing, frozenAt, hash } = worksheet;
  return (
    <>
      <p>{missing.length > 0 ? t('worksheet.missing', { count: missing.length }) : t('worksheet.complete')}</p>
      <Lines of={lines} />
      {former.length > 0 && (
        <details>
          <summary>{t('worksheet.former')}</summary>
          <Lines of={former} />
        </details>
      )}
      <Known worksheet={worksheet} />
      {frozenAt && (
        <p className="aside">
          {t('worksheet.frozen', { at: format.instant(frozenAt) })} {hash && <Hash of={hash} />}
        </p>
      )}
    </>
  );
}

function Lines({ of: lines }: { of: Worksheet['former'] }) {
  const t = useText('deliberations');
  return (
    <dl className="worksheet">
      {worksheetLines.map(line => {
        const written = lines.find(each => each.line === line);
        return (
          <div key={line}>
            <dt>
              {t(`lines.${line}`)}{' '}
              {written?.weighs && written.weighs !== 'NEITHER' && <Badge>{t(`weighs.${written.weighs}`)}</Badge>}
            </dt>
            <dd className={written?.text ? 'case-text' : 'aside'}>{written?.text || t('worksheet.unwritten')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
