import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { DutyCertificate } from './duty-certificate.tsx';
import type { Attempt, Person, PersonDuty } from './person-report.graphql.ts';
import { StandingBadge } from './standing-badge.tsx';

/** One assignment with every sitting of its quiz. */
export function PersonDutyCard({ duty, person }: { duty: PersonDuty; person: Person }) {
  const t = useText('reports');
  const format = useFormat();
  return (
    <li className="report-duty">
      <h3>
        {format.pick(duty.title)}
        <small>{t('cycleName', { year: duty.cycle })}</small>
        <StandingBadge standing={duty.standing} />
      </h3>
      <DefinitionList
        items={[
          [
            t('dueOn'),
            <time key="due" dateTime={duty.dueOn}>
              {format.day(duty.dueOn)}
            </time>,
          ],
          [t('doneOn'), duty.fulfilledAt && format.dayOf(duty.fulfilledAt)],
          [t('person.assignedOn'), format.dayOf(duty.assignedAt)],
        ]}
      />
      {duty.certificate && <DutyCertificate duty={duty} certificate={duty.certificate} person={person} />}
      {duty.attempts.length > 0 ? <Attempts duty={duty} /> : <p className="report-soft">{t('person.noAttempts')}</p>}
    </li>
  );
}

function Attempts({ duty }: { duty: PersonDuty }) {
  const t = useText('reports');
  const format = useFormat();
  const columns: Column<Attempt>[] = [
    {
      key: 'number',
      header: t('person.attempts'),
      isRowHeader: true,
      cell: ({ number }) => t('person.attempt', { number }),
    },
    { key: 'started', header: t('person.started'), cell: ({ startedAt }) => format.instant(startedAt) },
    {
      key: 'finished',
      header: t('person.finished'),
      cell: ({ finishedAt }) => (finishedAt ? format.instant(finishedAt) : t('person.open')),
    },
    {
      key: 'score',
      header: t('person.score'),
      isNumber: true,
      cell: ({ percent }) => (percent === null ? '–' : format.percent(percent)),
    },
    { key: 'result', header: t('person.result'), cell: ({ passed }) => <Result passed={passed} /> },
    {
      key: 'version',
      header: t('person.version'),
      cell: ({ courseVersion }) => (courseVersion === null ? '–' : t('person.versionName', { number: courseVersion })),
    },
  ];
  return (
    <DataTable
      caption={`${t('person.attempts')}: ${format.pick(duty.title)} ${t('cycleName', { year: duty.cycle })}`}
      isCaptionHidden
      columns={columns}
      rows={duty.attempts}
      keyOf={({ id }) => id}
    />
  );
}

function Result({ passed }: { passed: boolean | null }) {
  const t = useText('reports');
  if (passed === null) return '–';
  return passed ? <Badge tone="done">{t('person.passed')}</Badge> : <Badge tone="neutral">{t('person.failed')}</Badge>;
}
