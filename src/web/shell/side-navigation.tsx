import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import { entryOf, navigation, type Entry } from './navigation.ts';

export function SideNavigation() {
  const t = useText('shell');
  const { permissions } = useViewer();
  const known: Record<string, unknown> = useRouter().routesByPath;
  const here = entryOf(useLocation().pathname);
  const isOpen = ({ path, permission }: Entry) => path in known && permissions.includes(permission);
  return (
    <nav className="side-navigation" aria-label={t('mainNavigation')}>
      {navigation
        .map(({ name, entries }) => ({ name, entries: entries.filter(isOpen) }))
        .filter(({ entries }) => entries.length > 0)
        .map(({ name, entries }) => (
          <div key={name ?? 'own'} role="group" aria-labelledby={name ? `side-${name}` : undefined}>
            {name && (
              <p className="side-title" id={`side-${name}`}>
                {t(`navGroups.${name}`)}
              </p>
            )}
            <ul className="side-list">
              {entries.map(entry => (
                <SideLink key={entry.path} entry={entry} isHere={entry === here} />
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}

function SideLink({ entry, isHere }: { entry: Entry; isHere: boolean }) {
  const t = useText('shell');
  return (
    <li>
      <Link
        to={entry.path as '/'}
        className="side-link"
        activeOptions={{ exact: true }}
        data-here={isHere || undefined}
      >
        <Icon name={entry.icon} />
        {t(`nav.${entry.label}`)}
      </Link>
    </li>
  );
}
