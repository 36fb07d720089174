import { isRefusal, RefusalError } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useLocale, useText } from '../text/index.ts';
import { regionOf } from '../text/locale.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { sizeIn, type Received } from './export.download.ts';
import type { ExportState } from './use-export.ts';

interface Props {
  state: ExportState;
  /** The way on where a workbook cannot hold so much. */
  onCsv: () => void;
}

/** How the export goes, and in words when it does not. */
export function ExportProgress({ state, onCsv }: Props) {
  const t = useText('reports');
  return (
    <div className="report-progress">
      {state.is === 'receiving' && <Received received={state.received} />}
      <div aria-live="polite">
        {state.is === 'saved' && (
          <Notice kind="done" title={t('export.savedTitle')}>
            {t('export.saved', { name: state.name })}
          </Notice>
        )}
      </div>
      {state.is === 'refused' && <Refused error={state.error} onCsv={onCsv} />}
    </div>
  );
}

/** Rows done of rows in all, and in words at every tenth, so that a screen reader is not kept talking. */
function Received({ received }: { received: Received | null }) {
  const t = useText('reports');
  const format = useFormat();
  const region = regionOf[useLocale()];
  // the heading alone comes at once, the rows when the database has put them in order
  if (!received || (received.rows === 0 && received.of > 0)) return <p role="status">{t('export.preparing')}</p>;
  const { rows, of, bytes } = received;
  const tenth = Math.floor((rows / Math.max(1, of)) * 10) * 10;
  return (
    <>
      <ProgressBar
        label={t('export.receiving')}
        value={rows}
        max={of}
        text={t('export.rows', { rows: format.number(rows), all: format.number(of), size: sizeIn(region, bytes) })}
      />
      <p role="status" className="visually-hidden">
        {t('export.percent', { percent: tenth })}
      </p>
    </>
  );
}

function Refused({ error, onCsv }: { error: unknown; onCsv: () => void }) {
  const t = useText('reports');
  const sentence = useSentence();
  if (isRefusal(error, 'NOT_IN_CP932')) return <Unwritable {...(error as RefusalError).params} />;
  return (
    <Notice kind="refused">
      <p>{error instanceof RefusalError ? sentence(error) : t('export.broken')}</p>
      {isRefusal(error, 'EXPORT_TOO_LARGE') && (
        <Button size="small" onPress={onCsv}>
          {t('export.asCsv')}
        </Button>
      )}
    </Notice>
  );
}

interface UnwritableParams {
  count?: number;
  people?: { number: string; name: string }[];
  texts?: string[];
}

function Unwritable({ count = 0, people = [], texts = [] }: UnwritableParams) {
  const t = useText('reports');
  const format = useFormat();
  const more = count - people.length;
  return (
    <Notice kind="refused">
      {count > 0 && <p>{t('export.unwritable', { count, people: format.number(count) })}</p>}
      {people.length > 0 && (
        <ul className="report-unwritable">
          {people.map(({ number, name }) => (
            <li key={number}>
              {name} <small>{number}</small>
            </li>
          ))}
          {more > 0 && <li>{t('export.andMore', { count: more })}</li>}
        </ul>
      )}
      {texts.length > 0 && (
        <>
          <p>{t('export.unwritableTexts')}</p>
          <ul className="report-unwritable">
            {texts.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
