import { getRouteApi } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { MakePackForm } from './make-pack.form.tsx';
import { PackList } from './pack-list.tsx';
import './evidence.css';

const route = getRouteApi('/inside/evidence');

/** What does an auditor get, and what was handed out before? */
export function EvidencePage() {
  const t = useText('evidence');
  const { requirementId = null } = route.useSearch();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('make')}>
        <MakePackForm begin={requirementId} />
      </Section>
      <Section title={t('made')}>
        <PackList />
      </Section>
    </Page>
  );
}
