import { useRuleSentence, useSentence, refusedFields } from '../api/refusal.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section as Part } from '../ui/section.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AnswerField } from './answer-field.tsx';
import { HandOver } from './hand-over.tsx';
import type { Section } from './record.graphql.ts';
import type { SectionKeeper } from './section-keeper.ts';
import { useWritten } from './use-keepers.ts';

interface Props {
  section: Section;
  keeper: SectionKeeper;
  onReload: () => void;
}

export const mostCharacters = 20_000;

/** The questions of one section and the notes to it, saved as they are written. */
export function HoldSection({ section, keeper, onReload }: Props) {
  const t = useText('interviews');
  const format = useFormat();
  const now = useWritten(keeper);
  const { draft, handedOffOn } = now;
  const title = format.pick(section.title);
  if (handedOffOn)
    return (
      <Part title={title}>
        <Notice>{t('handOff.gone', { day: format.day(handedOffOn) })}</Notice>
      </Part>
    );
  const answer = (question: string, value: string): void =>
    keeper.change({ ...draft, answers: { ...draft.answers, [question]: value } });
  return (
    <Part title={title}>
      <p className="aside">{t(`classes.${section.confidentiality}`)}</p>
      <Trouble keeper={keeper} onReload={onReload} />
      {section.questions.map(question => (
        <AnswerField
          key={question.key}
          question={question}
          value={draft.answers[question.key] ?? ''}
          onChange={value => answer(question.key, value)}
        />
      ))}
      <TextField
        label={t('hold.notesOf', { title })}
        rows={5}
        maxLength={mostCharacters}
        value={draft.notes}
        onChange={notes => keeper.change({ ...draft, notes })}
        onBlur={() => void keeper.flush()}
      />
      <HandOver title={title} hand={() => keeper.handOff()} touches={[]} />
    </Part>
  );
}

/** Why it is not saved, and what to do. */
function Trouble({ keeper, onReload }: { keeper: SectionKeeper; onReload: () => void }) {
  const t = useText('interviews');
  const sentence = useSentence();
  const rule = useRuleSentence();
  const { conflict, error } = useWritten(keeper);
  const takeOther = (): void => {
    keeper.drop();
    onReload();
  };
  if (conflict !== null)
    return (
      <Notice kind="refused" title={t('conflict.title')}>
        <p>{t('conflict.text')}</p>
        <div className="interview-actions">
          <Button size="small" onPress={() => void keeper.overwrite()}>
            {t('conflict.keep')}
          </Button>
          <Button size="small" kind="quiet" onPress={takeOther}>
            {t('conflict.take')}
          </Button>
        </div>
      </Notice>
    );
  if (!error) return null;
  const [broken] = refusedFields(error);
  return (
    <Notice kind="refused" title={t('hold.notSaved')}>
      <p>{broken ? rule(broken[1]) : sentence(error)}</p>
      <Button size="small" onPress={() => void keeper.flush()}>
        {t('hold.again')}
      </Button>
    </Notice>
  );
}
