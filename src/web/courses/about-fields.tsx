import { useText } from '../text/index.ts';
import { TextField } from '../ui/text-field.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import type { CourseDraft } from './draft.rules.ts';
import { WordsFields } from './words-fields.tsx';

interface Props {
  draft: CourseDraft;
  onChange: (part: Partial<CourseDraft>) => void;
  gaps: readonly Gap[];
}

export function AboutFields({ draft, onChange, gaps }: Props) {
  const t = useText('courses');
  const of = (field: Gap['field']): Gap[] => gaps.filter(gap => gap.part === 'about' && gap.field === field);
  return (
    <div className="editor-fields">
      <WordsFields
        label={t('name')}
        words={draft.title}
        onChange={title => onChange({ title })}
        maxLength={200}
        gaps={of('title')}
      />
      <WordsFields
        label={t('summary')}
        words={draft.summary}
        onChange={summary => onChange({ summary })}
        rows={4}
        gaps={of('summary')}
      />
      <TextField
        label={t('code')}
        description={t('nameHelp')}
        value={draft.code}
        onChange={code => onChange({ code })}
        errorMessage={draft.code && of('code').length > 0 ? t('gap.badName') : undefined}
        isRequired
        exact
      />
    </div>
  );
}
