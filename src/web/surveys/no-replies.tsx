import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { SurveyNoRepliesDocument } from './surveys.graphql.ts';

/** Who had not answered when an identified survey closed. */
export function NoReplies({ id }: { id: string }) {
  const t = useText('surveys');
  const format = useFormat();
  const { query, rows, more, isLoadingMore } = usePages(
    SurveyNoRepliesDocument,
    { id, first: 20 },
    data => data.surveyNoReplies,
  );
  return (
    <Section title={t('noReply.title')}>
      <Loaded query={query}>
        {({ surveyNoReplies: { totalCount } }) => (
          <DataTable
            caption={t('noReply.title')}
            isCaptionHidden
            rows={rows}
            keyOf={person => person.id}
            total={totalCount}
            more={more}
            isLoadingMore={isLoadingMore}
            columns={[
              { key: 'person', header: t('noReply.person'), isRowHeader: true, cell: person => format.name(person) },
              { key: 'number', header: t('noReply.number'), isShort: true, cell: ({ number }) => number },
              {
                key: 'department',
                header: t('result.department'),
                cell: ({ department }) => format.pick(department.name),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
