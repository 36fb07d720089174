import { getRouteApi, Link } from '@tanstack/react-router';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, FileButton, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CertificateSheet } from './certificate-sheet.tsx';
import { type Certificate, MyCertificateDocument } from './certificate.graphql.ts';

const route = getRouteApi('/inside/training/$assignmentId/certificate');

/** My proof, as it hangs on a wall or lies in a file. */
export function CertificatePage() {
  const t = useText('certificates');
  const format = useFormat();
  const locale = useLocale();
  const { assignmentId } = route.useParams();
  const query = useApi(MyCertificateDocument, { id: assignmentId });
  const duty = query.data?.myAssignment;
  const isPaper = duty?.certificate && duty.certificate.validity.state !== 'REVOKED';
  return (
    <Page
      title={t('title')}
      lead={isPaper ? t('printHelp') : <>&nbsp;</>}
      above={
        <Link to="/training/$assignmentId" params={{ assignmentId }}>
          {duty ? format.pick(duty.title) : t('back')}
        </Link>
      }
      actions={
        isPaper && (
          <>
            <FileButton kind="primary" href={apiUrl(`certificate-files/${assignmentId}?locale=${locale}`)}>
              {t('pdf')}
            </FileButton>
            <Button onPress={() => print()}>{t('print')}</Button>
          </>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ myAssignment: { certificate } }) =>
          certificate ? (
            <Proof certificate={certificate} />
          ) : (
            <EmptyState
              title={t('noneTitle')}
              text={t('noneText')}
              action={
                <LinkButton to="/training/$assignmentId" params={{ assignmentId }}>
                  {t('back')}
                </LinkButton>
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}

/** A revoked one is not to be printed, so that it is only spoken of. */
function Proof({ certificate }: { certificate: Certificate }) {
  const { state } = certificate.validity;
  return (
    <>
      {state !== 'VALID' && <Standing certificate={certificate} state={state} />}
      {state !== 'REVOKED' && <CertificateSheet certificate={certificate} />}
    </>
  );
}

type Lapsed = Exclude<Certificate['validity']['state'], 'VALID'>;

function Standing({ certificate: { validity }, state }: { certificate: Certificate; state: Lapsed }) {
  const t = useText('certificates');
  const format = useFormat();
  const day = (value: string | null): string => (value ? format.day(value) : '');
  return (
    <Notice kind={state === 'SUPERSEDED' ? 'info' : 'warn'} title={t(`state.${state}`)}>
      <p>{t(`standing.${state}`, { since: day(validity.since), until: day(validity.validUntil) })}</p>
    </Notice>
  );
}
