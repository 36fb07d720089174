import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CutFields } from './cut.fields.tsx';
import { type DecidedCase, type PayCut, SetSanctionDetailDocument } from './decisions.graphql.ts';
import { type DetailDraft, detailOf, draftOf } from './detail.draft.ts';
import { DismissalFields } from './dismissal.fields.tsx';
import { endsEmployment, type Sanction } from './ladder.ts';
import { NumberField } from './number.field.tsx';

interface Props {
  matter: DecidedCase;
  sanction: Sanction;
  amount: number | null;
  onDone: (payCut: PayCut | null) => void;
}

/** What does this sanction consist of? */
export function DetailForm({ matter, sanction, amount, onDone }: Props) {
  const t = useText('decisions');
  const { today } = useViewer();
  const { id: caseId, version } = matter;
  const form = useDraftForm<DetailDraft>(`sanction detail ${caseId} ${sanction}`, draftOf(matter, sanction, amount));
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={SetSanctionDetailDocument}
      variables={draft => ({ input: { caseId, version, ...detailOf(draft, sanction) } })}
      fieldOf={field => fieldOf(field)}
      action={t('detail.action')}
      said={t('detail.said')}
      onDone={({ setSanctionDetail }) => onDone(setSanctionDetail.payCut)}
    >
      {sanction === 'PAY_CUT' && <CutFields form={form} isPayRecorded={matter.isPayRecorded} />}
      {sanction === 'SUSPENSION' && <NumberField control={control} name="days" label={t('detail.days')} />}
      {sanction === 'DEMOTION' && (
        <Bound control={control} name="demotedTo" required>
          {field => <TextField {...field} label={t('detail.demotedTo')} maxLength={200} />}
        </Bound>
      )}
      {endsEmployment(sanction) && <DismissalFields form={form} />}
      <Bound control={control} name="effectiveOn" required>
        {field => <DateField {...field} label={t(`detail.effective.${dayOf(sanction)}`)} min={today} />}
      </Bound>
    </MoveForm>
  );
}

/** What the first day is called. */
export function dayOf(sanction: Sanction) {
  if (sanction === 'PAY_CUT' || sanction === 'SUSPENSION' || sanction === 'DEMOTION') return sanction;
  return endsEmployment(sanction) ? 'END' : 'OTHER';
}

const within = ['wages3Months', 'calendarDays', 'periodWages', 'closedOn', 'payDays', 'exemptedOn'] as const;

/** The last name of `wages.closedOn`, where the form has it. */
const fieldOf = (field: string): (typeof within)[number] | 'cuts.0.yen' | undefined =>
  within.find(name => field.endsWith(name)) ?? (/cuts|amountYen/.test(field) ? 'cuts.0.yen' : undefined);
