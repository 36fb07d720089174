import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { useSentence } from '../api/refusal.ts';
import { useMove, usePages } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { AssignmentPreview } from './assignment-preview.tsx';
import { fiscalYearOf } from './audience.rules.ts';
import {
  AssignRequirementDocument,
  PreviewDocument,
  type PreviewGroup,
  type Requirement,
} from './requirements.graphql.ts';

/** A round and its day; below, whom it would hit. Nothing is written before the number has been seen. */
export function AssignForm({ requirement: { id, version, cycles } }: { requirement: Requirement }) {
  const t = useText('requirements');
  const tUi = useText('ui');
  const sentence = useSentence();
  const notice = useRef<HTMLDivElement>(null);
  const { today } = useViewer();
  const year = fiscalYearOf(today);
  const form = useDraftForm(`assign ${id}`, { cycle: String(year), dueOn: '' });
  const cycle = Number(useWatch({ control: form.control, name: 'cycle' }));
  const [group, show] = useState<PreviewGroup>('TO_ASSIGN');
  const pages = usePages(
    PreviewDocument,
    { requirementId: id, cycle, group, first: 20 },
    data => data.assignmentPreview.people,
  );
  const expected = pages.query.data?.assignmentPreview.toAssign ?? 0;
  const count = { count: expected };
  const known = cycles.find(each => each.cycle === cycle);
  const assign = useMove(AssignRequirementDocument, {
    said: t('assigned', count),
    refused: 'here',
    onDone: () => form.reset(),
  });
  useEffect(() => {
    if (assign.error) notice.current?.focus();
  }, [assign.error]);
  return (
    <Form
      onSubmit={form.handleSubmit(({ dueOn }) => assign.mutate({ input: { id, version, cycle, dueOn, expected } }))}
    >
      {assign.error && (
        <Notice kind="refused" ref={notice}>
          {sentence(assign.error)}
        </Notice>
      )}
      <div className="assign-fields">
        <Bound control={form.control} name="cycle">
          {field => (
            <Select
              {...field}
              label={t('year')}
              options={[year, year + 1].map(each => ({ value: String(each), label: t('cycle', { cycle: each }) }))}
            />
          )}
        </Bound>
        <Bound control={form.control} name="dueOn" required>
          {field => <DateField {...field} label={t('due')} min={known && known.dueOn > today ? known.dueOn : today} />}
        </Bound>
      </div>
      <Loaded query={pages.query}>
        {({ assignmentPreview }) => (
          <>
            <AssignmentPreview preview={assignmentPreview} pages={pages} group={group} onGroup={show} />
            {assignmentPreview.toAssign === 0 ? (
              <Notice title={t('nobodyTitle')}>{t(known ? 'nobodyLeft' : 'nobodyFits')}</Notice>
            ) : (
              <div className="form-actions">
                <Button
                  kind="primary"
                  type="submit"
                  isPending={assign.isPending || pages.query.isPlaceholderData}
                  pendingLabel={tUi('sending')}
                >
                  {t('assign', count)}
                </Button>
                <span className="field-help">{t('assignHelp')}</span>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Form>
  );
}
