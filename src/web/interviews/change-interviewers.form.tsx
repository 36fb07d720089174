import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { ChangeInterviewersDocument, type Rule } from './interviewers.graphql.ts';

const roles = ['AUDITOR', 'LEGAL', 'HR'] as const;
const named = 'NAMED';
const ways = ['MAY', 'MAY_NOT'] as const;

interface Values {
  officers: Rule['officersByRole'] | typeof named;
  officersBy: string;
  managers: (typeof ways)[number];
}

/** Decides anew who interviews the security officers, and whether managers interview their own people. */
export function ChangeInterviewersForm({ rule, onDone }: { rule: Rule; onDone: () => void }) {
  const t = useText('interviews');
  const tWords = useText('words');
  const form = useDraftForm<Values>('interviewers', {
    officers: rule.officersBy ? named : rule.officersByRole,
    officersBy: rule.officersBy?.id ?? '',
    managers: rule.managers ? 'MAY' : 'MAY_NOT',
  });
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={ChangeInterviewersDocument}
      variables={({ officers, officersBy, managers }) => ({
        input: {
          version: rule.version,
          managers: managers === 'MAY',
          ...(officers === named ? { officersBy, officersByRole: rule.officersByRole } : { officersByRole: officers }),
        },
      })}
      fieldOf={field => (field === 'officersByRole' ? 'officers' : undefined)}
      action={t('rules.save')}
      said={t('rules.saved')}
      touches={['Interviewers', 'InterviewersHistory']}
      onDone={onDone}
    >
      <Bound control={control} name="officers" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('rules.officers')}
            options={[
              ...roles.map(role => ({ value: role, label: t('rules.holders', { role: tWords(`role.${role}`) }) })),
              { value: named, label: t('rules.named') },
            ]}
          />
        )}
      </Bound>
      {form.watch('officers') === named && (
        <Bound control={control} name="officersBy" required>
          {({ value, onChange, errorMessage }) => (
            <div>
              <PersonField
                label={t('rules.who')}
                description={t('rules.whoHelp')}
                value={value || undefined}
                onChoose={chosen => onChange(chosen ?? '')}
                emptyText={t('nobodyFound')}
              />
              <FieldNote error={errorMessage} />
            </div>
          )}
        </Bound>
      )}
      <Bound control={control} name="managers" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('rules.managers')}
            options={ways.map(value => ({
              value,
              label: t(value === 'MAY' ? 'rules.managersMay' : 'rules.managersMayNot'),
            }))}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
