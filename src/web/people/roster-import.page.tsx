import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { PastImports } from './past-imports.tsx';
import { RosterColumns } from './roster-columns.tsx';
import { RosterSteps } from './roster-steps.tsx';
import { RosterUpload } from './roster-upload.tsx';
import '../ui/field.css';
import '../ui/form.css';
import './roster.css';

/** Which file shall be read? */
export function RosterImportPage() {
  const t = useText('people');
  return (
    <Page title={t('import.title')} lead={t('import.lead')} above={<Link to="/people">{t('title')}</Link>}>
      <RosterSteps present="file" />
      <RosterUpload />
      <Section title={t('import.columnsTitle')}>
        <RosterColumns />
      </Section>
      <Section title={t('import.pastTitle')}>
        <PastImports />
      </Section>
    </Page>
  );
}
