import type { Control } from 'react-hook-form';
import { PeopleField } from '../api/people-field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';

interface Members {
  /** The chair first, then the deputies in their order. */
  members: string[];
  /** In the order in which they step in. */
  substitutes: string[];
}

/** Who sits, and who stands in? */
export function MembersFields<Values extends Members>({ control }: { control: Control<Values> }) {
  const t = useText('committees');
  // a form of more fields is still a form of these two
  const own = control as unknown as Control<Members>;
  return (
    <>
      <Bound control={own} name="members" required>
        {({ value, onChange, errorMessage }) => (
          <PeopleField
            outsiders
            label={t('form.members')}
            description={t('form.membersHelp')}
            ids={value}
            onChange={onChange}
            emptyText={t('find')}
            error={errorMessage}
          />
        )}
      </Bound>
      <Bound control={own} name="substitutes">
        {({ value, onChange, errorMessage }) => (
          <PeopleField
            outsiders
            label={t('form.substitutes')}
            description={t('form.substitutesHelp')}
            ids={value}
            onChange={onChange}
            emptyText={t('find')}
            error={errorMessage}
          />
        )}
      </Bound>
    </>
  );
}

/** Nobody chairs but the first; who comes next is who deputises next. */
export const inOrder = (members: readonly string[]) => members.map((personId, i) => ({ personId, chairOrder: i + 1 }));
