import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import type { Role } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { RoleHoldersDocument } from './admin.graphql.ts';
import './admin.css';

const granted = [
  'ADMIN',
  'HR',
  'TRAINING_ADMIN',
  'SECURITY_OFFICER',
  'LEGAL',
  'WHISTLEBLOWING_OFFICER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SECRETARIAT',
  'AUDITOR',
] as const satisfies Role[];
const shown = 5;

/** Who may do what here? */
export function AdminPage() {
  const t = useText('admin');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('roles')}>
        <p>{t('rolesHelp')}</p>
        <div className="role-cards">
          {granted.map(role => (
            <RoleCard key={role} role={role} />
          ))}
        </div>
      </Section>
      <Section title={t('work')}>
        <Ways />
      </Section>
    </Page>
  );
}

function RoleCard({ role }: { role: (typeof granted)[number] }) {
  const t = useText('admin');
  const tWords = useText('words');
  const format = useFormat();
  const query = useApi(RoleHoldersDocument, { first: shown, role });
  return (
    <Card title={tWords(`role.${role}`)}>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ people: { totalCount, edges } }) => (
          <>
            {totalCount === 0 && <p className="nobody">{t(role === 'ADMIN' ? 'noAdmin' : 'nobody')}</p>}
            <ul className="holders">
              {edges.map(({ node }) => (
                <li key={node.id}>
                  <Link to="/people/$id" params={{ id: node.id }}>
                    {format.name(node)}
                  </Link>{' '}
                  <small>{format.pick(node.department.name)}</small>
                </li>
              ))}
            </ul>
            {totalCount > shown && (
              <Link to="/people" search={{ role }}>
                {t('all', { count: totalCount })}
              </Link>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Ways() {
  const t = useText('admin');
  const mayImport = useMay('PEOPLE_IMPORT');
  return (
    <ul className="ways">
      <li>
        <Link to="/people">{t('toPeople')}</Link> {t('toPeopleHelp')}
      </li>
      <li>
        <Link to="/departments">{t('toDepartments')}</Link> {t('toDepartmentsHelp')}
      </li>
      {mayImport && (
        <li>
          <Link to="/people/import">{t('toImport')}</Link> {t('toImportHelp')}
        </li>
      )}
    </ul>
  );
}
