import { useText } from '../text/index.ts';
import { Card } from '../ui/card.tsx';

interface BothLanguages {
  ja: string;
  en: string;
}

interface Props {
  number: number;
  hash: string | null;
  title: BothLanguages;
  body: BothLanguages;
}

/** Exactly what is signed, in both languages, sign by sign. */
export function StatementText({ number, hash, title, body }: Props) {
  const t = useText('attestations');
  return (
    <Card title={t('sign.textTitle')}>
      <div className="statement-languages">
        {(['ja', 'en'] as const).map(language => (
          <div key={language} lang={language}>
            <h3>{title[language]}</h3>
            <p className="statement-body">{body[language]}</p>
          </div>
        ))}
      </div>
      {hash && <p className="statement-print">{t('sign.print', { number, hash })}</p>}
    </Card>
  );
}
