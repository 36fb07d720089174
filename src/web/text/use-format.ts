import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { viewerQuery } from '../api/viewer.ts';
import { writer } from './format.ts';
import { useLocale, useText } from './index.ts';
import { usePreferences } from './preferences.ts';

/** `const format = useFormat()`: everything shown to a person goes through it. */
export function useFormat() {
  const locale = useLocale();
  const t = useText('ui');
  const { era } = usePreferences();
  const timeZone = useQuery({ ...viewerQuery, enabled: false }).data?.viewer?.timeZone ?? 'Asia/Tokyo';
  return useMemo(
    () => ({
      ...writer({ locale, era, timeZone }),
      /** あと3日, 今日まで, 2日超過. */
      daysLeft: (days: number): string => {
        if (days > 0) return t('daysLeft', { count: days });
        return days === 0 ? t('today') : t('daysOver', { count: -days });
      },
      minutes: (count: number): string => t('minutes', { count }),
    }),
    [locale, era, timeZone, t],
  );
}
