import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type AudienceDraft, draftOf, everybody, inputOf } from './audience-draft.rules.ts';
import { AudienceField } from './audience-field.tsx';
import { AudienceLine } from './audience-line.tsx';
import { AudiencePreview } from './audience-preview.tsx';
import { RequirementAudienceDocument, mostNamed } from './audience.graphql.ts';
import { ChangeAudienceDocument } from './requirements.graphql.ts';
import { useAudiencePreview } from './use-audience-preview.ts';
import '../ui/field.css';
import './requirements.css';

const route = getRouteApi('/inside/requirements/$id/audience');

/** Whom is this requirement for from now on? */
export function ChangeAudiencePage() {
  const t = useText('audience');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(RequirementAudienceDocument, { id, people: mostNamed });
  const title = query.data?.requirement.title;
  return (
    <Page
      title={t('changeTitle')}
      above={
        <Link to="/requirements/$id" params={{ id }}>
          {title ? format.pick(title) : <>&nbsp;</>}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ requirement: { version, startedAt, endedAt, audience, whole } }) =>
          endedAt ? (
            <Notice>{t('ended')}</Notice>
          ) : (
            <Opened
              key={version}
              id={id}
              version={version}
              hasStarted={startedAt !== null}
              known={draftOf(audience.nodes.map((node, i) => ({ ...node, people: whole.nodes[i]?.people ?? null })))}
              line={<AudienceLine audience={audience} />}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Opened {
  id: string;
  version: number;
  hasStarted: boolean;
  /** Null where it nests deeper than the editor. */
  known: AudienceDraft | null;
  line: ReactNode;
}

function Opened({ known, line, ...rest }: Opened) {
  const t = useText('audience');
  const [isOver, startOver] = useState(false);
  if (known || isOver) return <ChangeAudienceForm {...rest} known={known ?? everybody} />;
  return (
    <Notice title={t('tooDeep')}>
      <p>{line}</p>
      <p>{t('tooDeepText')}</p>
      <Button onPress={() => startOver(true)}>{t('startOver')}</Button>
    </Notice>
  );
}

function ChangeAudienceForm({
  id,
  version,
  hasStarted,
  known,
}: Omit<Opened, 'line' | 'known'> & { known: AudienceDraft }) {
  const t = useText('audience');
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { audience: known, count: '' } });
  const draft = useWatch({ control: form.control, name: 'audience' });
  const { group = null } = route.useSearch();
  const asked = useAudiencePreview(draft, id, group);
  const { preview } = asked;
  const mustType = hasStarted && preview?.isSweeping === true;
  return (
    <MoveForm
      form={form}
      document={ChangeAudienceDocument}
      variables={({ audience }) => ({
        input: { id, version, audience: inputOf(audience), ...(hasStarted && { expected: preview?.owing ?? null }) },
      })}
      action={t('change')}
      said={t('changed')}
      onDone={() => void navigate({ to: '/requirements/$id', params: { id } })}
      aside={
        <LinkButton kind="quiet" to="/requirements/$id" params={{ id }}>
          {t('back')}
        </LinkButton>
      }
    >
      <p>{t(hasStarted ? 'changeNow' : 'changeLater')}</p>
      <AudienceField control={form.control} />
      <Section title={t('preview')}>
        <AudiencePreview asked={asked} />
      </Section>
      {mustType && (
        <Bound
          control={form.control}
          name="count"
          required
          validate={typed => (typed.trim() === String(preview.owing) ? undefined : t('typeCountWrong'))}
        >
          {field => (
            <TextField
              {...field}
              label={t('typeCount')}
              description={t('typeCountHelp', { count: preview.owing })}
              exact
            />
          )}
        </Bound>
      )}
    </MoveForm>
  );
}
