import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { type Proof, ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { FileHearingPaperDocument } from './hearing-acts.graphql.ts';
import type { HeardCase } from './hearings.graphql.ts';
import './hearings.css';

const kinds = ['STATEMENT', 'NOTICE_DAYS_WAIVER', 'HEARING_WAIVER'] as const;

interface Values {
  kind: (typeof kinds)[number];
  proof: Proof | null;
}

interface Props {
  matter: HeardCase;
  onDone: () => void;
}

/** Files what the subject signed on paper; one id for all tries. */
export function PaperForm({ matter: { id: caseId }, onDone }: Props) {
  const t = useText('hearings');
  const id = useRef(crypto.randomUUID());
  const form = useDraftForm<Values>(`hearing paper ${caseId}`, { kind: 'STATEMENT', proof: null });
  return (
    <MoveForm
      form={form}
      document={FileHearingPaperDocument}
      variables={({ kind, proof }) => ({ input: { id: id.current, caseId, kind, proofId: proof?.id ?? '' } })}
      fieldOf={field => (field === 'proofId' ? 'proof' : undefined)}
      action={t('beside.paper.action')}
      said={t('beside.paper.said')}
      onDone={onDone}
    >
      <Bound control={form.control} name="kind" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('form.paper')}
            options={kinds.map(value => ({
              value,
              label: t(`papers.${value}.name`),
              help: t(`papers.${value}.does`),
            }))}
          />
        )}
      </Bound>
      <Bound control={form.control} name="proof" required>
        {({ value, onChange, errorMessage }) => (
          <div className="hearing-proof">
            <ProofField label={t('form.scan')} value={value} onChange={onChange} errorMessage={errorMessage} />
          </div>
        )}
      </Bound>
    </MoveForm>
  );
}
