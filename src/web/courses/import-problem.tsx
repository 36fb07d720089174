import type { Ref } from 'react';
import { RefusalError } from '../api/refusal-error.ts';
import { refusedFields, useRuleSentence, useSentence } from '../api/refusal.ts';
import { i18next, useText } from '../text/index.ts';
import { Notice } from '../ui/notice.tsx';

interface Refused {
  entry?: string | null;
  reason?: string;
  line?: number | null;
  code?: string;
}

/** Which file of the course, and what about it. */
export function ImportProblem({ error, ref }: { error: unknown; ref: Ref<HTMLDivElement> }) {
  const t = useText('publishing');
  const sentence = useSentence();
  const rule = useRuleSentence();
  const code = error instanceof RefusalError ? error.code : null;
  const { entry, reason = 'other', line, code: taken } = (error instanceof RefusalError ? error.params : {}) as Refused;
  const fields = refusedFields(error);
  const why = (): string => {
    if (reason === 'NOT_YAML' && line) return t('reason.NOT_YAML_LINE', { line });
    return t(i18next.exists(`reason.${reason}`, { ns: 'publishing' }) ? `reason.${reason as 'other'}` : 'reason.other');
  };
  const text = (): string => {
    if (code === 'COURSE_FILE_REFUSED') return entry ? t('importEntry', { entry, reason: why() }) : why();
    if (code === 'STALE') return t('importStale');
    if (code === 'CODE_TAKEN') return t('importTaken', { code: taken ?? '' });
    if (fields.some(([, broken]) => broken === 'isOfThisCourse')) return t('importOtherCourse');
    return fields.length > 0 ? t('importInvalid') : sentence(error);
  };
  const listed = fields.filter(([, broken]) => broken !== 'isOfThisCourse');
  return (
    <Notice kind="refused" ref={ref}>
      <p>{text()}</p>
      {listed.length > 0 && (
        <ul className="import-problems">
          {listed.slice(0, 20).map(([field, broken]) => (
            <li key={field}>
              <code>{field}</code>: {rule(broken)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
