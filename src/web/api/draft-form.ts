import { useEffect } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { onSessionLost } from './session.ts';
import { useViewer } from './viewer.ts';

const kept = new Map<string, unknown>();

function take<Values>(key: string): DefaultValues<Values> | undefined {
  const values = kept.get(key) as DefaultValues<Values> | undefined;
  kept.delete(key);
  return values;
}

/** A form whose text survives the end of the session: after signing in again, the same person finds it as it was. */
export function useDraftForm<Values extends FieldValues>(
  name: string,
  defaultValues: DefaultValues<Values>,
): UseFormReturn<Values> {
  const key = `${useViewer().person.id} ${name}`;
  const form = useForm<Values>({ defaultValues });
  useEffect(() => {
    const values = take<Values>(key);
    if (values) form.reset(values, { keepDefaultValues: true });
    return onSessionLost(() => void kept.set(key, form.getValues()));
  }, [key, form]);
  return form;
}
