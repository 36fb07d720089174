import type { Control, FieldValues } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { type AudienceDraft, isWhole } from './audience-draft.rules.ts';
import { AudienceEditor } from './audience-editor.tsx';

interface WithAudience extends FieldValues {
  audience: AudienceDraft;
}

/** The audience of a form; sent only when every condition is finished. */
export function AudienceField<Values extends WithAudience>({ control }: { control: Control<Values> }) {
  const t = useText('audience');
  return (
    <fieldset className="audience-field">
      <legend className="audience-legend">{t('who')}</legend>
      <Bound
        control={control as unknown as Control<{ audience: AudienceDraft }>}
        name="audience"
        validate={draft => (isWhole(draft) ? undefined : t('incomplete'))}
      >
        {({ value, onChange, errorMessage }) => (
          <>
            <AudienceEditor value={value} onChange={onChange} isChecked={errorMessage !== undefined} />
            <FieldNote error={errorMessage} />
          </>
        )}
      </Bound>
    </fieldset>
  );
}
