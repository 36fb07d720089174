import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useText } from '../text/index.ts';
import { useKeys } from '../ui/keys.ts';
import { Header } from './header.tsx';
import { SideNavigation } from './side-navigation.tsx';
import './shell.css';

const KeyHelp = lazy(() => import('../ui/key-help.tsx').then(module => ({ default: module.KeyHelp })));

export function Shell() {
  const t = useText('shell');
  const tUi = useText('ui');
  const main = useRef<HTMLElement>(null);
  const [helps, help] = useState(false);
  useKeys(useMemo(() => [{ key: '?', label: tUi('keysHelp'), run: () => help(true) }], [tUi]));
  return (
    <div className="shell">
      {/* A button: with <base href>, a link to #main would leave the page. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Header />
      <div className="side">
        <SideNavigation />
      </div>
      <main ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      {helps && (
        <Suspense>
          <KeyHelp isOpen onClose={() => help(false)} />
        </Suspense>
      )}
    </div>
  );
}
