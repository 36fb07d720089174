import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { ProgressBar } from '../ui/progress.tsx';
import { faceOf } from './roster.rules.ts';
import type { Roster } from './roster.graphql.ts';

/** How far the server has come; it goes on when nobody looks. */
export function RosterProgress({ roster }: { roster: Roster }) {
  const t = useText('people');
  const format = useFormat();
  const { rows, rowsDone } = roster;
  const about = t(
    faceOf(roster) === 'checking' ? 'import.checking' : rowsDone > 0 ? 'import.applying' : 'import.again',
  );
  const text =
    rows > 0 ? t('import.rowsDone', { done: format.number(rowsDone), rows: format.number(rows) }) : t('import.reading');
  return (
    <section className="roster-progress" aria-label={about}>
      <p role="status">{about}</p>
      <ProgressBar label={about} value={rowsDone} max={Math.max(rows, 1)} text={text} />
      <p className="field-help">{t('import.mayLeave')}</p>
    </section>
  );
}
