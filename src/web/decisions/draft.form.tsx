import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type DecidedCase, DraftLetterDocument } from './decisions.graphql.ts';

interface Values {
  plannedOn: string;
  omit: string;
}

interface Props {
  matter: DecidedCase;
  onDone: () => void;
}

/** Puts the letter together; names that must not be told are blacked out. */
export function DraftForm({ matter: { id: caseId, version }, onDone }: Props) {
  const t = useText('decisions');
  const { today } = useViewer();
  const form = useDraftForm<Values>(`letter ${caseId}`, { plannedOn: today, omit: '' });
  return (
    <MoveForm
      form={form}
      document={DraftLetterDocument}
      variables={({ plannedOn, omit }) => ({ input: { caseId, version, plannedOn, omit: linesOf(omit) } })}
      action={t('draft.action')}
      said={t('draft.said')}
      onDone={onDone}
    >
      <p>{t('draft.text')}</p>
      <Bound control={form.control} name="plannedOn" required>
        {field => <DateField {...field} label={t('draft.plannedOn')} min={today} />}
      </Bound>
      <Bound control={form.control} name="omit">
        {field => <TextField {...field} label={t('draft.omit')} description={t('draft.omitHelp')} rows={3} />}
      </Bound>
    </MoveForm>
  );
}

const linesOf = (text: string): string[] => text.split('\n').flatMap(line => line.trim() || []);
