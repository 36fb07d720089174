import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { QuestionAnswersDocument, type AnswerRow, type Wording } from './question-page.graphql.ts';

interface Props {
  courseId: string;
  code: string;
  wording: Wording;
}

/** The attempts behind the number, asked for when somebody wants to see them. */
export function QuestionAnswers(props: Props) {
  const t = useText('courses');
  const [isOpen, open] = useState(false);
  const { shown } = props.wording.statistics;
  return (
    <details className="how-to-read" onToggle={event => open(event.currentTarget.open)}>
      <summary>{t('bank.answers', { count: shown })}</summary>
      {isOpen && <Answers {...props} />}
    </details>
  );
}

function Answers({ courseId, code, wording }: Props) {
  const t = useText('courses');
  const columns = useColumns();
  const { query, rows, more, isLoadingMore } = usePages(
    QuestionAnswersDocument,
    { courseId, code, wording: wording.number, first: 20 },
    data => data.questionAnswers,
  );
  return (
    <Loaded query={query}>
      {({ questionAnswers: { totalCount } }) => (
        <DataTable
          caption={t('bank.answersCaption')}
          isCaptionHidden
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          total={totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}

function useColumns(): Column<AnswerRow>[] {
  const t = useText('courses');
  const format = useFormat();
  return [
    {
      key: 'at',
      header: t('bank.finishedAt'),
      isRowHeader: true,
      cell: ({ finishedAt }) => format.instant(finishedAt),
    },
    {
      key: 'version',
      header: t('versionHeader'),
      cell: ({ courseVersion }) => <span className="bank-number">{t('version', { number: courseVersion })}</span>,
    },
    {
      key: 'person',
      header: t('bank.person'),
      cell: ({ person }) =>
        person ? (
          <Link to="/people/$id" params={{ id: person.id }}>
            {format.name(person)}
          </Link>
        ) : (
          '–'
        ),
    },
    {
      key: 'outcome',
      header: t('bank.outcome'),
      cell: ({ earned, chosen }) => <Outcome isRight={earned === 1} isAnswered={chosen.length > 0} />,
    },
    {
      key: 'chosen',
      header: t('bank.chosenOptions'),
      cell: ({ chosen }) => chosen.map(({ text }) => format.pick(text)).join(t('bank.and')) || '–',
    },
  ];
}

function Outcome({ isRight, isAnswered }: { isRight: boolean; isAnswered: boolean }) {
  const t = useText('courses');
  if (isRight) return <Badge tone="done">{t('right')}</Badge>;
  return (
    <Badge tone="neutral" icon="close">
      {t(isAnswered ? 'bank.wrong' : 'bank.unanswered')}
    </Badge>
  );
}
