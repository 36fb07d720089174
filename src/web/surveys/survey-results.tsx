import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { useOptionWords } from './option-words.ts';
import type { Survey, SurveyQuestion, SurveyTable } from './surveys.graphql.ts';

interface Props {
  survey: Survey;
  result: NonNullable<Survey['result']>;
}

/** What was counted, question by question, and why it is not finer. */
export function SurveyResults({ survey: { minCell, questions }, result: { participants, tables } }: Props) {
  const t = useText('surveys');
  if (participants < minCell)
    return (
      <Section title={t('result.title')}>
        <p>{t('result.tooFew', { count: minCell })}</p>
      </Section>
    );
  return (
    <Section title={t('result.title')}>
      <p>{t('result.lead', { count: participants })}</p>
      <p className="field-help">{t('result.rule', { count: minCell })}</p>
      {questions.map(question => (
        <QuestionResult
          key={question.place}
          question={question}
          table={tables.find(table => table.question === question.place)}
          minCell={minCell}
        />
      ))}
    </Section>
  );
}

interface QuestionProps {
  question: SurveyQuestion;
  table: SurveyTable | undefined;
  minCell: number;
}

function QuestionResult({ question, table, minCell }: QuestionProps) {
  const t = useText('surveys');
  const format = useFormat();
  const title = `${question.place}. ${format.pick(question.text)}`;
  const told = table && toldClasses(table);
  if (table && told && told.length > 1) return <Counts caption={title} question={question} table={table} told={told} />;
  return (
    <div className="survey-untold">
      <h3>{title}</h3>
      <p>{told ? t('result.untold', { count: minCell }) : t('result.textQuestion')}</p>
    </div>
  );
}

/** Whoever chose nothing is a column only where there are some. */
const toldClasses = ({ classes, rows }: SurveyTable): number[] =>
  classes.flatMap(({ options }, i) => (options.length > 0 || rows.some(({ counts }) => counts[i]! > 0) ? i : []));

interface CountsProps {
  caption: string;
  question: SurveyQuestion;
  table: SurveyTable;
  told: readonly number[];
}

function Counts({ caption, question, table: { classes, rows }, told }: CountsProps) {
  const t = useText('surveys');
  const format = useFormat();
  const words = useOptionWords(question);
  const headerOf = (i: number): string => {
    const { options, withNone } = classes[i]!;
    const all = [...options.map(option => words[option - 1]!), ...(withNone ? [t('result.none')] : [])];
    return all.length === 1 ? all[0]! : t('result.merged', { options: all.join(t('result.joiner')) });
  };
  const named = rows.map(({ departments, counts }) => ({
    name:
      rows.length === 1
        ? t('result.allTogether')
        : departments.map(({ name }) => format.pick(name)).join(t('result.joiner')),
    counts,
  }));
  const total = {
    name: t('result.total'),
    counts: classes.map((_, i) => rows.reduce((sum, row) => sum + row.counts[i]!, 0)),
  };
  return (
    <DataTable
      caption={caption}
      rows={rows.length === 1 ? named : [...named, total]}
      keyOf={({ name }) => name}
      columns={[
        { key: 'department', header: t('result.department'), isRowHeader: true, cell: ({ name }) => name },
        ...told.map(i => ({
          key: String(i),
          header: headerOf(i),
          isNumber: true,
          cell: ({ counts }: (typeof named)[number]) => format.number(counts[i]!),
        })),
      ]}
    />
  );
}
