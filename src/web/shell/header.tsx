import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { Bell } from './bell.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { NavigationDrawer } from './navigation-drawer.tsx';
import { Settings } from './settings.tsx';

export function Header() {
  const t = useText('shell');
  return (
    <header className="header">
      <NavigationDrawer />
      <Link to="/" className="brand" aria-label={`${t('product')} ${t('productLatin')}`}>
        <Mark size={34} />
        <span lang="en">{t('productLatin')}</span>
      </Link>
      <div className="header-end">
        <LanguageSwitch />
        <Bell />
        <Settings />
      </div>
    </header>
  );
}
