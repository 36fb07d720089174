import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useDepartmentOptions } from '../people/department-options.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RegisterOutsidePersonDocument } from './standing.graphql.ts';

const written = [
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'email',
  'organisation',
  'profession',
  'number',
] as const;

interface Values extends Record<(typeof written)[number], string> {
  departmentId: string;
  locale: 'JA' | 'EN';
  endsOn: string;
}

/** Somebody from outside: afterwards their page gives the link with which they choose a password. */
export function ExpertForm({ onDone }: { onDone: () => void }) {
  const t = useText('committees');
  const people = useText('people');
  const navigate = useNavigate();
  const { today } = useViewer();
  const departments = useDepartmentOptions();
  const id = useRef(crypto.randomUUID());
  const empty = Object.fromEntries(written.map(name => [name, ''])) as Record<(typeof written)[number], string>;
  const form = useDraftForm<Values>('outside person', { ...empty, departmentId: '', locale: 'JA', endsOn: '' });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={RegisterOutsidePersonDocument}
      variables={values => ({ input: { id: id.current, ...values } })}
      action={t('experts.add')}
      said={t('experts.added')}
      touches={['OutsidePeople']}
      onDone={({ registerOutsidePerson: { person } }) => {
        onDone();
        void navigate({ to: '/people/$id', params: { id: person.id } });
      }}
      aside={<Button onPress={onDone}>{t('standing.cancel')}</Button>}
    >
      <p>{t('experts.addLead')}</p>
      {written.map(name => (
        <Bound key={name} control={control} name={name} required>
          {field => (
            <TextField
              {...field}
              label={t(`experts.${name}`)}
              description={name === 'number' ? t('experts.numberHelp') : undefined}
              exact={name === 'email' || name === 'number'}
              maxLength={name === 'number' ? 32 : 200}
            />
          )}
        </Bound>
      ))}
      <Bound control={control} name="departmentId" required>
        {field => (
          <Select
            {...field}
            label={t('experts.departmentId')}
            description={t('experts.departmentHelp')}
            options={departments}
          />
        )}
      </Bound>
      <Bound control={control} name="locale" required>
        {field => (
          <Select
            {...field}
            label={t('experts.locale')}
            options={(['JA', 'EN'] as const).map(value => ({ value, label: people(`locale.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="endsOn" required>
        {field => (
          <DateField {...field} label={t('experts.endsOn')} description={t('experts.endsOnHelp')} min={today} />
        )}
      </Bound>
    </MoveForm>
  );
}
