import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { NewSurveyForm } from './survey.form.tsx';

/** What shall the workforce be asked? */
export function NewSurveyPage() {
  const t = useText('surveys');
  return (
    <Page title={t('make.title')} lead={t('make.lead')} above={<Link to="/manage-surveys">{t('list.title')}</Link>}>
      <NewSurveyForm />
    </Page>
  );
}
