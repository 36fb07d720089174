import { Link } from '@tanstack/react-router';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Reading } from './course.graphql.ts';
import { untranslated, type Untranslated } from './untranslated.rules.ts';
import './publish.css';

interface Props {
  courseId: string;
  reading: Reading;
  /** The draft, which can be mended where it lacks something. */
  isDraft: boolean;
}

/** Where English is missing: each place, with the way there. */
export function UntranslatedList({ courseId, reading, isDraft }: Props) {
  const t = useText('publishing');
  const tCourses = useText('courses');
  const mayWrite = useMay('COURSE_WRITE');
  const lacking = untranslated(reading);
  if (lacking.length === 0) return <p className="all-translated">{t('gapsNone')}</p>;
  return (
    <details className="reading-fold untranslated">
      <summary>
        <strong>
          {t('gaps')} ({lacking.length})
        </strong>
        <small>{t('gapsText', { count: lacking.length })}</small>
      </summary>
      <ul>
        {lacking.map(each => (
          <li key={`${each.part} ${each.key}`}>
            <Place lacking={each} />
            {isDraft && mayWrite && (
              <Link
                to="/courses/$id/edit"
                params={{ id: courseId }}
                search={{ part: each.part, ...(each.key && { at: each.key }) }}
                aria-label={`${tCourses('mend')}: ${each.key || t('part.ABOUT')}`}
              >
                {tCourses('mend')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ lacking: { part, key, title, fields } }: { lacking: Untranslated }) {
  const t = useText('publishing');
  const format = useFormat();
  const names = fields.map(field => t(`field.${field}`)).join('・');
  const place = part === 'about' ? t('part.ABOUT') : `${key} ${format.pick(title)}`;
  const text = t('gapPlace', { place, fields: names });
  if (part === 'about') return <span>{text}</span>;
  const name = `${part}-${key}`;
  return (
    <a
      href={`#${name}`}
      onClick={event => {
        event.preventDefault();
        openAt(name);
      }}
    >
      {text}
    </a>
  );
}

/** Unfolds a lesson or question further down the page and goes there. */
function openAt(id: string): void {
  const fold = document.getElementById(id);
  if (!(fold instanceof HTMLDetailsElement)) return;
  fold.open = true;
  fold.scrollIntoView({ block: 'start' });
  fold.querySelector('summary')?.focus({ preventScroll: true });
}
