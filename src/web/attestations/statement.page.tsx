import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { notify } from '../ui/toast.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import {
  PublishStatementDocument,
  StatementDocument,
  type StatementVersion,
  type WrittenStatement,
} from './attestations.graphql.ts';
import { StatementForm } from './statement.form.tsx';
import { StatementText } from './statement-text.tsx';
import './attestations.css';

const route = getRouteApi('/inside/statements/$id');

/** What does it say, and what did it say before? */
export function StatementPage() {
  const t = useText('attestations');
  const format = useFormat();
  const query = useApi(StatementDocument, { id: route.useParams().id });
  const known = query.data?.statement;
  return (
    <Page
      title={known ? format.pick(known.versions[0]!.title) : t('sign.title')}
      above={<Link to="/statements">{t('statements.title')}</Link>}
      lead={known ? t(`statements.natures.${known.nature}`) : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ statement }) => <Statement statement={statement} />}
      </Loaded>
    </Page>
  );
}

function Statement({ statement }: { statement: WrittenStatement }) {
  const t = useText('attestations');
  const mayWrite = useMay('STATEMENT_WRITE');
  const draft = statement.versions.find(({ state }) => state === 'DRAFT');
  const published = statement.versions.filter(({ state }) => state === 'PUBLISHED');
  return (
    <>
      {mayWrite && draft && (
        <Section title={t('write.draftTitle', { number: draft.number })}>
          <StatementForm key={statement.version} statement={statement} from={draft} />
          <Publish statement={statement} draft={draft} isFirst={published.length === 0} />
        </Section>
      )}
      {published.length > 0 && (
        <Section title={t('write.versions')}>
          {published.map(version => (
            <Version key={version.id} version={version} />
          ))}
        </Section>
      )}
      {mayWrite && !draft && (
        <details>
          <summary>{t('write.nextTitle')}</summary>
          <StatementForm key={statement.version} statement={statement} from={published[0]!} />
        </details>
      )}
    </>
  );
}

function Version({ version }: { version: StatementVersion }) {
  const t = useText('attestations');
  const format = useFormat();
  const { number, title, body, textHash, preserveText, publishedAt } = version;
  return (
    <>
      <p className="aside">{t('write.publishedAt', { at: format.instant(publishedAt!) })}</p>
      <StatementText number={number} title={title} body={body} hash={textHash} />
      {preserveText && (
        <details>
          <summary>{t('sign.preserveTitle')}</summary>
          <p className="statement-body">{format.pick(preserveText)}</p>
        </details>
      )}
    </>
  );
}

function Publish({
  statement,
  draft,
  isFirst,
}: {
  statement: WrittenStatement;
  draft: StatementVersion;
  isFirst: boolean;
}) {
  const t = useText('attestations');
  const [asks, setAsks] = useState(false);
  const { id, version } = statement;
  const publish = useMove(PublishStatementDocument, {
    onDone: ({ publishStatement: { askedAnew } }) => {
      setAsks(false);
      notify(t('write.published', { count: askedAnew }));
    },
  });
  return (
    <div>
      <Button onPress={() => setAsks(true)}>{t('write.publish')}</Button>
      <ConfirmDialog
        title={t('write.publishTitle', { number: draft.number })}
        action={t('write.publish')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={() => publish.mutate({ input: { id, version } })}
        onClose={() => setAsks(false)}
      >
        {t('write.publishText')}
        {!isFirst && ` ${t('write.publishAnew')}`}
      </ConfirmDialog>
    </div>
  );
}
