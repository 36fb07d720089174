import { useFieldArray, type Control } from 'react-hook-form';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface Device {
  assetTag: string;
  owner: 'COMPANY' | 'PERSON';
}

interface Values {
  answer: 'YES' | 'NO' | 'EXCEPTION' | '';
  note: string;
  devices: Device[];
}

const most = 50;

/** The devices that somebody searched, each with its tag and to whom it belongs. */
export function DeviceFields({ control }: { control: Control<Values> }) {
  const t = useText('attestations');
  const { fields, append, remove } = useFieldArray({ control, name: 'devices' });
  return (
    <fieldset className="devices">
      <legend className="field-label">{t('sign.devices')}</legend>
      <p className="field-help">{t('sign.devicesHelp')}</p>
      {fields.map(({ id }, index) => (
        <div key={id} className="device">
          <Bound control={control} name={`devices.${index}.assetTag`} required>
            {field => <TextField {...field} label={t('sign.assetTag', { place: index + 1 })} maxLength={100} exact />}
          </Bound>
          <Bound control={control} name={`devices.${index}.owner`} required>
            {field => (
              <Select
                {...field}
                label={t('sign.owner', { place: index + 1 })}
                options={(['COMPANY', 'PERSON'] as const).map(value => ({ value, label: t(`sign.owners.${value}`) }))}
              />
            )}
          </Bound>
          <Button
            kind="quiet"
            size="small"
            name={t('sign.removeDevice', { place: index + 1 })}
            onPress={() => remove(index)}
          >
            {t('sign.removeShort')}
          </Button>
        </div>
      ))}
      {fields.length < most && (
        <div>
          <Button size="small" onPress={() => append({ assetTag: '', owner: 'COMPANY' })}>
            {t('sign.addDevice')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
