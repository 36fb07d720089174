import { useState } from 'react';
import { useText } from '../text/index.ts';
import { Tabs } from '../ui/tabs.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import type { CourseDraft, DraftLesson } from './draft.rules.ts';
import { LessonPreview } from './lesson-preview.tsx';
import { WordsFields } from './words-fields.tsx';

interface Props {
  lesson: DraftLesson;
  draft: CourseDraft;
  gaps: readonly Gap[];
  onChange: (lesson: DraftLesson) => void;
  onDraft: (part: Partial<CourseDraft>) => void;
}

export function LessonFields({ lesson, draft, gaps, onChange, onDraft }: Props) {
  const t = useText('courses');
  const [face, show] = useState<'write' | 'preview'>('write');
  const of = (field: Gap['field']): Gap[] => gaps.filter(gap => gap.key === lesson.key && gap.field === field);
  const problem = (field: Gap['field']): string | undefined => {
    const gap = of(field)[0];
    return gap && t(`gap.${gap.kind}`);
  };
  /** Questions follow the lesson that they are about. */
  const rename = (slug: string): void => {
    const isOnly = draft.lessons.filter(each => each.slug === lesson.slug).length === 1;
    onDraft({
      lessons: draft.lessons.map(each => (each.key === lesson.key ? { ...each, slug } : each)),
      ...(isOnly && {
        questions: draft.questions.map(each => (each.topic === lesson.slug ? { ...each, topic: slug } : each)),
      }),
    });
  };
  return (
    <div className="editor-fields">
      <WordsFields
        label={t('lessonTitle')}
        words={lesson.title}
        onChange={title => onChange({ ...lesson, title })}
        gaps={of('title')}
      />
      <div className="number-fields">
        <TextField
          label={t('slug')}
          description={t('nameHelp')}
          value={lesson.slug}
          onChange={rename}
          errorMessage={problem('slug')}
          isRequired
          exact
        />
        <TextField
          label={t('minutes')}
          description={t('minutesHelp')}
          value={lesson.minutes}
          onChange={minutes => onChange({ ...lesson, minutes })}
          errorMessage={problem('minutes')}
          isRequired
          exact
        />
      </div>
      <Tabs
        label={t('bodyFaces')}
        selected={face}
        onSelect={show}
        items={[
          {
            key: 'write',
            label: t('bodyWrite'),
            content: (
              <>
                <p className="field-help">{t('bodyHelp')}</p>
                <WordsFields
                  label={t('body')}
                  words={lesson.body}
                  onChange={body => onChange({ ...lesson, body })}
                  rows={18}
                  gaps={of('body')}
                />
              </>
            ),
          },
          { key: 'preview', label: t('bodyPreview'), content: <LessonPreview body={lesson.body} /> },
        ]}
      />
    </div>
  );
}
