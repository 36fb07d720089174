import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { CommitteeRulesDocument, type SeatedCase } from './committees.graphql.ts';
import { MembersFields, inOrder } from './members.fields.tsx';
import { FormCommitteeDocument } from './moves.graphql.ts';

const none = 'NONE';

/** A standing committee, or one for this case alone; formed again, those who stay need not declare again. */
export function FormCommittee({ matter }: { matter: SeatedCase }) {
  const t = useText('committees');
  const [isOpen, open] = useState(matter.seats.length === 0);
  const query = useApi(CommitteeRulesDocument, { day: useViewer().today });
  if (!isOpen)
    return (
      <p>
        <Button onPress={() => open(true)}>{t('form.again')}</Button>
      </p>
    );
  return (
    <Loaded query={query}>
      {({ rulesInForce, committees }) => (
        <>
          {rulesInForce?.parameters && <p>{t('form.rules', rulesInForce.parameters)}</p>}
          <Fields
            matter={matter}
            standing={committees.filter(({ dissolvedAt }) => !dissolvedAt)}
            onDone={() => open(false)}
          />
        </>
      )}
    </Loaded>
  );
}

interface Props {
  matter: SeatedCase;
  standing: readonly { id: string; name: string }[];
  onDone: () => void;
}

function Fields({ matter: { id: caseId, version, seats, substitutes }, standing, onDone }: Props) {
  const t = useText('committees');
  const form = useDraftForm<{ committeeId: string; members: string[]; substitutes: string[] }>(
    `case ${caseId} committee`,
    {
      committeeId: none,
      members: seats.filter(({ untilAt }) => !untilAt).map(({ person }) => person.id),
      substitutes: substitutes.filter(({ seatedAt }) => !seatedAt).map(({ person }) => person.id),
    },
  );
  const { control, watch } = form;
  const isStanding = watch('committeeId') !== none;
  return (
    <MoveForm
      form={form}
      document={FormCommitteeDocument}
      variables={values => ({
        input: {
          caseId,
          version,
          ...(isStanding
            ? { committeeId: values.committeeId }
            : {
                seats: inOrder(values.members),
                substitutes: values.substitutes,
              }),
        },
      })}
      standsAt={({ code }) => (['EXTERNAL_MIN', 'SEATS', 'VOTER_IS_SUBJECT'].includes(code) ? 'members' : undefined)}
      action={t('form.action')}
      said={t('form.said')}
      touches={['CaseCommittee', 'Case']}
      onDone={onDone}
    >
      {standing.length > 0 && (
        <Bound control={control} name="committeeId">
          {field => (
            <Select
              {...field}
              label={t('form.standing')}
              options={[
                { value: none, label: t('form.own') },
                ...standing.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Bound>
      )}
      {!isStanding && <MembersFields control={control} />}
    </MoveForm>
  );
}
