import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { DoneDrawing } from '../ui/drawings.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import type { CourseDraft } from './draft.rules.ts';

interface Props {
  gaps: readonly Gap[];
  draft: CourseDraft;
  onGo: (gap: Gap) => void;
}

const weights = ['stopsSaving', 'beforePublishing', 'ifPossible'] as const;
const tones = { stopsSaving: 'overdue', beforePublishing: 'warn', ifPossible: 'neutral' } as const;

type Weight = (typeof weights)[number];

/** A course may be published without English. */
const weightOf = ({ kind, stopsSaving }: Gap): Weight => {
  if (stopsSaving) return 'stopsSaving';
  return kind === 'noEnglish' ? 'ifPossible' : 'beforePublishing';
};

/** What is missing, what stops the saving first, each with the way to its place. */
export function GapList({ gaps, draft, onGo }: Props) {
  const t = useText('courses');
  const format = useFormat();
  const inOrder = gaps.toSorted((one, other) => weights.indexOf(weightOf(one)) - weights.indexOf(weightOf(other)));
  const placeOf = ({ part, key }: Gap): string => {
    const lesson = draft.lessons.findIndex(each => each.key === key);
    if (part === 'lessons') return t('placeLesson', { number: lesson + 1 });
    const question = draft.questions.find(each => each.key === key);
    if (part === 'quiz') return t('part.quiz');
    return question ? t('placeQuestion', { code: question.code || format.pick(question.stem) }) : t('part.about');
  };
  if (gaps.length === 0)
    return <EmptyState title={t('noGapsTitle')} text={t('noGapsText')} drawing={<DoneDrawing />} />;
  return (
    <ul className="gaps">
      {inOrder.map(gap => (
        <li key={`${gap.part} ${gap.key} ${gap.field} ${gap.kind}`}>
          <GapBadge weight={weightOf(gap)} />
          <span>
            <strong>{placeOf(gap)}</strong> {t(`field.${gap.field}`)}: {t(`gap.${gap.kind}`)}
          </span>
          <Button
            kind="quiet"
            size="small"
            name={`${t('mend')}: ${placeOf(gap)} ${t(`field.${gap.field}`)}`}
            onPress={() => onGo(gap)}
          >
            {t('mend')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function GapBadge({ weight }: { weight: Weight }) {
  const t = useText('courses');
  return <Badge tone={tones[weight]}>{t(weight)}</Badge>;
}
