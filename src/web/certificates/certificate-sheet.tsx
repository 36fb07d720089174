import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Certificate } from './certificate.graphql.ts';
import { checkAddress } from './check-address.ts';
import './certificate.css';

/** One sheet of A4: paper on the screen too, whatever the colours around it. */
export function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const t = useText('certificates');
  const format = useFormat();
  const { code, title, issuer, versionNumber, percent, fulfilledOn } = certificate;
  const address = checkAddress();
  return (
    <section className="certificate" aria-labelledby="certificate">
      <div className="certificate-frame">
        <h2 id="certificate">{t('heading')}</h2>
        <p className="certificate-holder">{t('holder', { name: format.name(certificate) })}</p>
        <p>{t('statement')}</p>
        <p className="certificate-title">{format.pick(title)}</p>
        <dl className="certificate-facts">
          {(
            [
              [t('fulfilledOn'), format.day(fulfilledOn)],
              [t('percent'), format.percent(percent)],
              [t('version'), t('versionName', { number: versionNumber })],
            ] as const
          ).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {issuer && (
          <p className="certificate-issuer">
            <span>{t('verify.issuer')}</span> {format.pick(issuer)}
          </p>
        )}
        <footer className="certificate-check">
          <p>
            <span>{t('code')}</span> <code>{code}</code>
          </p>
          <p>
            {t('checkAt')} <a href={`${address}#${code}`}>{address}</a>
          </p>
        </footer>
      </div>
    </section>
  );
}
