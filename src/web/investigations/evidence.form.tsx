import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import type { CaseState } from '../cases/case-states.ts';
import { ProofField } from '../pledges/proof-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AboutFields } from './about.fields.tsx';
import { evidenceKinds } from './evidence-kinds.ts';
import { inputOf, type NewEvidence, nothingWritten, placeOf } from './evidence.draft.ts';
import { InspectionFields } from './inspection.fields.tsx';
import { AddEvidenceDocument } from './moves.graphql.ts';
import type { Evidence } from './said.graphql.ts';
import { WitnessFields } from './witness.fields.tsx';

export interface FileToAddTo {
  id: string;
  version: number;
  state: CaseState;
  returnState: CaseState | null;
  allegations: readonly { id: string; seq: number }[];
  evidence: readonly Evidence[];
}

interface Props {
  matter: FileToAddTo;
  onDone: () => void;
}

/** A piece for the file; one id for all tries. */
export function EvidenceForm({ matter, onDone }: Props) {
  const t = useText('investigations');
  const id = useRef(crypto.randomUUID());
  const { id: caseId, version, allegations } = matter;
  const form = useDraftForm<NewEvidence>(`case ${caseId} evidence`, {
    ...nothingWritten,
    allegationIds: allegations.length === 1 ? allegations.map(each => each.id) : [],
  });
  const { control } = form;
  const kind = form.watch('kind');
  return (
    <MoveForm
      form={form}
      document={AddEvidenceDocument}
      variables={written => ({ input: inputOf(written, { id: id.current, caseId, version }) })}
      fieldOf={placeOf}
      standsAt={({ code, params }) => {
        if (code === 'NO_CONSENT') return 'consent';
        return code === 'MASK_NAMES_WITNESS' ? placeOf(String(params['field'])) : undefined;
      }}
      action={t('add.action')}
      said={t('add.said')}
      touches={['CaseFile', 'InvestigatedCase', 'Case']}
      onDone={onDone}
      aside={<Button onPress={onDone}>{t('add.close')}</Button>}
    >
      <p>{t('add.does')}</p>
      <Bound control={control} name="kind" required>
        {field => (
          <Select
            {...field}
            label={t('evidence.kind')}
            options={evidenceKinds.map(value => ({ value, label: t(`kinds.${value}`), help: t(`kindHelp.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="title" required>
        {field => <TextField {...field} label={t('add.title')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="text" required>
        {field => (
          <TextField {...field} label={t('add.text')} description={t('add.textHelp')} rows={8} maxLength={20_000} />
        )}
      </Bound>
      {kind === 'STATEMENT' && <WitnessFields form={form} />}
      {kind === 'INSPECTION' && <InspectionFields form={form} />}
      <AboutFields form={form} matter={matter} />
      <Bound control={control} name="proof">
        {({ value, onChange, errorMessage }) => (
          <ProofField label={t('add.file')} value={value} onChange={onChange} errorMessage={errorMessage} />
        )}
      </Bound>
    </MoveForm>
  );
}
