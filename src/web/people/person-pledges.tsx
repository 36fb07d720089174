import { Link } from '@tanstack/react-router';
import { graphql } from '../api/graphql.ts';
import { Loaded } from '../api/loaded.tsx';
import { PledgeBadges } from '../api/pledge-badges.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';

const PledgesOfPersonDocument = graphql(`
  query PledgesOfPerson($personId: ID!, $first: Int!, $after: String) {
    pledges(personId: $personId, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          state
          breach
          givenOn
          formVersion {
            title {
              ja
              en
            }
          }
        }
      }
    }
  }
`);

/** What this person has pledged, the latest first. */
export function PersonPledges({ personId }: { personId: string }) {
  const t = useText('pledges');
  const format = useFormat();
  const isOther = useViewer().person.id !== personId;
  const mayTake = useMay('PLEDGE_TAKE') && isOther;
  const { query, rows, more } = usePages(PledgesOfPersonDocument, { personId, first: 20 }, data => data.pledges);
  return (
    <>
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <p>{t('person.none')}</p>
          ) : (
            <ul className="petitions">
              {rows.map(({ id, givenOn, formVersion: { title }, ...standing }) => (
                <li key={id}>
                  <div className="petition-head">
                    <Link to="/pledges/$id" params={{ id }}>
                      {format.pick(title)}
                    </Link>
                    <PledgeBadges pledge={standing} />
                  </div>
                  <p className="petition-soft">{t('person.givenOn', { day: format.day(givenOn) })}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="petition-moves">
        {more && <Button onPress={more}>{t('person.more')}</Button>}
        {mayTake && (
          <LinkButton to="/pledges/take" search={{ person: personId }}>
            {t('list.take')}
          </LinkButton>
        )}
      </div>
    </>
  );
}
