import { useSyncExternalStore } from 'react';
import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

export function OfflineBanner() {
  const t = useText('shell');
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="offline" hidden={isOnline}>
      {!isOnline && (
        <>
          <Icon name="alert" />
          {t('offline')}
        </>
      )}
    </div>
  );
}
