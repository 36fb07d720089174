import { useEffect, useRef } from 'react';
import { useMove } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { notify } from '../ui/toast.tsx';
import { IssuePasswordLinkDocument, type PersonFacts } from './people.graphql.ts';

/** The link is shown this once; a new one replaces it. */
export function PasswordLink({ person }: { person: PersonFacts }) {
  const t = useText('people');
  const format = useFormat();
  const { today } = useViewer();
  const notice = useRef<HTMLDivElement>(null);
  const issue = useMove(IssuePasswordLinkDocument, { touches: [] });
  const link = issue.data?.issuePasswordLink;
  useEffect(() => {
    if (link) notice.current?.focus();
  }, [link]);
  if (person.leftOn && person.leftOn < today) return <p>{t('link.left')}</p>;
  return (
    <>
      <p>{t('link.lead', { name: format.name(person) })}</p>
      {link && (
        <Notice kind="done" title={t('link.issued')} ref={notice}>
          <p>{t('link.once', { until: format.instant(link.expiresAt) })}</p>
          <div className="link-once">
            <TextField label={t('link.url')} value={link.url} exact />
            <Button
              onPress={() => void copy(link.url).then(done => notify(t(done ? 'link.copied' : 'link.copyByHand')))}
            >
              {t('link.copy')}
            </Button>
          </div>
        </Notice>
      )}
      <div>
        <Button isPending={issue.isPending} onPress={() => issue.mutate({ input: { personId: person.id } })}>
          {t(link ? 'link.again' : 'link.issue')}
        </Button>
      </div>
    </>
  );
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false);
