import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { MembersFields, inOrder } from './members.fields.tsx';
import { FormStandingCommitteeDocument, type StandingCommittee } from './standing.graphql.ts';

export interface SeatRules {
  seats: number;
  minExternal: number;
}

interface Values {
  name: string;
  members: string[];
  substitutes: string[];
  termFrom: string;
  termUntil: string;
}

interface Props {
  committee: StandingCommittee | null;
  rules: SeatRules | null;
  onDone: () => void;
}

/** A committee for all cases to come, all of it for one term; cases keep the committee they have. */
export function StandingForm({ committee, rules, onDone }: Props) {
  const t = useText('committees');
  const { today } = useViewer();
  const id = useRef(committee?.id ?? crypto.randomUUID());
  const form = useDraftForm<Values>(`standing committee ${committee?.id ?? 'new'}`, {
    name: committee?.name ?? '',
    members: committee?.seats.map(({ person }) => person.id) ?? [],
    substitutes: committee?.substitutes.map(({ person }) => person.id) ?? [],
    termFrom: committee?.seats[0]?.termFrom ?? today,
    termUntil: committee?.seats[0]?.termUntil ?? '',
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={FormStandingCommitteeDocument}
      variables={({ name, members, substitutes, termFrom, termUntil }) => {
        const term = { termFrom, termUntil: termUntil || null };
        return {
          input: {
            id: id.current,
            version: committee?.version ?? null,
            name,
            seats: inOrder(members).map(seat => ({ ...seat, ...term })),
            substitutes: substitutes.map(personId => ({ personId, chairOrder: null, ...term })),
          },
        };
      }}
      standsAt={({ code }) => (code === 'EXTERNAL_MIN' || code === 'SEATS' ? 'members' : undefined)}
      action={t('standing.save')}
      said={t('standing.saved')}
      touches={['StandingCommittees', 'CommitteeRules']}
      onDone={onDone}
      aside={<Button onPress={onDone}>{t('standing.cancel')}</Button>}
    >
      {rules && <p>{t('form.rules', { ...rules })}</p>}
      <Bound control={control} name="name" required>
        {field => <TextField {...field} label={t('standing.name')} maxLength={100} />}
      </Bound>
      <MembersFields control={control} />
      <Bound control={control} name="termFrom" required>
        {field => <DateField {...field} label={t('standing.termFrom')} />}
      </Bound>
      <Bound control={control} name="termUntil">
        {field => <DateField {...field} label={t('standing.termUntil')} description={t('standing.termUntilHelp')} />}
      </Bound>
    </MoveForm>
  );
}
