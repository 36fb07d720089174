import { useApi } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { DepartmentsDocument } from './departments.graphql.ts';
import { optionalColumns, rosterColumns } from './roster.rules.ts';
import { headersIn, sampleRoster } from './roster.sample.ts';

/** What a roster looks like, to be read before somebody makes one. */
export function RosterColumns() {
  const t = useText('people');
  const locale = useLocale();
  const { data } = useApi(DepartmentsDocument, {});
  const codes = (data?.departments ?? []).map(({ code }) => code);
  return (
    <>
      <ul className="roster-notes">
        <li>{t('import.noteAll')}</li>
        <li>{t('import.noteFormat')}</li>
        <li>{t('import.noteDates')}</li>
        <li>{t('import.noteColumns')}</li>
      </ul>
      <div className="form-actions">
        {(['ja', 'en'] as const).map(language => (
          <Button
            key={language}
            size="small"
            icon={<Icon name="download" />}
            onPress={() => save(sampleRoster(language, codes), t('import.sampleName'))}
          >
            {t(`import.sample.${language}`)}
          </Button>
        ))}
      </div>
      <DataTable
        caption={t('import.columnsTitle')}
        isCaptionHidden
        keyOf={column => column}
        rows={rosterColumns}
        columns={[
          { key: 'name', header: t('import.column'), isRowHeader: true, cell: column => t(`field.${column}`) },
          {
            key: 'header',
            header: t('import.header'),
            cell: column =>
              locale === 'ja'
                ? `${headersIn.ja[column]} / ${headersIn.en[column]}`
                : `${headersIn.en[column]} / ${headersIn.ja[column]}`,
          },
          {
            key: 'needed',
            header: t('import.needed'),
            isShort: true,
            cell: column => t(optionalColumns.includes(column) ? 'import.optional' : 'import.required'),
          },
          { key: 'help', header: t('import.meaning'), cell: column => t(`columnHelp.${column}`) },
        ]}
      />
    </>
  );
}

/** A spreadsheet takes the file for UTF-8 by its byte order mark. */
function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
