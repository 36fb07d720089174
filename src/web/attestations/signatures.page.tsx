import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StatNumber } from '../ui/stat-number.tsx';
import { AttestationCyclesDocument, type AttestationCycle } from './attestations.graphql.ts';
import { NoReplyTable } from './no-reply-table.tsx';
import { ProofTable } from './proof-table.tsx';
import { Sample } from './sample.tsx';
import { SignatureTable } from './signature-table.tsx';
import type { Show, SignaturesSearch } from './signatures.search.ts';
import './attestations.css';

const route = getRouteApi('/inside/signatures');
const keyOf = ({ requirementId, cycle }: AttestationCycle): string => `${requirementId}.${cycle}`;

/** Who has signed, what waits to be decided, and is it so? */
export function SignaturesPage() {
  const t = useText('attestations');
  const query = useApi(AttestationCyclesDocument, {});
  return (
    <Page title={t('signatures.title')} lead={t('signatures.lead')}>
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ attestationCycles }) =>
          attestationCycles.length === 0 ? (
            <EmptyState title={t('signatures.emptyTitle')} text={t('signatures.emptyText')} />
          ) : (
            <Cycles cycles={attestationCycles} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Cycles({ cycles }: { cycles: readonly AttestationCycle[] }) {
  const t = useText('attestations');
  const format = useFormat();
  const patch = usePatchSearch<SignaturesSearch>();
  const { of, show } = route.useSearch();
  const mayReadAnswers = useMay('ATTESTATION_ANSWERS');
  const cycle = cycles.find(one => keyOf(one) === of) ?? cycles[0]!;
  return (
    <>
      <Select
        label={t('signatures.cycle')}
        value={keyOf(cycle)}
        onChange={value => patch({ of: value })}
        options={cycles.map(one => ({
          value: keyOf(one),
          label: t('signatures.cycleOf', { title: format.pick(one.title), year: one.cycle }),
        }))}
      />
      <div className="stats">
        <StatNumber
          to="."
          search={{ of: keyOf(cycle), show: 'COUNTS' }}
          label={t('signatures.signed')}
          value={format.number(cycle.signed)}
        />
        <StatNumber
          to="."
          search={{ of: keyOf(cycle), show: 'WAITING' }}
          label={t('signatures.waiting')}
          value={format.number(cycle.waiting)}
        />
        <StatNumber
          to="."
          search={{ of: keyOf(cycle), show: 'noReply' }}
          label={t('signatures.noReply')}
          value={format.number(cycle.noReply)}
        />
      </div>
      <Section title={t('signatures.sample')}>
        <Sample key={keyOf(cycle)} cycle={cycle} />
      </Section>
      <Section title={t('signatures.list')}>
        {mayReadAnswers ? (
          <SignatureTable key={keyOf(cycle)} cycle={cycle} show={show} />
        ) : (
          <Proofs cycle={cycle} show={show} />
        )}
      </Section>
    </>
  );
}

/** For those who are told no answers. */
const Proofs = ({ cycle, show }: { cycle: AttestationCycle; show: Show | undefined }) =>
  show === 'noReply' ? <NoReplyTable cycle={cycle} /> : <ProofTable cycle={cycle} />;
