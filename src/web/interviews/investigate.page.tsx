import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Select } from '../ui/select.tsx';
import { BeginForm } from './begin.form.tsx';
import { InvestigationToBeginDocument, StoppedInterviewDocument } from './hold.graphql.ts';
import './interviews.css';

const route = getRouteApi('/inside/interview-records/$id/investigate');

/** Begins the investigation for which an interview was stopped, with a notice of its own. */
export function InvestigatePage() {
  const t = useText('interviews');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(StoppedInterviewDocument, { id });
  const person = query.data?.interview.person;
  return (
    <Page
      title={person ? t('begin.investigate', { name: format.name(person) }) : t('begin.title')}
      lead={t('begin.investigateLead')}
      above={
        <Link to="/interview-records/$id" params={{ id }}>
          {t('record.back')}
        </Link>
      }
      width="reading"
    >
      <Loaded query={query}>
        {({ interview }) => <Investigation personId={interview.person.id} followsId={id} />}
      </Loaded>
    </Page>
  );
}

/** Begins one that follows nothing: first with whom. */
export function InvestigateAnewPage() {
  const t = useText('interviews');
  const [personId, choose] = useState<string>();
  return (
    <Page
      title={t('begin.anew')}
      lead={t('begin.anewLead')}
      above={<Link to="/interview-records">{t('records.title')}</Link>}
      width="reading"
    >
      <PersonField label={t('begin.whom')} value={personId} onChoose={choose} emptyText={t('nobodyFound')} />
      {personId && <Investigation key={personId} personId={personId} />}
    </Page>
  );
}

/** Which form, its notice, and how it is held. */
function Investigation(held: { personId: string; followsId?: string }) {
  const t = useText('interviews');
  const format = useFormat();
  const mayWrite = useMay('INTERVIEW_FORM_WRITE');
  const [chosen, choose] = useState('');
  const query = useApi(InvestigationToBeginDocument, { personId: held.personId });
  return (
    <Loaded query={query}>
      {({ investigationToBegin: { forms } }) => {
        const form = forms.find(({ id }) => id === chosen) ?? forms[0];
        if (!form)
          return (
            <EmptyState
              text={t('begin.noForm')}
              action={mayWrite && <LinkButton to="/interview-forms">{t('forms.title')}</LinkButton>}
            />
          );
        return (
          <>
            {forms.length > 1 && (
              <Select
                label={t('forms.one')}
                value={form.id}
                onChange={choose}
                options={forms.map(({ id, title }) => ({ value: id, label: format.pick(title) }))}
              />
            )}
            <BeginForm key={form.id} form={form} held={held} />
          </>
        );
      }}
    </Loaded>
  );
}
