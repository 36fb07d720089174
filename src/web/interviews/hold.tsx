import { useQueryClient } from '@tanstack/react-query';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Badge } from '../ui/badge.tsx';
import { Circumstances } from './circumstances.tsx';
import { EndInterview } from './end-interview.tsx';
import { FollowUps } from './follow-ups.tsx';
import { HoldSection } from './hold-section.tsx';
import { Investigation } from './investigation.tsx';
import type { OpenedRecord } from './record.graphql.ts';
import { useKeepers, useStanding } from './use-keepers.ts';

/** What is asked, what was said, what is to be done, and the end of it. */
export function Hold({ record }: { record: OpenedRecord }) {
  const t = useText('interviews');
  const format = useFormat();
  const queries = useQueryClient();
  const keepers = useKeepers(record);
  const { dirty, open } = useStanding(keepers);
  const { interview, sections, notice } = record;
  const reload = (): void => void queries.invalidateQueries({ queryKey: ['InterviewRecord'] });
  return (
    <>
      <div className="interview-state" role="status">
        {dirty > 0 ? <Badge tone="warn">{t('hold.unsaved')}</Badge> : <Badge tone="done">{t('hold.saved')}</Badge>}
        <span>{open > 0 ? t('hold.missing', { count: open }) : t('hold.nothingMissing')}</span>
      </div>
      {dirty > 0 && <p className="aside">{t('hold.unsavedText')}</p>}
      <Circumstances interview={interview} />
      <details>
        <summary>{t('notice.title')}</summary>
        <p className="interview-text">{format.pick(notice)}</p>
      </details>
      {sections.map((section, i) => (
        <HoldSection key={section.key} section={section} keeper={keepers[i]!} onReload={reload} />
      ))}
      <FollowUps interview={interview} first={record.followUps} />
      {interview.purpose === 'INVESTIGATION' && <Investigation record={record} />}
      <Section title={t('end.title')}>
        <EndInterview interview={interview} sections={sections} keepers={keepers} />
      </Section>
    </>
  );
}
