import type { ComponentType } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ApplyRoster } from './apply-roster.tsx';
import { RosterChanges } from './roster-changes.tsx';
import { RosterProblems } from './roster-problems.tsx';
import { RosterProgress } from './roster-progress.tsx';
import { faceOf, type Face } from './roster.rules.ts';
import type { Roster } from './roster.graphql.ts';

/** The import as it stands now, with the one thing to do next. */
export function RosterFace({ roster }: { roster: Roster }) {
  const Shown = faces[faceOf(roster)];
  return <Shown roster={roster} />;
}

const Ready = ({ roster }: { roster: Roster }) => (
  <>
    <ApplyRoster roster={roster} />
    <RosterChanges roster={roster} />
  </>
);

function Unreadable({ roster: { id, failure, problemCount } }: { roster: Roster }) {
  const t = useText('people');
  return (
    <>
      <Notice kind="refused" title={t('import.unreadableTitle')}>
        <p>{t(`failure.${failure ?? 'INTERNAL'}`)}</p>
        <p>{t('import.nothingChanged')}</p>
      </Notice>
      {problemCount > 0 && <RosterProblems id={id} />}
      <AnotherFile />
    </>
  );
}

function Faulty({ roster: { id, problemCount } }: { roster: Roster }) {
  const t = useText('people');
  return (
    <>
      <Notice kind="warn" title={t('import.faultyTitle', { count: problemCount })}>
        <p>{t('import.faultyText')}</p>
        <p>{t('import.nothingChanged')}</p>
      </Notice>
      <RosterProblems id={id} />
      <AnotherFile />
    </>
  );
}

function Same({ roster: { unchanged } }: { roster: Roster }) {
  const t = useText('people');
  return (
    <>
      <Notice kind="info" title={t('import.sameTitle')}>
        {t('import.sameText', { count: unchanged })}
      </Notice>
      <AnotherFile />
    </>
  );
}

function Applied({ roster }: { roster: Roster }) {
  const t = useText('people');
  const format = useFormat();
  const { joined, changed, left, finishedAt } = roster;
  return (
    <>
      <Notice kind="done" title={t('import.appliedTitle')}>
        <p>{t('import.counts', { joined, changed, left })}</p>
        {finishedAt && <p>{format.instant(finishedAt)}</p>}
      </Notice>
      <div className="form-actions">
        <LinkButton kind="primary" to="/people">
          {t('import.toPeople')}
        </LinkButton>
        <LinkButton to="/people/import">{t('import.another')}</LinkButton>
      </div>
      <RosterChanges roster={roster} />
    </>
  );
}

function AnotherFile() {
  const t = useText('people');
  return (
    <div>
      <LinkButton kind="primary" to="/people/import">
        {t('import.mended')}
      </LinkButton>
    </div>
  );
}

const faces: Record<Face, ComponentType<{ roster: Roster }>> = {
  checking: RosterProgress,
  applying: RosterProgress,
  unreadable: Unreadable,
  faulty: Faulty,
  same: Same,
  ready: Ready,
  applied: Applied,
};
