import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Section } from '../ui/section.tsx';
import { choices, parameterGroups, units } from './parameter-groups.ts';
import type { Offence, Parameters, Rung, Said } from './rulesets.graphql.ts';

/** What rules say, to be read. */
export function SaidByRules({ ladder, offences, parameters }: Said) {
  const t = useText('rulesets');
  const [rungs, acts] = [useRungColumns(), useOffenceColumns(ladder)];
  if (parameters) return <ParametersSaid parameters={parameters} />;
  return (
    <>
      <Section title={t('said.ladder')}>
        <p className="aside">{t('said.ladderHelp')}</p>
        <DataTable
          caption={t('said.ladder')}
          isCaptionHidden
          columns={rungs}
          rows={ladder}
          keyOf={({ sanction }) => sanction}
        />
      </Section>
      <Section title={t('said.offences')}>
        <p className="aside">{t('said.offencesHelp')}</p>
        <DataTable
          caption={t('said.offences')}
          isCaptionHidden
          columns={acts}
          rows={offences}
          keyOf={({ key }) => key}
        />
      </Section>
    </>
  );
}

function useRungColumns(): Column<Rung>[] {
  const t = useText('rulesets');
  const format = useFormat();
  return [
    { key: 'name', header: t('said.rung'), isRowHeader: true, cell: ({ name }) => format.pick(name) },
    {
      key: 'limit',
      header: t('said.limit'),
      cell: ({ maxDays, sanction }) =>
        maxDays ? t('said.maxDays', { days: maxDays }) : sanction === 'PAY_CUT' ? t('said.payCut') : '–',
    },
  ];
}

function useOffenceColumns(ladder: readonly Rung[]): Column<Offence>[] {
  const t = useText('rulesets');
  const format = useFormat();
  const nameOf = (sanction: Rung['sanction']): string => {
    const rung = ladder.find(each => each.sanction === sanction);
    return rung ? format.pick(rung.name) : '–';
  };
  return [
    { key: 'name', header: t('said.offence'), isRowHeader: true, cell: ({ name }) => format.pick(name) },
    { key: 'clause', header: t('said.clause'), isShort: true, cell: ({ reference }) => reference },
    { key: 'heaviest', header: t('said.heaviest'), isShort: true, cell: ({ heaviest }) => nameOf(heaviest) },
  ];
}

function ParametersSaid({ parameters }: { parameters: Parameters }) {
  const t = useText('rulesets');
  const { numerator, denominator } = parameters.quorum;
  return (
    <>
      <Section title={t('groups.decision')}>
        <DefinitionList
          items={[
            [t('fields.decisionMode'), t(`modes.${parameters.decisionMode}`)],
            [t('fields.quorum'), t('said.quorum', { numerator, denominator })],
            [t('fields.tie'), t(`ties.${parameters.tie}`)],
            ...choices.map(name => [t(`fields.${name}`), t(parameters[name] ? 'said.yes' : 'said.no')] as const),
          ]}
        />
      </Section>
      {parameterGroups.map(({ name: group, parameters: names }) => (
        <Section key={group} title={t(`groups.${group}`)}>
          <DefinitionList
            items={names.map(
              name => [t(`fields.${name}`), t(`amount.${units[name]}`, { count: parameters[name] })] as const,
            )}
          />
        </Section>
      ))}
    </>
  );
}
