import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ReportSearch } from './report.search.ts';
import { toSave } from './saved.rules.ts';
import { DeleteReportDocument, SaveReportDocument, type Saved } from './saved-reports.graphql.ts';

interface Props {
  search: ReportSearch;
  saved: readonly Saved[];
  onClose: () => void;
}

const touches = ['SavedReports'];

/** Names the present report, or lets one go that was named before. */
export function SavedDialog({ search, saved, onClose }: Props) {
  const t = useText('reports');
  const form = useForm({ defaultValues: { name: '' } });
  return (
    <Dialog title={t('saved.title')} isOpen onClose={onClose}>
      <p>{t('saved.lead')}</p>
      <MoveForm
        form={form}
        document={SaveReportDocument}
        variables={({ name }) => ({ input: { name, ...toSave(search) } })}
        action={t('saved.save')}
        said={t('saved.saved')}
        touches={touches}
        onDone={onClose}
      >
        <Bound control={form.control} name="name" required>
          {field => <TextField {...field} label={t('saved.name')} description={t('saved.nameHelp')} maxLength={60} />}
        </Bound>
      </MoveForm>
      {saved.length > 0 && (
        <ul className="report-saved-list" aria-label={t('saved.list')}>
          {saved.map(report => (
            <SavedLine key={report.id} report={report} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function SavedLine({ report: { id, name } }: { report: Saved }) {
  const t = useText('reports');
  const remove = useMove(DeleteReportDocument, { said: t('saved.deleted'), touches });
  return (
    <li>
      {name}
      <Button
        kind="quiet"
        size="small"
        name={t('saved.deleteOne', { name })}
        isPending={remove.isPending}
        onPress={() => remove.mutate({ input: { id } })}
      >
        {t('saved.delete')}
      </Button>
    </li>
  );
}
