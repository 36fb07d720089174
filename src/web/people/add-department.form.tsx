import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AddDepartmentDocument, type Department } from './departments.graphql.ts';

export function AddDepartmentForm({ below, onDone }: { below: Department | null; onDone: () => void }) {
  const t = useText('people');
  const format = useFormat();
  const form = useForm({ defaultValues: { code: '', name: { ja: '', en: '' } } });
  return (
    <MoveForm
      form={form}
      document={AddDepartmentDocument}
      variables={({ code, name }) => ({ input: { code, name, parentId: below?.id ?? null } })}
      action={t('departments.addAction')}
      said={t('departments.added')}
      onDone={onDone}
    >
      {below && <p>{t('departments.goesBelow', { name: format.pick(below.name) })}</p>}
      <Bound control={form.control} name="name.ja" required>
        {field => <TextField {...field} label={t('departments.nameJa')} />}
      </Bound>
      <Bound control={form.control} name="name.en">
        {field => <TextField {...field} label={t('departments.nameEn')} />}
      </Bound>
      <Bound control={form.control} name="code" required>
        {field => <TextField {...field} label={t('departments.code')} description={t('departments.codeHelp')} exact />}
      </Bound>
    </MoveForm>
  );
}
