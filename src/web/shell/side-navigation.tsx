import { Link, useRouter } from '@tanstack/react-router';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import { navigation } from './navigation.ts';

export function SideNavigation() {
  const t = useText('shell');
  const { permissions } = useViewer();
  const known: Record<string, unknown> = useRouter().routesByPath;
  const entries = navigation.filter(entry => entry.path in known && permissions.includes(entry.permission));
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul className="side-list">
        {entries.map(({ path, label, icon }) => (
          <li key={path}>
            <Link to={path as '/'} className="side-link" activeOptions={{ exact: path === '/' || path === '/people' }}>
              <Icon name={icon} />
              {t(`nav.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
