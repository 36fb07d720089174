import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { instantOf, plusDays } from '../hearings/when.ts';
import { WhenFields } from '../hearings/when.fields.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Section } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NameCompanionDocument, RequestPostponementDocument, WaiveNoticeDocument } from './acts.graphql.ts';
import { ConfirmAct } from './confirm-act.tsx';
import { Folded } from '../ui/folded.tsx';
import type { MyCase } from './my-cases.graphql.ts';

/** How do I prepare: with whom, on another day, without waiting, or not at all? */
export function Prepare({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  const notice = matter.notices.at(-1);
  const caseId = matter.id;
  if (!notice) return null;
  const mayMove = !notice.postponed && !notice.delayed;
  return (
    <Section title={t('prepare.title')}>
      <p>{t('prepare.lead')}</p>
      <Folded title={t('companion.title')}>
        <Companion caseId={caseId} />
      </Folded>
      {mayMove && (
        <Folded title={t('postpone.title')}>
          <Postpone matter={matter} />
        </Folded>
      )}
      {!notice.waivedAt && !notice.renouncedAt && (
        <Folded title={t('waive.days')}>
          <ConfirmAct
            name="waiveDays"
            document={WaiveNoticeDocument}
            variables={{ input: { caseId, what: 'NOTICE_DAYS' } }}
          />
        </Folded>
      )}
      {!notice.renouncedAt && (
        <Folded title={t('waive.hearing')}>
          <ConfirmAct
            name="waiveHearing"
            document={WaiveNoticeDocument}
            variables={{ input: { caseId, what: 'HEARING' } }}
          />
        </Folded>
      )}
    </Section>
  );
}

function Companion({ caseId }: { caseId: string }) {
  const t = useText('myCases');
  const form = useDraftForm(`my companion ${caseId}`, { name: '' });
  return (
    <>
      <p>{t('companion.does')}</p>
      <MoveForm
        form={form}
        document={NameCompanionDocument}
        variables={({ name }) => ({ input: { caseId, name } })}
        action={t('companion.action')}
        said={t('companion.said')}
        onDone={() => form.reset({ name: '' })}
      >
        <Bound control={form.control} name="name" required>
          {field => <TextField {...field} label={t('companion.name')} maxLength={200} />}
        </Bound>
      </MoveForm>
    </>
  );
}

function Postpone({ matter: { id, clocks } }: { matter: MyCase }) {
  const t = useText('myCases');
  const format = useFormat();
  const { today, timeZone } = useViewer();
  const form = useDraftForm(`my postponement ${id}`, { day: '', time: '' });
  const last = clocks.find(({ kind }) => kind === 'POSTPONEMENT')?.dueOn;
  return (
    <>
      <p>{t('postpone.does')}</p>
      {last && <p>{t('postpone.until', { day: format.day(last) })}</p>}
      <MoveForm
        form={form}
        document={RequestPostponementDocument}
        variables={when => ({ input: { caseId: id, hearingAt: instantOf(when, timeZone) } })}
        fieldOf={field => (field === 'hearingAt' ? 'day' : undefined)}
        action={t('postpone.action')}
        said={t('postpone.said')}
      >
        <WhenFields
          control={form.control}
          dayLabel={t('postpone.day')}
          timeLabel={t('postpone.time')}
          min={plusDays(today, 1)}
          {...(last && { max: last })}
        />
      </MoveForm>
    </>
  );
}
