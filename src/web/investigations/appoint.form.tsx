import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import type { FiledCase } from './investigations.graphql.ts';
import { AppointInvestigatorDocument } from './moves.graphql.ts';

interface Props {
  matter: FiledCase;
  onDone: () => void;
}

/** Names somebody who looks into it. */
export function AppointForm({ matter: { id: caseId, version }, onDone }: Props) {
  const t = useText('investigations');
  const form = useDraftForm(`case ${caseId} investigator`, { personId: '' });
  return (
    <MoveForm
      form={form}
      document={AppointInvestigatorDocument}
      variables={({ personId }) => ({ input: { caseId, version, personId } })}
      standsAt={({ code }) => (code === 'VOTER_IS_SUBJECT' ? 'personId' : undefined)}
      action={t('appoint.action')}
      said={t('appoint.said')}
      touches={['CaseFile', 'Case']}
      onDone={() => {
        form.reset();
        onDone();
      }}
    >
      <p>{t('appoint.does')}</p>
      <Bound control={form.control} name="personId" required>
        {({ value, onChange, errorMessage }) => (
          <div>
            <PersonField
              label={t('appoint.person')}
              value={value || undefined}
              onChoose={chosen => onChange(chosen ?? '')}
              emptyText={t('find')}
            />
            <FieldNote error={errorMessage} />
          </div>
        )}
      </Bound>
    </MoveForm>
  );
}
