import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLocale } from '../text/index.ts';
import { regionOf } from '../text/locale.ts';
import { Toasts } from '../ui/toast.tsx';
import { OfflineBanner } from './offline-banner.tsx';

/** What stands around every page, signed in or not. */
export function Frame() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={regionOf[locale]}>
      <OfflineBanner />
      <Outlet />
      <Toasts />
    </I18nProvider>
  );
}
