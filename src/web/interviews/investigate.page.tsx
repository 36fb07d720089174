import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Select } from '../ui/select.tsx';
import { BeginForm } from './begin.form.tsx';
import { InvestigationToBeginDocument } from './hold.graphql.ts';
import './interviews.css';

const route = getRouteApi('/inside/interview-records/$id/investigate');

/** Begins the investigation for which an interview was stopped, with a notice of its own. */
export function InvestigatePage() {
  const t = useText('interviews');
  const format = useFormat();
  const { id } = route.useParams();
  const [chosen, choose] = useState('');
  const query = useApi(InvestigationToBeginDocument, { id, first: 100 });
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
        {({ interview, interviewForms }) => {
          const forms = interviewForms.edges.flatMap(({ node: { purpose, published } }) =>
            purpose === 'INVESTIGATION' && published ? [published] : [],
          );
          const form = forms.find(each => each.id === chosen) ?? forms[0];
          if (!form) return <EmptyState text={t('begin.noForm')} />;
          return (
            <>
              {forms.length > 1 && (
                <Select
                  label={t('forms.one')}
                  value={form.id}
                  onChange={choose}
                  options={forms.map(each => ({ value: each.id, label: format.pick(each.title) }))}
                />
              )}
              <BeginForm key={form.id} form={form} held={{ personId: interview.person.id, followsId: id }} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
