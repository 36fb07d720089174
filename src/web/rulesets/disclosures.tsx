import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { DisclosuresDocument } from './rulesets.graphql.ts';

/** Of which sanctions is everybody told, without a name? */
export function Disclosures() {
  const t = useText('rulesets');
  const cases = useText('cases');
  const format = useFormat();
  const { data } = useApi(DisclosuresDocument, {});
  if (!data || data.sanctionDisclosures.length === 0) return null;
  return (
    <Section title={t('disclosures.title')}>
      <p className="aside">{t('disclosures.lead')}</p>
      <DataTable
        caption={t('disclosures.title')}
        isCaptionHidden
        rows={data.sanctionDisclosures}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'offences',
            header: t('disclosures.offences'),
            isRowHeader: true,
            cell: ({ offences }) => offences.map(offence => format.pick(offence)).join(t('disclosures.comma')),
          },
          {
            key: 'sanction',
            header: t('disclosures.sanction'),
            cell: ({ sanction }) => cases(`sanctions.${sanction}`),
          },
          { key: 'month', header: t('disclosures.month'), cell: ({ month }) => format.month(month) },
        ]}
      />
    </Section>
  );
}
