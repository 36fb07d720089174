import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Select } from '../ui/select.tsx';
import { AddItemDocument, type ExecutedCase, type ExecutedItem } from './executions.graphql.ts';

interface Props {
  matter: ExecutedCase;
  onDone: () => void;
}

/** Adds a remedy that the track allows. */
export function AddItemForm({ matter: { id: caseId, version, remedies }, onDone }: Props) {
  const t = useText('executions');
  const form = useDraftForm<{ kind: ExecutedItem['kind'] | '' }>(`execution item ${caseId}`, { kind: '' });
  return (
    <MoveForm
      form={form}
      document={AddItemDocument}
      variables={({ kind }) => ({ input: { caseId, version, kind: kind || 'PLEDGE' } })}
      action={t('add.action')}
      said={t('add.added')}
      onDone={onDone}
    >
      <Bound control={form.control} name="kind" required>
        {field => (
          <Select
            {...field}
            label={t('add.kind')}
            options={remedies
              .filter(kind => kind !== 'RETRAINING')
              .map(value => ({ value, label: t(`kinds.${value}`) }))}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
