import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { DraftNotices } from '../ui/draft-notices.tsx';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AboutFields } from './about-fields.tsx';
import { CourseFiles } from './course-files.tsx';
import type { EditSearch } from './course.search.ts';
import type { EditedCourse } from './edit-course.graphql.ts';
import { gapsOf, type Gap } from './draft-gaps.rules.ts';
import { moved, newLesson, newQuestion } from './draft.rules.ts';
import { GapList } from './gap-list.tsx';
import { LessonFields } from './lesson-fields.tsx';
import { PartList } from './part-list.tsx';
import { QuestionFields } from './question-fields.tsx';
import { QuizRulesFields } from './quiz-rules-fields.tsx';
import { SaveDraft } from './save-draft.tsx';
import { useCourseDraft } from './use-course-draft.ts';
import '../ui/field.css';
import '../ui/form.css';
import './editor.css';

interface Props {
  course: EditedCourse | null;
  search: EditSearch;
  above: ReactNode;
}

/** The draft in four parts; saved when somebody says so. */
export function CourseEditor({ course, search, above }: Props) {
  const t = useText('courses');
  const format = useFormat();
  const editing = useCourseDraft(course);
  const { draft, change } = editing;
  const gaps = gapsOf(draft);
  const [part, show] = useState<NonNullable<EditSearch['part']>>(search.part ?? 'about');
  const [open, openOnly] = useState<string | null>(
    () =>
      (draft.questions.find(({ code }) => code === search.at) ?? draft.lessons.find(({ slug }) => slug === search.at))
        ?.key ?? null,
  );
  const goTo = (gap: Gap): void => {
    openOnly(gap.key);
    show(gap.part);
    // the button that was pressed goes away with its list
    setTimeout(focusOpened);
  };
  useEffect(() => {
    if (search.at) setTimeout(focusOpened);
  }, [search.at]);
  const listing = { openKey: open, onOpen: openOnly, gaps };
  return (
    <Page
      title={course ? format.pick(course.title) : t('newTitle')}
      lead={t(course?.draft || !course ? 'editLead' : 'editLeadNext')}
      above={above}
    >
      <div className="save-bar">
        <SaveDraft course={course} editing={editing} gaps={gaps} onStopped={() => show('gaps')} />
      </div>
      <DraftNotices {...editing} isRestored={editing.isRestored && editing.isDirty} />
      <Tabs
        label={t('parts')}
        selected={part}
        onSelect={show}
        items={[
          {
            key: 'about',
            label: t('part.about'),
            content: <AboutFields draft={draft} onChange={change} gaps={gaps} />,
          },
          {
            key: 'lessons',
            label: t('part.lessons', { number: draft.lessons.length }),
            content: (
              <div className="lessons-part">
                <Checkbox
                  isSelected={draft.lessonsFirst}
                  onChange={lessonsFirst => change({ lessonsFirst })}
                  help={t('lessonsFirstHelp')}
                >
                  {t('lessonsFirst')}
                </Checkbox>
                <PartList
                  {...listing}
                  part="lessons"
                  items={draft.lessons}
                  titleOf={lesson => format.pick(lesson.title) || lesson.slug}
                  onChange={lessons => change({ lessons })}
                  onMove={(index, by) => change({ lessons: moved(draft.lessons, index, by) })}
                  make={() => newLesson(draft.lessons)}
                >
                  {(lesson, onChange) => (
                    <LessonFields lesson={lesson} draft={draft} gaps={gaps} onChange={onChange} onDraft={change} />
                  )}
                </PartList>
              </div>
            ),
          },
          {
            key: 'files',
            label: t('part.files', { number: draft.files.length }),
            content: <CourseFiles draft={draft} onChange={change} />,
          },
          {
            key: 'questions',
            label: t('part.questions', { number: draft.questions.length }),
            content: (
              <PartList
                {...listing}
                part="questions"
                items={draft.questions}
                titleOf={question => `${question.code} ${format.pick(question.stem)}`}
                onChange={questions => change({ questions })}
                onMove={(index, by) => change({ questions: moved(draft.questions, index, by) })}
                make={() => newQuestion(draft)}
              >
                {(question, onChange) => (
                  <QuestionFields question={question} draft={draft} gaps={gaps} onChange={onChange} />
                )}
              </PartList>
            ),
          },
          {
            key: 'quiz',
            label: t('part.quiz'),
            content: <QuizRulesFields draft={draft} onChange={change} gaps={gaps} />,
          },
          {
            key: 'gaps',
            label: t('part.gaps', { number: gaps.length }),
            content: <GapList gaps={gaps} draft={draft} onGo={goTo} />,
          },
        ]}
      />
    </Page>
  );
}

function focusOpened(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  (find('.part[data-open] .part-open') ?? find('.tab[data-selected]'))?.focus();
}
