import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { CasesToDeclareDocument, type ToDeclare } from './committees.graphql.ts';
import { DeclareForm } from './declare.form.tsx';

const route = getRouteApi('/inside/committee-cases/$id/declare');

/** May I decide in this case? Asked before anything of it opens. */
export function DeclarePage() {
  const t = useText('committees');
  const words = useText('cases');
  const { id } = route.useParams();
  const query = useApi(CasesToDeclareDocument, {});
  return (
    <Page
      title={t('declare.title')}
      width="reading"
      above={<Link to="/my-cases">{words('hub.title')}</Link>}
      lead={t('declare.lead')}
    >
      <Loaded query={query}>
        {({ casesToDeclare }) => {
          const asked = casesToDeclare.find(({ caseId }) => caseId === id);
          return asked ? (
            <>
              <About asked={asked} />
              <DeclareForm asked={asked} />
            </>
          ) : (
            <EmptyState
              title={t('declare.noneTitle')}
              text={t('declare.noneText')}
              action={<LinkButton to="/my-cases">{words('hub.title')}</LinkButton>}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

function About({ asked: { number, part, subjectName, subjectDepartment, parties } }: { asked: ToDeclare }) {
  const t = useText('committees');
  const words = useText('cases');
  const format = useFormat();
  return (
    <Section title={t('declare.about')}>
      <DefinitionList
        items={[
          [words('list.number'), number],
          [words('list.subject'), `${subjectName} (${format.pick(subjectDepartment)})`],
          [t('declare.asWhat'), t(`parts.${part}`)],
          [
            t('declare.others'),
            parties.length > 0 && (
              <ul key="others">
                {parties.map(each => (
                  <li key={`${each.part} ${each.name}`}>
                    {words(
                      `hats.${each.part === 'PANEL' ? 'PANELIST' : each.part === 'COMPANION' ? 'SUBJECT' : each.part}`,
                    )}
                    : {each.name}
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </Section>
  );
}
