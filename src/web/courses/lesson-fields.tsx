import { useRef, useState } from 'react';
import type { LessonTheme } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import { paragraphsBefore, pictureMarkdown, withParagraph, type DraftVideo } from './draft-media.rules.ts';
import type { CourseDraft, DraftLesson, Words } from './draft.rules.ts';
import { InsertPicture } from './insert-picture.tsx';
import { LessonPreview } from './lesson-preview.tsx';
import { VideoFields } from './video-fields.tsx';
import { WordsFields } from './words-fields.tsx';

/** In the order of the standard. */
const themes = ['POLICY', 'BENEFITS', 'ROLES', 'CONSEQUENCES'] as const satisfies readonly LessonTheme[];

type TextElement = HTMLInputElement & HTMLTextAreaElement;

interface Props {
  lesson: DraftLesson;
  draft: CourseDraft;
  gaps: readonly Gap[];
  onChange: (lesson: DraftLesson) => void;
  onDraft: (part: Partial<CourseDraft>) => void;
}

export function LessonFields({ lesson, draft, gaps, onChange, onDraft }: Props) {
  const t = useText('courses');
  const fields = { ja: useRef<TextElement>(null), en: useRef<TextElement>(null) };
  /** The body that was written in last. */
  const last = useRef<'ja' | 'en'>('ja');
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
  const missing = of('body').filter(({ kind }) => kind === 'unknownPicture' || kind === 'pictureWithoutWords');
  /** A video wants to be seen: half of its length is a minimum to begin with. */
  const withVideo = (video: DraftVideo): void => {
    const seconds = draft.files.find(({ name }) => name === video.file)?.durationSeconds ?? 0;
    const isNew = video.file !== lesson.video.file && lesson.attentionSeconds === '0';
    onChange({ ...lesson, video, ...(isNew && { attentionSeconds: String(Math.min(3600, Math.round(seconds / 2))) }) });
  };
  /** After the paragraph with the cursor, and after the same one in the other language. */
  const insert = (name: string, alt: Words, caption: Words): void => {
    const place = paragraphsBefore(lesson.body[last.current], fields[last.current].current?.selectionStart ?? 0);
    const put = (language: 'ja' | 'en'): string => {
      const picture = pictureMarkdown(name, alt[language] || alt.ja, caption[language] || caption.ja);
      return withParagraph(lesson.body[language], place, picture);
    };
    onChange({ ...lesson, body: { ja: put('ja'), en: lesson.body.en.trim() ? put('en') : lesson.body.en } });
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
        <TextField
          label={t('attention')}
          description={t('attentionHelp')}
          value={lesson.attentionSeconds}
          onChange={attentionSeconds => onChange({ ...lesson, attentionSeconds })}
          errorMessage={problem('attention')}
          isRequired
          exact
        />
      </div>
      <CheckboxGroup<LessonTheme>
        label={t('themes')}
        description={t('themesHelp')}
        value={lesson.themes}
        onChange={themes => onChange({ ...lesson, themes })}
        options={themes.map(theme => ({ value: theme, label: t(`theme.${theme}`) }))}
      />
      <VideoFields video={lesson.video} files={draft.files} gaps={of('video')} onChange={withVideo} />
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
                <div className="body-tools">
                  <p className="field-help">{t('bodyHelp')}</p>
                  <InsertPicture files={draft.files} onInsert={insert} />
                </div>
                <div
                  onFocus={({ target }) => {
                    last.current = target === fields.en.current ? 'en' : 'ja';
                  }}
                >
                  <WordsFields
                    label={t('body')}
                    words={lesson.body}
                    onChange={body => onChange({ ...lesson, body })}
                    rows={18}
                    gaps={of('body')}
                    fields={fields}
                  />
                </div>
                {missing.map(({ kind }) => (
                  <p key={kind} className="missing">
                    {t(`gap.${kind}`)}
                  </p>
                ))}
              </>
            ),
          },
          { key: 'preview', label: t('bodyPreview'), content: <LessonPreview lesson={lesson} files={draft.files} /> },
        ]}
      />
    </div>
  );
}
