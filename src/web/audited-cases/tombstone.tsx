import { useApi } from '../api/use-api.ts';
import { CaseRoom } from '../cases/case-room.tsx';
import { Steps } from '../cases/steps.tsx';
import { Kept } from '../executions/kept.tsx';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { AuditedTombstoneDocument } from './audited-cases.graphql.ts';

/** What is left of a case that was purged: its way, and the hashes of what was destroyed. */
export function Tombstone({ id }: { id: string }) {
  const t = useText('auditedCases');
  const words = useText('cases');
  const query = useApi(AuditedTombstoneDocument, { id });
  return (
    <CaseRoom audience="audit" query={query} pick={data => data.auditedCase}>
      {matter => (
        <>
          <p>{t('purged')}</p>
          <div className="case-buttons">
            <LinkButton kind="primary" to="/audit" search={{ record: matter.id }}>
              {t('log')}
            </LinkButton>
          </div>
          <Section title={words('steps.title')}>
            <Steps steps={matter.steps} />
          </Section>
          <Section title={t('retention')}>
            <Kept retention={matter.retention} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}
