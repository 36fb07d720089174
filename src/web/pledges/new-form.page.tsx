import { Link, useNavigate } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { WriteForm } from './write.form.tsx';

export function NewFormPage() {
  const t = useText('pledges');
  const navigate = useNavigate();
  return (
    <Page title={t('forms.new')} lead={t('write.lead')} above={<Link to="/pledge-forms">{t('forms.title')}</Link>}>
      <WriteForm onSaved={id => void navigate({ to: '/pledge-forms/$id', params: { id } })} />
    </Page>
  );
}
