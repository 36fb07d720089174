import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PledgeFormDocument, type FormVersion, type WrittenForm } from './pledges.graphql.ts';
import { Review } from './review.tsx';
import { Wording } from './wording.tsx';
import { WriteForm } from './write.form.tsx';

const route = getRouteApi('/inside/pledge-forms/$id');

/** What is promised on this form, and what waits for its review? */
export function FormPage() {
  const t = useText('pledges');
  const format = useFormat();
  const locale = useLocale() === 'ja' ? 'JA' : 'EN';
  const query = useApi(PledgeFormDocument, { id: route.useParams().id, locale }, { keep: true });
  const known = query.data?.pledgeForm;
  return (
    <Page
      title={known ? format.pick(known.versions[0]!.title) : t('forms.title')}
      above={<Link to="/pledge-forms">{t('forms.title')}</Link>}
      lead={known ? t(`kinds.${known.kind}`) : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ pledgeForm }) => <Versions form={pledgeForm} />}
      </Loaded>
    </Page>
  );
}

function Versions({ form }: { form: WrittenForm }) {
  const t = useText('pledges');
  const [latest] = form.versions;
  const waiting = latest!.publishedAt ? null : latest!;
  const reviewed = form.versions.filter(({ publishedAt }) => publishedAt);
  return (
    <>
      {waiting && (
        <Section title={t('forms.waits', { number: waiting.number })}>
          <Said version={waiting} />
          <Wording version={waiting} hash={waiting.textHash} />
          <Review form={form} draft={waiting} />
        </Section>
      )}
      <Rewrite key={form.version} form={form} from={latest!} />
      {reviewed.length > 0 && (
        <Section title={t('forms.versions')}>
          {reviewed.map(version => (
            <div key={version.id} className="pledge-version">
              <Said version={version} />
              <Wording version={version} hash={version.textHash} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

/** Who wrote it, and who found it in order. */
function Said({ version: { writtenAt, writtenBy, publishedAt, reviewedBy } }: { version: FormVersion }) {
  const t = useText('pledges');
  const format = useFormat();
  const name = (person: FormVersion['reviewedBy']): string => (person ? format.name(person) : t('one.program'));
  return (
    <p className="aside">
      {t('forms.writtenBy', { name: name(writtenBy), at: format.instant(writtenAt) })}
      {publishedAt && (
        <>
          <br />
          {t('forms.reviewedBy', { name: name(reviewedBy), at: format.instant(publishedAt) })}
        </>
      )}
    </p>
  );
}

function Rewrite({ form, from }: { form: WrittenForm; from: FormVersion }) {
  const t = useText('pledges');
  const mayWrite = useMay('PLEDGE_FORM_WRITE');
  const [writes, setWrites] = useState(false);
  if (!mayWrite) return null;
  const title = t(from.publishedAt ? 'write.next' : 'write.change');
  if (!writes)
    return (
      <div>
        <Button onPress={() => setWrites(true)}>{title}</Button>
      </div>
    );
  return (
    <Section title={title}>
      <p className="aside">{t('write.lead')}</p>
      <WriteForm form={form} from={from} onCancel={() => setWrites(false)} />
    </Section>
  );
}
