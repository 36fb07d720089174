import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useSentence } from '../api/refusal.ts';
import { isFinal, NetworkError, RefusalError } from '../api/refusal-error.ts';
import { useText } from '../text/index.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Counter } from './counter.tsx';

const isMissingChunk = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** Before anybody is known there is no shell yet to stand in. */
export const FrontError = (props: ErrorComponentProps) => (
  <Counter>
    <RouteError {...props} />
  </Counter>
);

/** A page that broke says so and can be tried again; the rest of the screen goes on. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useText('shell');
  const router = useRouter();
  const sentence = useSentence();
  // A new version was put out while this page was open: its files have other names now.
  if (isMissingChunk(error))
    return (
      <ErrorState
        title={t('newVersionTitle')}
        text={t('newVersionText')}
        action={t('reload')}
        onRetry={() => location.reload()}
      />
    );
  if (!(error instanceof NetworkError || error instanceof RefusalError)) console.error(error);
  return (
    <ErrorState
      text={sentence(error)}
      onRetry={isFinal(error) ? undefined : () => void router.invalidate().then(reset)}
    />
  );
}
