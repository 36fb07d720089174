import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import {
  DenyPetitionDocument,
  GrantPetitionDocument,
  RevokePetitionDocument,
  WithdrawPetitionDocument,
  type Petition,
  type PetitionMove,
} from './petition.graphql.ts';

const documents = {
  GRANT: GrantPetitionDocument,
  DENY: DenyPetitionDocument,
  WITHDRAW: WithdrawPetitionDocument,
  REVOKE: RevokePetitionDocument,
} as const;

interface Props {
  petition: Petition;
  move: PetitionMove;
  onDone: () => void;
}

/** Says what will happen, and asks for the words that go with it. */
export function MovePetitionForm({ petition, move, onDone }: Props) {
  const t = useText('petitions');
  const form = useForm({ defaultValues: { reason: '' } });
  const isRequired = move === 'DENY' || move === 'REVOKE';
  const input = ({ reason }: { reason: string }) =>
    move === 'WITHDRAW' ? { id: petition.id } : { id: petition.id, reason };
  return (
    <MoveForm
      form={form}
      document={documents[move] as typeof GrantPetitionDocument}
      variables={values => ({ input: input(values) })}
      action={t(`move.${move}`)}
      said={t(`moved.${move}`)}
      touches={['Petitions', 'Person', 'OpenDuties']}
      onDone={onDone}
    >
      <p>
        <WhatHappens petition={petition} move={move} />
      </p>
      {move !== 'WITHDRAW' && (
        <Bound control={form.control} name="reason" required={isRequired}>
          {field => (
            <TextField
              {...field}
              label={t(isRequired ? 'because' : 'note')}
              description={t(isRequired ? 'becauseHelp' : 'noteHelp')}
              rows={3}
              maxLength={2000}
            />
          )}
        </Bound>
      )}
    </MoveForm>
  );
}

function WhatHappens({ petition, move }: Pick<Props, 'petition' | 'move'>) {
  const t = useText('petitions');
  const format = useFormat();
  const { kind, person, title, startsOn, endsOn } = petition;
  const facts = {
    name: format.name(person),
    title: format.pick(title),
    from: format.day(startsOn),
    until: endsOn ? format.day(endsOn) : '',
  };
  return move === 'GRANT' ? t(`moveText.GRANT.${kind}`, facts) : t(`moveText.${move}`, facts);
}
