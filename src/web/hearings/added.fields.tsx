import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ActFields } from './act.fields.tsx';
import { EvidenceFields } from './evidence.fields.tsx';
import { type Grounds, noAct, noPiece } from './grounds.ts';
import type { HearingRules } from './hearings.graphql.ts';

interface Props {
  form: UseFormReturn<Grounds>;
  /** Those that were known before. */
  acts: readonly { id: string; seq: number }[];
  offences: NonNullable<HearingRules['work']>['offences'];
}

/** What came to light: acts, and pieces for the file. */
export function AddedFields({ form, acts, offences }: Props) {
  const t = useText('hearings');
  const { control } = form;
  const found = useFieldArray({ control, name: 'acts' });
  const pieces = useFieldArray({ control, name: 'evidence' });
  return (
    <>
      {found.fields.length + pieces.fields.length === 0 && <p className="aside">{t('form.noActs')}</p>}
      {found.fields.map(({ id }, place) => (
        <ActFields
          key={id}
          form={form}
          place={place}
          seq={acts.length + place + 1}
          offences={offences}
          onRemove={() => found.remove(place)}
        />
      ))}
      {pieces.fields.map(({ id }, place) => (
        <EvidenceFields key={id} form={form} place={place} acts={acts} onRemove={() => pieces.remove(place)} />
      ))}
      <div className="case-buttons">
        <Button onPress={() => found.append(noAct)}>{t('form.addAct')}</Button>
        <Button onPress={() => pieces.append(noPiece)}>{t('form.addPiece')}</Button>
      </div>
    </>
  );
}
