import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CertificateSheet } from './certificate-sheet.tsx';
import { MyCertificateDocument } from './certificate.graphql.ts';

const route = getRouteApi('/inside/training/$assignmentId/certificate');

/** My proof, as it hangs on a wall or lies in a file. */
export function CertificatePage() {
  const t = useText('certificates');
  const format = useFormat();
  const { assignmentId } = route.useParams();
  const query = useApi(MyCertificateDocument, { id: assignmentId });
  const duty = query.data?.myAssignment;
  return (
    <Page
      title={t('title')}
      lead={duty?.certificate ? t('printHelp') : <>&nbsp;</>}
      above={
        <Link to="/training/$assignmentId" params={{ assignmentId }}>
          {duty ? format.pick(duty.title) : t('back')}
        </Link>
      }
      actions={
        duty?.certificate && (
          <Button kind="primary" onPress={() => print()}>
            {t('print')}
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ myAssignment: { certificate } }) =>
          certificate ? (
            <CertificateSheet certificate={certificate} />
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
