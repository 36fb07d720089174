import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SideNavigation } from './side-navigation.tsx';

/** The side navigation on a narrow screen; the browser's own modal dialog keeps the focus and gives it back. */
export function NavigationDrawer() {
  const t = useText('shell');
  const drawer = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  useEffect(() => router.subscribe('onResolved', () => drawer.current?.close()), [router]);
  return (
    <>
      <button
        type="button"
        className="icon-button drawer-button"
        aria-label={t('menu')}
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
      >
        <Icon name="menu" size={24} />
      </button>
      <dialog ref={drawer} className="drawer" aria-label={t('menu')} closedby="any">
        <div className="drawer-inside">
          <button
            type="button"
            className="icon-button"
            aria-label={t('closeMenu')}
            onClick={() => drawer.current?.close()}
          >
            <Icon name="close" size={24} />
          </button>
          <SideNavigation />
          <LanguageSwitch />
        </div>
      </dialog>
    </>
  );
}
