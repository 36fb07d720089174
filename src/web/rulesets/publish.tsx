import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { PublishRulesetDocument, type RulesetDesk, type RulesetDraft } from './rulesets.graphql.ts';

interface Props {
  desk: RulesetDesk;
  draft: RulesetDraft;
  /** It was saved just now: what comes next is read first. */
  isFresh: boolean;
}

/** Somebody who did not write them puts the rules before everybody. */
export function Publish({ desk: { kind, version }, draft, isFresh }: Props) {
  const t = useText('rulesets');
  const format = useFormat();
  const navigate = useNavigate();
  const isOwn = useViewer().person.id === draft.writtenBy?.id;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) notice.current?.focus();
  }, [isFresh]);
  const [asks, setAsks] = useState(false);
  const publish = useMove(PublishRulesetDocument, {
    said: t('publish.said'),
    onDone: ({ publishRuleset: { id } }) => void navigate({ to: '/rules/$id', params: { id } }),
  });
  if (isOwn) return <Notice ref={notice}>{t('publish.ownText')}</Notice>;
  if (!draft.madeKnownOn) return <Notice kind="warn">{t('publish.unknownText')}</Notice>;
  const days = { from: format.day(draft.effectiveFrom), known: format.day(draft.madeKnownOn) };
  return (
    <div>
      <Button kind="primary" onPress={() => setAsks(true)}>
        {t('publish.action')}
      </Button>
      <ConfirmDialog
        title={t('publish.title', { kind: t(`kinds.${kind}`), number: draft.number })}
        action={t('publish.confirm')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={() => publish.mutate({ input: { kind, version: version! } })}
        onClose={() => setAsks(false)}
      >
        <p>{t('publish.means', days)}</p>
        <p>{t('publish.forGood')}</p>
      </ConfirmDialog>
    </div>
  );
}
