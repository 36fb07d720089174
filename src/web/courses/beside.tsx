import { useText } from '../text/index.ts';
import type { TextPair } from './change-texts.rules.ts';
import { compared, type Stretch } from './marks.rules.ts';

/** What is published beside what is written, and in each what the other has not. */
export function Beside({ pairs }: { pairs: readonly TextPair[] }) {
  const t = useText('publishing');
  return (
    <div className="beside">
      {pairs.map(({ field, language, before, after }) => {
        const { before: old, after: now } = compared(before, after);
        const name = t('fieldIn', { field: t(`field.${field}`), language: t(`language.${language}`) });
        return (
          <section key={`${field} ${language}`} aria-label={name}>
            <h4>{name}</h4>
            <div className="beside-texts">
              <Side of="before" language={language} stretches={old} />
              <Side of="after" language={language} stretches={now} />
            </div>
          </section>
        );
      })}
    </div>
  );
}

function Side({
  of,
  language,
  stretches,
}: {
  of: 'before' | 'after';
  language: string;
  stretches: readonly Stretch[];
}) {
  const t = useText('publishing');
  const Mark = of === 'before' ? 'del' : 'ins';
  return (
    <div className="beside-text" data-side={of}>
      <p className="beside-name">{t(of)}</p>
      {stretches.length === 0 ? (
        <p className="beside-none">{t('empty')}</p>
      ) : (
        <p lang={language}>
          {stretches.map(({ text, isOther }, at) =>
            // oxlint-disable-next-line react/no-array-index-key -- a text has no other names for its stretches
            isOther ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
          )}
        </p>
      )}
    </div>
  );
}
