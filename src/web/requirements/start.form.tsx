import { useForm } from 'react-hook-form';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { StartPreviewDocument, StartRequirementDocument, type Scheduled } from './schedule.graphql.ts';

/** Where due days are counted from joining there may be hundreds. */
const mostDays = 20;

/** Whom starting would assign and by when; it starts once their number was typed. */
export function StartForm({ requirement: { id, version } }: { requirement: Scheduled }) {
  const t = useText('schedule');
  const format = useFormat();
  const form = useForm({ defaultValues: { count: '' } });
  const query = useApi(StartPreviewDocument, { requirementId: id });
  return (
    <Loaded query={query}>
      {({ startPreview: { owing, dueDays, doubts } }) => {
        const waiting = doubts.reduce((sum, { people }) => sum + people, 0);
        return (
          <MoveForm
            form={form}
            document={StartRequirementDocument}
            variables={() => ({ input: { id, version, expected: owing } })}
            action={t('startAction', { count: owing })}
            said={t('started')}
          >
            <p>{t('startLead')}</p>
            {owing === 0 && <Notice>{t('nobody')}</Notice>}
            {dueDays.length > 0 && (
              <DataTable
                caption={t('dueDays')}
                rows={dueDays.slice(0, mostDays)}
                keyOf={({ dueOn }) => dueOn}
                total={dueDays.length}
                columns={[
                  { key: 'due', header: t('due'), isRowHeader: true, cell: ({ dueOn }) => format.day(dueOn) },
                  { key: 'people', header: t('people'), isNumber: true, cell: ({ people }) => format.number(people) },
                ]}
              />
            )}
            {waiting > 0 && (
              <Notice kind="warn" title={t('doubtsTitle', { count: waiting })}>
                <ul>
                  {doubts.map(({ kind, people }) => (
                    <li key={kind}>
                      {t(`doubt.${kind}`)}: {t('peopleOf', { count: people })}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            <Bound
              control={form.control}
              name="count"
              required
              validate={text => (wholeNumber(text) === owing ? undefined : t('typeCountWrong'))}
            >
              {field => (
                <TextField
                  {...field}
                  label={t('startCount')}
                  description={t('startCountHelp', { count: owing })}
                  exact
                />
              )}
            </Bound>
          </MoveForm>
        );
      }}
    </Loaded>
  );
}
