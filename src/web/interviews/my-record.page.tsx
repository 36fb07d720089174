import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../api/loaded.tsx';
import { apiQuery, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AcknowledgeForm } from './acknowledge.form.tsx';
import { Acknowledgements } from './acknowledgements.tsx';
import { Circumstances } from './circumstances.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { ReadSection } from './read-section.tsx';
import { MyOpeningsDocument } from './lists.graphql.ts';
import { MyInterviewRecordDocument, type MyRecord } from './record.graphql.ts';
import './interviews.css';

const route = getRouteApi('/inside/interviews/$id');

/** What was recorded of what I said, and is it right? */
export function MyRecordPage() {
  const t = useText('interviews');
  const format = useFormat();
  const { id } = route.useParams();
  // Nothing of it stays behind the page.
  const query = useQuery({ ...apiQuery(MyInterviewRecordDocument, { id }), gcTime: 0 });
  const known = query.data?.myInterviewRecord;
  return (
    <Page
      title={known ? format.pick(known.interview.title) : t('record.title')}
      lead={t('mine.lead')}
      above={<Link to="/interviews">{t('mine.title')}</Link>}
      width="reading"
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ myInterviewRecord: record }) => <Mine record={record} />}
      </Loaded>
    </Page>
  );
}

function Mine({ record }: { record: MyRecord }) {
  const t = useText('interviews');
  const format = useFormat();
  const { interview, notice, sections, statements, followUps, acknowledgements, waitsForMe } = record;
  return (
    <>
      {!waitsForMe && <Notice kind="done">{t('mine.done')}</Notice>}
      <Circumstances interview={interview} />
      <details>
        <summary>{t('notice.title')}</summary>
        <p className="interview-text">{format.pick(notice)}</p>
      </details>
      {sections.map(section => (
        <ReadSection key={section.key} section={section} />
      ))}
      {statements.length > 0 && (
        <Section title={t('statements.title')}>
          <ol>
            {statements.map(({ id, text, about }) => (
              <li key={id} className="interview-text">
                {about ? `${about}: ${text}` : text}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('followUps.title')}>
        <FollowUpList followUps={followUps} />
      </Section>
      {acknowledgements.length > 0 && <Acknowledgements all={acknowledgements} />}
      {waitsForMe && <AcknowledgeForm key={record.seq} id={interview.id} seq={record.seq} />}
      <Openings id={interview.id} />
    </>
  );
}

/** Who else opened the record, and when. */
function Openings({ id }: { id: string }) {
  const t = useText('interviews');
  const format = useFormat();
  const { query, rows, more, isLoadingMore } = usePages(
    MyOpeningsDocument,
    { id, first: 20 },
    data => data.myInterviewOpenings,
  );
  return (
    <Section title={t('openings.title')}>
      <p className="aside">{t('openings.lead')}</p>
      <Loaded query={query}>
        {() => (
          <>
            {rows.length === 0 && <p>{t('openings.none')}</p>}
            <ul>
              {rows.map(each => (
                <li key={each.id}>
                  {format.instant(each.at)} {format.name(each.person)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {more && (
        <div>
          <Button onPress={more} isPending={isLoadingMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
