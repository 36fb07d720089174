import { useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { Blockers } from '../cases/blockers.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { type DeliberatedCase, VoteBlockersDocument } from './committee.graphql.ts';
import { OpenVoteDocument } from './moves.graphql.ts';

interface Props {
  matter: DeliberatedCase;
  kind: 'FACTS' | 'SANCTION';
}

/** The chair says who is in the room; what is missing for a vote by them is told at once. */
export function OpenVoteForm({ matter: { id: caseId, version, panel }, kind }: Props) {
  const t = useText('deliberations');
  const sitting = panel.filter(({ cleared }) => cleared);
  const form = useDraftForm<{ presentIds: string[] }>(`case ${caseId} vote ${kind}`, {
    presentIds: sitting.map(({ personId }) => personId),
  });
  const presentIds = useWatch({ control: form.control, name: 'presentIds' });
  const blockers = useApi(VoteBlockersDocument, { id: caseId, kind, presentIds }, { keep: true });
  const missing = blockers.data?.committeeCase.voteBlockers ?? [];
  return (
    <MoveForm
      form={form}
      document={OpenVoteDocument}
      variables={values => ({ input: { caseId, version, kind, presentIds: values.presentIds } })}
      action={t('open.action')}
      said={t('open.said')}
      touches={['CommitteeDeliberation', 'CommitteeCase', 'VoteBlockers']}
    >
      <p>{t(kind === 'FACTS' ? 'open.facts' : 'open.sanction')}</p>
      <Bound control={form.control} name="presentIds" required>
        {field => (
          <CheckboxGroup
            {...field}
            label={t('open.present')}
            description={t('open.presentHelp')}
            options={sitting.map(({ personId, name, external }) => ({
              value: personId,
              label: external ? `${name} (${t('external')})` : name,
            }))}
          />
        )}
      </Bound>
      {missing.length > 0 && <Blockers blockers={missing} />}
    </MoveForm>
  );
}
