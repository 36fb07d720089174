import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDepartmentOptions } from './department-options.ts';
import { ChangeDepartmentDocument, type Department } from './departments.graphql.ts';

const top = 'TOP';

export function ChangeDepartmentForm({ department, onDone }: { department: Department; onDone: () => void }) {
  const t = useText('people');
  const departments = useDepartmentOptions();
  const { id, version, name, parent, head } = department;
  const form = useForm({
    defaultValues: { name: { ja: name.ja, en: name.en ?? '' }, parent: parent?.id ?? top, headId: head?.id ?? '' },
  });
  return (
    <MoveForm
      form={form}
      document={ChangeDepartmentDocument}
      variables={values => ({
        input: {
          id,
          version,
          name: values.name,
          parentId: values.parent === top ? null : values.parent,
          headId: values.headId || null,
        },
      })}
      action={t('departments.changeAction')}
      said={t('departments.changed')}
      onDone={onDone}
    >
      <Bound control={form.control} name="name.ja" required>
        {field => <TextField {...field} label={t('departments.nameJa')} />}
      </Bound>
      <Bound control={form.control} name="name.en">
        {field => <TextField {...field} label={t('departments.nameEn')} />}
      </Bound>
      <Bound control={form.control} name="parent" required>
        {field => (
          <Select
            {...field}
            label={t('departments.parent')}
            options={[
              { value: top, label: t('departments.noParent') },
              ...departments.filter(({ value }) => value !== id),
            ]}
          />
        )}
      </Bound>
      <Bound control={form.control} name="headId">
        {({ value, onChange }) => (
          <PersonField
            label={t('departments.head')}
            description={t('departments.headHelp')}
            value={value || undefined}
            onChoose={chosen => onChange(chosen ?? '')}
            emptyText={t('departments.headFind')}
            placeholder={t('departments.noHead')}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
