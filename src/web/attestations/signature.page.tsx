import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SignatureDocument, type SignatureFacts } from './attestations.graphql.ts';
import { CheckForm } from './check.form.tsx';
import { DecideForm } from './decide.form.tsx';
import { DeviceList, FileList, Note } from './receipts.tsx';
import { StandingBadge } from './standing-badge.tsx';
import './attestations.css';

const route = getRouteApi('/inside/signatures/$id');

/** What did this person sign, and what do I have to do about it? */
export function SignaturePage() {
  const t = useText('attestations');
  const format = useFormat();
  const query = useApi(SignatureDocument, { id: route.useParams().id });
  const known = query.data?.signature;
  return (
    <Page
      title={known ? t('signature.title', { name: format.name(known.person) }) : t('signatures.title')}
      above={<Link to="/signatures">{t('signature.back')}</Link>}
      lead={known ? format.pick(known.title) : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ signature }) => (
          <>
            <Facts signature={signature} />
            {(signature.hasNote || signature.checkResult) && (
              <Section title={t('signature.note')}>
                <p className="aside">{t('signature.noteLead')}</p>
                <Note signatureId={signature.id} action={t('signature.openNote')} />
              </Section>
            )}
            {signature.mayDecide && (
              <Section title={t('signature.decide')}>
                <DecideForm signatureId={signature.id} />
              </Section>
            )}
            {signature.mayCheck && (
              <Section title={t('signature.check')}>
                <CheckForm signatureId={signature.id} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ signature }: { signature: SignatureFacts }) {
  const t = useText('attestations');
  const format = useFormat();
  const { person, answer, standing, signedAt, versionNumber, textHash, devices, files } = signature;
  const { decision, decidedAt, decidedBy, checkResult, checkMethod, checkedAt, checkedBy } = signature;
  const by = (at: string | null, who: SignatureFacts['decidedBy']): string =>
    at && who ? t('signature.decidedBy', { at: format.instant(at), name: format.name(who) }) : '';
  return (
    <DefinitionList
      items={[
        [t('signatures.number'), person.number],
        [t('signatures.standing'), <StandingBadge key="standing" standing={standing} />],
        [t('signatures.answer'), t(`signatures.answers.${answer}`)],
        [t('signatures.at'), format.instant(signedAt)],
        [
          t('signatures.text'),
          <span key="text" className="statement-print">
            {t('sign.print', { number: versionNumber, hash: textHash })}
          </span>,
        ],
        [t('sign.devicesOf'), <DeviceList key="devices" devices={devices} />],
        [t('sign.filesOf'), files.length > 0 ? <FileList key="files" files={files} /> : null],
        [t('signature.decision'), decision && `${t(`signature.decisions.${decision}`)} (${by(decidedAt, decidedBy)})`],
        [
          t('signatures.sample'),
          checkResult &&
            checkMethod &&
            `${t(`signature.results.${checkResult}`)} – ${t(`signature.methods.${checkMethod}`)} (${by(checkedAt, checkedBy)})`,
        ],
      ]}
    />
  );
}
