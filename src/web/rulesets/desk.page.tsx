import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { NotFoundPage } from '../shell/not-found.page.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Publish } from './publish.tsx';
import {
  isRulesetKind,
  RulesetDeskDocument,
  type ParameterRule,
  type RulesetDesk,
  type RulesetDraft,
  type RulesetKind,
  type Said,
} from './rulesets.graphql.ts';
import { SaidByRules } from './said.tsx';
import { WriteForm } from './write.form.tsx';

const route = getRouteApi('/inside/rules/write/$kind');

export function DeskPage() {
  const { kind } = route.useParams();
  return isRulesetKind(kind) ? <Desk kind={kind} /> : <NotFoundPage />;
}

/** What shall the next version say, and who puts it before everybody? */
function Desk({ kind }: { kind: RulesetKind }) {
  const t = useText('rulesets');
  const query = useApi(RulesetDeskDocument, { kind });
  const [isFresh, setFresh] = useState(false);
  return (
    <Page title={t(`desk.title.${kind}`)} above={<Link to="/rules">{t('title')}</Link>} lead={t('desk.lead')}>
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ rulesetDesk, modelRuleset, parameterRules }) => (
          <Work
            key={rulesetDesk.version ?? 0}
            desk={rulesetDesk}
            model={modelRuleset}
            rules={parameterRules}
            isFresh={isFresh}
            onSaved={() => setFresh(true)}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface WorkProps {
  desk: RulesetDesk;
  model: Said;
  rules: readonly ParameterRule[];
  isFresh: boolean;
  onSaved: () => void;
}

function Work({ desk, model, rules, isFresh, onSaved }: WorkProps) {
  const t = useText('rulesets');
  const [writes, setWrites] = useState(false);
  const { draft, latest } = desk;
  if (draft && !writes)
    return (
      <>
        <Waiting draft={draft} />
        <Publish desk={desk} draft={draft} isFresh={isFresh} />
        <SaidByRules {...draft} />
        <div>
          <Button onPress={() => setWrites(true)}>{t('desk.change')}</Button>
        </div>
      </>
    );
  return (
    <>
      {!draft && <p className="aside">{t(latest ? 'desk.fromLatest' : 'desk.fromModel')}</p>}
      <WriteForm
        desk={desk}
        model={model}
        rules={rules}
        onSaved={onSaved}
        {...(draft && { onCancel: () => setWrites(false) })}
      />
    </>
  );
}

/** What waits for a second person, and who wrote it. */
function Waiting({ draft }: { draft: RulesetDraft }) {
  const t = useText('rulesets');
  const format = useFormat();
  const { id, number, effectiveFrom, madeKnownOn, madeKnownHow, file, writtenBy, writtenAt } = draft;
  const name = writtenBy ? format.name(writtenBy) : t('desk.program');
  return (
    <Section title={t('desk.waits', { number })}>
      <DefinitionList
        items={[
          [t('one.from'), format.day(effectiveFrom)],
          [t('list.madeKnown'), madeKnownOn ? format.day(madeKnownOn) : t('desk.notYet')],
          [t('one.how'), madeKnownHow],
          [t('desk.written'), t('desk.writtenBy', { name, at: format.instant(writtenAt) })],
        ]}
      />
      {file && (
        <div>
          <FileButton href={apiUrl(`rulesets/${id}/file`)}>{t('one.file')}</FileButton>
        </div>
      )}
    </Section>
  );
}
