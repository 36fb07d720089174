import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import { entryOf, navigation } from './navigation.ts';

export function SideNavigation() {
  const t = useText('shell');
  const { permissions } = useViewer();
  const known: Record<string, unknown> = useRouter().routesByPath;
  const here = entryOf(useLocation().pathname);
  const entries = navigation.filter(entry => entry.path in known && permissions.includes(entry.permission));
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul className="side-list">
        {entries.map(entry => (
          <li key={entry.path}>
            <Link
              to={entry.path as '/'}
              className="side-link"
              activeOptions={{ exact: true }}
              data-here={entry === here || undefined}
            >
              <Icon name={entry.icon} />
              {t(`nav.${entry.label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
