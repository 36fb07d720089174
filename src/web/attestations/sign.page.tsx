import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MyAttestationDocument, type MyAttestation, type MyDuty } from './attestations.graphql.ts';
import { Receipts } from './receipts.tsx';
import { SignForm } from './sign.form.tsx';
import { StatementText } from './statement-text.tsx';
import './attestations.css';

const route = getRouteApi('/inside/attestations/$assignmentId');

/** What am I asked to confirm, and what have I signed? */
export function SignPage() {
  const t = useText('attestations');
  const format = useFormat();
  const { assignmentId } = route.useParams();
  const query = useApi(MyAttestationDocument, { id: assignmentId });
  const duty = query.data?.myAssignment;
  return (
    <Page
      title={duty ? format.pick(duty.title) : t('sign.title')}
      above={<Link to="/">{t('back')}</Link>}
      lead={
        duty ? (
          <>
            {format.day(duty.dueOn)}{' '}
            <Link to="/training/$assignmentId" params={{ assignmentId }}>
              {t('sign.openDuty')}
            </Link>
          </>
        ) : (
          <>&nbsp;</>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ myAssignment: { attestation, ...rest } }) =>
          attestation ? (
            <Attestation duty={rest} attestation={attestation} />
          ) : (
            <Notice>{t('sign.notPublished')}</Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

function Attestation({ duty, attestation }: { duty: Omit<MyDuty, 'attestation'>; attestation: MyAttestation }) {
  const t = useText('attestations');
  const format = useFormat();
  const { preserve, statement, maySign, signatures } = attestation;
  const last = signatures[0]?.standing;
  return (
    <>
      {duty.fulfilledAt && last !== 'MISMATCH' && (
        <Notice kind="done" title={t('sign.doneTitle')}>
          <p>{t('sign.doneText', { day: format.dayOf(duty.fulfilledAt) })}</p>
        </Notice>
      )}
      {preserve && (
        <Notice kind="warn" title={t('sign.preserveTitle')}>
          <p className="statement-body">{format.pick(preserve)}</p>
        </Notice>
      )}
      {!preserve && last === 'WAITING' && (
        <Notice title={t('sign.waitingTitle')}>
          <p>{t('sign.waitingText')}</p>
        </Notice>
      )}
      {last && (maySign || last === 'MISMATCH') && (
        <Notice kind="warn" title={t('sign.againTitle')}>
          <p>{t('sign.againText')}</p>
        </Notice>
      )}
      {!preserve && !statement && <Notice>{t('sign.notPublished')}</Notice>}
      {statement && !duty.fulfilledAt && <StatementText {...statement} hash={statement.textHash} />}
      {maySign && statement && <SignForm key={statement.id} assignmentId={duty.id} statement={statement} />}
      {signatures.length > 0 && <Receipts signatures={signatures} />}
    </>
  );
}
