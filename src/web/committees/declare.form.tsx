import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useSure } from '../api/use-sure.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ToDeclare } from './committees.graphql.ts';
import { type Ground, grounds } from './grounds.ts';
import { DeclareConflictDocument } from './moves.graphql.ts';

/** What I know of my own relation to it. With a ground the case is gone for me at once. */
export function DeclareForm({ asked: { caseId, part } }: { asked: ToDeclare }) {
  const t = useText('committees');
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useDraftForm<{ grounds: Ground[]; note: string }>(`case ${caseId} conflict`, { grounds: [], note: '' });
  const { control } = form;
  const hasGround = useWatch({ control, name: 'grounds' }).length > 0;
  const sure = useSure({
    title: t('declare.sureTitle'),
    text: <p>{t(hasGround ? 'declare.sureGone' : 'declare.sureClear')}</p>,
    action: t('declare.action'),
  });
  return (
    <>
      <MoveForm
        form={form}
        document={DeclareConflictDocument}
        variables={({ note, ...said }) => ({ input: { caseId, ...said, note: note || null } })}
        before={sure.before}
        action={t('declare.action')}
        said={t('declare.said')}
        onDone={({ declareConflict: { result } }) => {
          client.clear(); // what was seen of a case that is gone stays in no memory
          if (result !== 'CLEAR' || part === 'SUBSTITUTE') void navigate({ to: '/my-cases' });
          else if (part === 'PANEL') void navigate({ to: '/panel-cases/$id', params: { id: caseId } });
          else void navigate({ to: '/committee-cases/$id', params: { id: caseId } });
        }}
      >
        <Bound control={control} name="grounds">
          {field => (
            <CheckboxGroup
              {...field}
              isBoxed
              label={t('declare.grounds')}
              description={t('declare.groundsHelp')}
              options={grounds.map(value => ({
                value,
                label: t(`grounds.${value}.name`),
                help: t(`grounds.${value}.help`),
              }))}
            />
          )}
        </Bound>
        {hasGround && (
          <Bound control={control} name="note">
            {field => (
              <TextField
                {...field}
                label={t('declare.note')}
                description={t('declare.noteHelp')}
                rows={4}
                maxLength={4000}
              />
            )}
          </Bound>
        )}
        <p>{t(hasGround ? 'declare.gone' : 'declare.clear')}</p>
      </MoveForm>
      {sure.dialog}
    </>
  );
}
