import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { SignpostDrawing } from '../ui/drawings.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const t = useText('shell');
  return (
    <Page title={t('notFoundTitle')}>
      <EmptyState
        text={t('notFoundText')}
        drawing={<SignpostDrawing />}
        action={
          <LinkButton kind="primary" to="/">
            {t('home')}
          </LinkButton>
        }
      />
    </Page>
  );
}
