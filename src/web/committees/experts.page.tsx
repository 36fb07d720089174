import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useMove, usePages } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { ExpertForm } from './expert.form.tsx';
import { EndOutsidePersonDocument, type Expert, OutsidePeopleDocument } from './standing.graphql.ts';

/** Who from outside can sit on a committee, and until when? */
export function ExpertsPage() {
  const t = useText('committees');
  const format = useFormat();
  const { today } = useViewer();
  const [isNew, begin] = useState(false);
  const { query, rows, more, isLoadingMore } = usePages(
    OutsidePeopleDocument,
    { first: 50 },
    data => data.outsidePeople,
  );
  return (
    <Page
      title={t('experts.title')}
      lead={t('experts.lead')}
      above={<Link to="/committees">{t('standing.title')}</Link>}
      actions={
        !isNew && (
          <Button kind="primary" onPress={() => begin(true)}>
            {t('experts.add')}
          </Button>
        )
      }
    >
      {isNew && (
        <Section title={t('experts.add')}>
          <ExpertForm onDone={() => begin(false)} />
        </Section>
      )}
      <Loaded query={query}>
        {({ outsidePeople: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState title={t('experts.noneTitle')} text={t('experts.noneText')} />
          ) : (
            <DataTable
              caption={t('experts.title')}
              isCaptionHidden
              rows={rows}
              total={totalCount}
              more={more}
              isLoadingMore={isLoadingMore}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  header: t('experts.name'),
                  isRowHeader: true,
                  cell: ({ person }) => (
                    <Link to="/people/$id" params={{ id: person.id }}>
                      {format.name(person)}
                    </Link>
                  ),
                },
                { key: 'number', header: t('experts.number'), isShort: true, cell: ({ person }) => person.number },
                { key: 'profession', header: t('experts.profession'), cell: ({ profession }) => profession },
                { key: 'organisation', header: t('experts.organisation'), cell: ({ organisation }) => organisation },
                { key: 'endsOn', header: t('experts.endsOn'), isShort: true, cell: ({ endsOn }) => format.day(endsOn) },
                {
                  key: 'end',
                  header: t('experts.end'),
                  cell: expert => (expert.endsOn >= today ? <End expert={expert} /> : '–'),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function End({ expert: { id, version, person } }: { expert: Expert }) {
  const t = useText('committees');
  const format = useFormat();
  const [isOpen, open] = useState(false);
  const end = useMove(EndOutsidePersonDocument, { said: t('experts.ended') });
  return (
    <>
      <Button size="small" name={`${t('experts.end')}: ${format.name(person)}`} onPress={() => open(true)}>
        {t('experts.end')}
      </Button>
      <ConfirmDialog
        isDanger
        title={t('experts.endTitle', { name: format.name(person) })}
        action={t('experts.end')}
        isOpen={isOpen}
        isPending={end.isPending}
        onClose={() => open(false)}
        onConfirm={() => end.mutate({ input: { id, version } }, { onSettled: () => open(false) })}
      >
        <p>{t('experts.endText')}</p>
      </ConfirmDialog>
    </>
  );
}
