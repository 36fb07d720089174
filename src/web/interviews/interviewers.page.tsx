import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi, usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { ChangeInterviewersForm } from './change-interviewers.form.tsx';
import { Conflicts } from './conflicts.tsx';
import { InterviewersDocument, InterviewersHistoryDocument, type Rule } from './interviewers.graphql.ts';
import './interviews.css';

/** Who interviews whom, who does not, and since when? */
export function InterviewersPage() {
  const t = useText('interviews');
  const query = useApi(InterviewersDocument, {});
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')} above={<Link to="/appointments">{t('appointments')}</Link>}>
      <Section title={t('rules.now')}>
        <Loaded query={query}>{({ interviewers }) => <Now rule={interviewers} />}</Loaded>
      </Section>
      <Section title={t('conflicts.title')}>
        <Conflicts />
      </Section>
      <History />
    </Page>
  );
}

/** The rule as sentences. */
function Now({ rule }: { rule: Rule }) {
  const t = useText('interviews');
  const format = useFormat();
  const say = useSayings();
  const mayChange = useMay('INTERVIEWERS_WRITE');
  const [isChanging, setChanging] = useState(false);
  const close = (): void => setChanging(false);
  const { changedAt, changedBy } = rule;
  return (
    <>
      <ul className="interview-rules">
        <li>{t('rules.everybody')}</li>
        <li>{t('rules.officersOf', { who: say.officers(rule) })}</li>
        <li>{say.managers(rule)}</li>
        <li>{t('rules.never')}</li>
      </ul>
      <p className="aside">
        {changedAt
          ? t('rules.since', { at: format.instant(changedAt), name: changedBy ? format.name(changedBy) : '–' })
          : t('rules.fromStart')}
      </p>
      {mayChange && (
        <div>
          <Button onPress={() => setChanging(true)}>{t('rules.change')}</Button>
        </div>
      )}
      <Dialog title={t('rules.change')} isOpen={isChanging} onClose={close}>
        {isChanging && <ChangeInterviewersForm key={rule.version} rule={rule} onDone={close} />}
      </Dialog>
    </>
  );
}

/** What was decided before; nothing as long as nobody decided anything. */
function History() {
  const t = useText('interviews');
  const format = useFormat();
  const say = useSayings();
  const { query, rows, more, isLoadingMore } = usePages(
    InterviewersHistoryDocument,
    { first: 20 },
    data => data.interviewersHistory,
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t('rules.history')}>
      <DataTable
        caption={t('rules.history')}
        isCaptionHidden
        rows={rows}
        keyOf={({ version }) => String(version)}
        total={query.data?.interviewersHistory.totalCount ?? 0}
        more={more}
        isLoadingMore={isLoadingMore}
        columns={[
          {
            key: 'at',
            header: t('rules.changedAt'),
            isRowHeader: true,
            isShort: true,
            cell: ({ changedAt }) => changedAt && format.instant(changedAt),
          },
          { key: 'by', header: t('rules.changedBy'), cell: ({ changedBy }) => changedBy && format.name(changedBy) },
          { key: 'officers', header: t('rules.officers'), cell: say.officers },
          { key: 'managers', header: t('rules.managers'), cell: say.managers },
        ]}
      />
    </Section>
  );
}

function useSayings() {
  const t = useText('interviews');
  const tWords = useText('words');
  const format = useFormat();
  return {
    officers: ({ officersBy, officersByRole }: Rule): string =>
      officersBy
        ? t('rules.namedAs', { name: format.name(officersBy) })
        : t('rules.holders', { role: tWords(`role.${officersByRole}`) }),
    managers: ({ managers }: Rule): string => t(managers ? 'rules.managersMay' : 'rules.managersMayNot'),
  };
}
