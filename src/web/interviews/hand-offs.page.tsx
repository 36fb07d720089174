import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql } from '../api/graphql.ts';
import { Loaded } from '../api/loaded.tsx';
import { apiQuery, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { AskedQuestion } from './fragments.graphql.ts';
import { useAnswerWords } from './use-answer-words.ts';
import './interviews.css';

const HandOffsDocument = graphql(`
  query HandOffs($first: Int!, $after: String) {
    handOffs(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          handedOffOn
        }
      }
    }
  }
`);

const OpenHandOffDocument = graphql(
  `
    query OpenHandOff($id: ID!) {
      openHandOff(id: $id) {
        id
        notes
        questions {
          ...AskedQuestion
        }
        answers {
          question
          value
        }
        title {
          ja
          en
        }
        reporter {
          familyName
          givenName
        }
        takenBy {
          familyName
          givenName
        }
      }
    }
  `,
  [AskedQuestion],
);

/** Which reports were handed over? From whom, is told only when one is opened. */
export function HandOffsPage() {
  const t = useText('interviews');
  const format = useFormat();
  const [opened, open] = useState<string | null>(null);
  const { query, rows, more, isLoadingMore } = usePages(HandOffsDocument, { first: 50 }, data => data.handOffs);
  return (
    <Page title={t('handOffs.title')} lead={t('handOffs.lead')}>
      <Loaded query={query}>
        {({ handOffs: { totalCount } }) =>
          totalCount === 0 ? (
            <EmptyState text={t('handOffs.none')} />
          ) : (
            <DataTable
              caption={t('handOffs.title')}
              isCaptionHidden
              rows={rows}
              keyOf={({ id }) => id}
              total={totalCount}
              more={more}
              isLoadingMore={isLoadingMore}
              columns={[
                {
                  key: 'on',
                  header: t('handOffs.on'),
                  isRowHeader: true,
                  cell: ({ handedOffOn }) => format.day(handedOffOn),
                },
                {
                  key: 'do',
                  header: t('handOffs.content'),
                  cell: ({ id, handedOffOn }) => (
                    <Button
                      size="small"
                      name={t('handOffs.openOf', { day: format.day(handedOffOn) })}
                      onPress={() => open(id)}
                    >
                      {t('handOffs.open')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      <Dialog title={t('handOffs.one')} isOpen={opened !== null} onClose={() => open(null)} size="wide">
        {opened && <Report id={opened} />}
      </Dialog>
    </Page>
  );
}

function Report({ id }: { id: string }) {
  const t = useText('interviews');
  const format = useFormat();
  const { said } = useAnswerWords();
  // Each asking opens the report and is logged; nothing of it stays behind the page.
  const query = useQuery({
    ...apiQuery(OpenHandOffDocument, { id }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  return (
    <Loaded query={query}>
      {({ openHandOff: { title, reporter, takenBy, questions, answers, notes } }) => (
        <>
          <DefinitionList
            items={[
              [t('handOffs.reporter'), reporter ? format.name(reporter) : t('handOffs.anonymous')],
              [t('handOffs.takenBy'), format.name(takenBy)],
              [t('handOffs.heading'), format.pick(title)],
              ...questions.map(asked => {
                const answer = answers.find(({ question }) => question === asked.key);
                return [format.pick(asked.text), said(asked, answer?.value)] as const;
              }),
            ]}
          />
          <p className="interview-text">{notes}</p>
        </>
      )}
    </Loaded>
  );
}
