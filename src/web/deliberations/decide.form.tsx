import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useSure } from '../api/use-sure.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DecidedCase } from './committee.graphql.ts';
import { DecideCaseDocument } from './moves.graphql.ts';
import { useRung } from '../decisions/use-rung.ts';

/** The decision is what was voted for; the chair adds why, and the minutes. */
export function DecideForm({ matter: { id: caseId, version, rounds, authority } }: { matter: DecidedCase }) {
  const t = useText('deliberations');
  const rung = useRung();
  const form = useDraftForm(`case ${caseId} decision`, { reasons: '', minutes: '', outlierReason: '' });
  const { control } = form;
  const tally = rounds.findLast(
    ({ kind, state, isPast }) => kind === 'SANCTION' && state === 'CLOSED' && !isPast,
  )?.sanctionTally;
  const voted = tally ? rung(tally.sanction, tally.amount) : '';
  const sure = useSure({
    title: t('decide.title'),
    text: <p>{t(authority ? 'decide.sureToAdvise' : 'decide.sure', { voted })}</p>,
    action: t('decide.action'),
  });
  return (
    <>
      <MoveForm
        form={form}
        document={DecideCaseDocument}
        variables={({ outlierReason, ...said }) => ({
          input: { caseId, version, ...said, outlierReason: outlierReason || null },
        })}
        standsAt={({ code }) => (code === 'PRECEDENT_OUTLIER' ? 'outlierReason' : undefined)}
        before={sure.before}
        action={t('decide.action')}
        said={t('decide.said')}
        touches={['CommitteeDecision', 'CommitteeCase', 'CommitteeDeliberation']}
      >
        <p>{t('decide.voted', { voted })}</p>
        <Bound control={control} name="reasons" required>
          {field => (
            <TextField
              {...field}
              label={t('decide.reasons')}
              description={t('decide.reasonsHelp')}
              rows={8}
              maxLength={20_000}
            />
          )}
        </Bound>
        <Bound control={control} name="minutes" required>
          {field => (
            <TextField
              {...field}
              label={t('decide.minutes')}
              description={t('decide.minutesHelp')}
              rows={8}
              maxLength={50_000}
            />
          )}
        </Bound>
        <Bound control={control} name="outlierReason">
          {field => (
            <TextField
              {...field}
              label={t('decide.outlier')}
              description={t('decide.outlierHelp')}
              rows={4}
              maxLength={4000}
            />
          )}
        </Bound>
      </MoveForm>
      {sure.dialog}
    </>
  );
}
