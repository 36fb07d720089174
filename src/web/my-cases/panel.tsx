import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChallengeMemberDocument } from './acts.graphql.ts';
import { Folded } from './folded.tsx';
import type { MyCase } from './my-cases.graphql.ts';

/** Who decides about me, and whom do I not trust to be fair? */
export function Panel({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  const format = useFormat();
  const { panel, myChallenges, state } = matter;
  const isOpen = state === 'NOTICE_SERVED' || state === 'HEARING';
  const left = panel.filter(({ seatId }) => !myChallenges.some(mine => mine.seatId === seatId));
  return (
    <Section title={t('panel.title')}>
      {isOpen && <p>{t('panel.lead')}</p>}
      <ul>
        {panel.map(({ seatId, name }) => (
          <li key={seatId}>{name}</li>
        ))}
      </ul>
      {myChallenges.map(({ seatId, name, at, reason, result }) => (
        <div key={seatId} className="case-act">
          <p>{t('panel.mine', { name, at: format.instant(at) })}</p>
          <p className="case-text">{reason}</p>
          <p>{t(`panel.results.${result ?? 'WAITING'}`)}</p>
        </div>
      ))}
      {isOpen && left.length > 0 && (
        <Folded title={t('panel.open')}>
          <Challenge id={matter.id} left={left} />
        </Folded>
      )}
    </Section>
  );
}

function Challenge({ id, left }: { id: string; left: MyCase['panel'] }) {
  const t = useText('myCases');
  const form = useDraftForm(`my challenge ${id}`, { seatId: '', reason: '' });
  return (
    <>
      <p>{t('panel.does')}</p>
      <MoveForm
        form={form}
        document={ChallengeMemberDocument}
        variables={values => ({ input: { ...values, caseId: id } })}
        action={t('panel.action')}
        said={t('panel.said')}
        onDone={() => form.reset({ seatId: '', reason: '' })}
      >
        <Bound control={form.control} name="seatId" required>
          {field => (
            <Select
              {...field}
              label={t('panel.whom')}
              options={left.map(({ seatId, name }) => ({ value: seatId, label: name }))}
            />
          )}
        </Bound>
        <Bound control={form.control} name="reason" required>
          {field => <TextField {...field} label={t('panel.reason')} rows={4} maxLength={4000} />}
        </Bound>
      </MoveForm>
    </>
  );
}
