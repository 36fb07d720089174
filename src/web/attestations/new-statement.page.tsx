import { Link, useNavigate } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { StatementForm } from './statement.form.tsx';

export function NewStatementPage() {
  const t = useText('attestations');
  const navigate = useNavigate();
  return (
    <Page title={t('write.newTitle')} above={<Link to="/statements">{t('statements.title')}</Link>}>
      <StatementForm onSaved={id => void navigate({ to: '/statements/$id', params: { id } })} />
    </Page>
  );
}
