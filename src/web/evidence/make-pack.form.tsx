import { useState, type FormEventHandler } from 'react';
import { useSentence } from '../api/refusal.ts';
import { useApi, useMove } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { AssignedRequirementsDocument, MakePackDocument } from './evidence.graphql.ts';

type Kind = 'CYCLE' | 'TWO_YEARS';
type Language = 'JA' | 'EN';
const few = 20;

/** One cycle of one requirement, or the last two years of all of them. */
export function MakePackForm({ begin }: { begin: string | null }) {
  const t = useText('evidence');
  const tUi = useText('ui');
  const sentence = useSentence();
  const [kind, choose] = useState<Kind>('CYCLE');
  const [requirementId, about] = useState(begin ?? undefined);
  const [chosen, ask] = useState<number | null>(null);
  const [locale, speak] = useState<Language>(useLocale() === 'en' ? 'EN' : 'JA');
  const years = useYears(kind, requirementId);
  const cycle = years.find(year => year === chosen) ?? years[0];
  const make = useMove(MakePackDocument, { said: t('asked'), refused: 'here', touches: ['EvidencePacks'] });
  const isReady = cycle !== undefined && (kind === 'TWO_YEARS' || requirementId !== undefined);
  const start: FormEventHandler = (event): void => {
    event.preventDefault();
    if (isReady)
      make.mutate({ input: { requirementId: kind === 'CYCLE' ? (requirementId ?? null) : null, cycle, locale } });
  };
  return (
    <Form onSubmit={start}>
      {make.error && <Notice kind="refused">{sentence(make.error)}</Notice>}
      <RadioGroup<Kind>
        label={t('kind')}
        value={kind}
        onChange={choose}
        options={[
          { value: 'CYCLE', label: t('cycleKind'), help: t('cycleKindHelp') },
          { value: 'TWO_YEARS', label: t('yearsKind'), help: t('yearsKindHelp') },
        ]}
      />
      <div className="evidence-fields">
        {kind === 'CYCLE' && <RequirementField value={requirementId} onChoose={about} />}
        <Select
          label={t(kind === 'CYCLE' ? 'cycle' : 'lastYear')}
          value={cycle === undefined ? '' : String(cycle)}
          isDisabled={years.length === 0}
          options={years.map(year => ({
            value: String(year),
            label: kind === 'CYCLE' ? t('yearName', { year }) : t('yearsName', { first: year - 1, last: year }),
          }))}
          onChange={value => ask(Number(value))}
        />
      </div>
      <RadioGroup<Language>
        label={t('language')}
        value={locale}
        onChange={speak}
        options={[
          { value: 'JA', label: t('ja') },
          { value: 'EN', label: t('en') },
        ]}
      />
      <Notice>{t('confidential')}</Notice>
      <div className="form-actions">
        <Button
          kind="primary"
          type="submit"
          isDisabled={!isReady}
          isPending={make.isPending}
          pendingLabel={tUi('sending')}
        >
          {t('start')}
        </Button>
        <span className="field-help">{t('startHelp')}</span>
      </div>
    </Form>
  );
}

function RequirementField({
  value,
  onChoose,
}: {
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const t = useText('evidence');
  const format = useFormat();
  const [typed, find] = useState('');
  const found = useApi(AssignedRequirementsDocument, { first: few, search: typed }, { keep: true }).data;
  const chosen = useChosen(value);
  return (
    <ComboField
      label={t('requirement')}
      value={value}
      chosen={chosen && format.pick(chosen.title)}
      onChoose={onChoose}
      onSearch={find}
      emptyText={t('noRequirement')}
      options={(found?.reportedRequirements.edges ?? []).map(({ node: { id, title } }) => ({
        value: id,
        label: format.pick(title),
      }))}
    />
  );
}

const useChosen = (id: string | undefined) =>
  useApi(AssignedRequirementsDocument, { first: 1, id: id ?? '' }, { enabled: id !== undefined }).data
    ?.reportedRequirements.edges[0]?.node;

/** The latest first: the cycles of the requirement, or all there are. */
function useYears(kind: Kind, requirementId: string | undefined): readonly number[] {
  const newest = useApi(AssignedRequirementsDocument, { first: few }).data?.reportedRequirements.edges ?? [];
  const chosen = useChosen(requirementId)?.cycles ?? [];
  const years = kind === 'CYCLE' ? chosen : newest.flatMap(({ node }) => node.cycles);
  return [...new Set(years)].toSorted((one, other) => other - one);
}
