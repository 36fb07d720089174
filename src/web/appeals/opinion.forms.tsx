import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useSure } from '../api/use-sure.tsx';
import type { Sanction } from '../decisions/ladder.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DecideAppealDocument, VoteOnAppealDocument } from './appeal-acts.graphql.ts';
import type { PanelCase } from './appeals.graphql.ts';
import { noOpinion, type OpinionDraft, OpinionFields, opinionOf } from './opinion.fields.tsx';
import { useOpinion } from './use-opinion.ts';

interface Props {
  matter: PanelCase;
  decided: Sanction;
}

/** My vote, once and for good; one id for all tries. */
export function VoteForm({ matter: { id: caseId }, decided }: Props) {
  const t = useText('appeals');
  const id = useRef(crypto.randomUUID());
  const form = useDraftForm<OpinionDraft>(`appeal vote ${caseId}`, noOpinion);
  const sure = useSure({ title: t('vote.asks'), text: <p>{t('vote.text')}</p>, action: t('vote.action') });
  return (
    <>
      <MoveForm
        form={form}
        document={VoteOnAppealDocument}
        variables={draft => ({ input: { id: id.current, caseId, ...opinionOf(draft) } })}
        before={sure.before}
        action={t('vote.action')}
        said={t('vote.said')}
      >
        <p>{t('vote.text')}</p>
        <OpinionFields control={form.control} draft={form.watch()} decided={decided} />
      </MoveForm>
      {sure.dialog}
    </>
  );
}

interface DecideProps {
  matter: PanelCase;
  agreed: NonNullable<PanelCase['agreedOpinion']>;
}

/** What the opinions come to stands; the chair writes the reasons. */
export function DecideForm({ matter: { id: caseId, version }, agreed }: DecideProps) {
  const t = useText('appeals');
  const words = useOpinion();
  const form = useDraftForm(`appeal decision ${caseId}`, { reasons: '' });
  const navigate = useNavigate();
  const result = words(agreed);
  const sure = useSure({
    title: t('decide.asks'),
    text: <p>{t('decide.result', { result })}</p>,
    action: t('decide.action'),
  });
  return (
    <>
      <MoveForm
        form={form}
        document={DecideAppealDocument}
        variables={({ reasons }) => ({ input: { caseId, version, reasons, ...agreed } })}
        before={sure.before}
        action={t('decide.action')}
        said={t('decide.said')}
        // what goes back to others is not the panel's any more
        onDone={({ decideAppeal: { state } }) => void (state === 'REMANDED' && navigate({ to: '/my-cases' }))}
      >
        <p>{t('decide.text')}</p>
        <p>
          <strong>{t('decide.result', { result })}</strong>
        </p>
        <Bound control={form.control} name="reasons" required>
          {field => (
            <TextField
              {...field}
              label={t('decide.reasons')}
              description={t('decide.reasonsHelp')}
              rows={10}
              maxLength={20_000}
            />
          )}
        </Bound>
      </MoveForm>
      {sure.dialog}
    </>
  );
}
