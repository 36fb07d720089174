import { useEffect, useState } from 'react';
import { useForm, type DefaultValues, type FieldValues } from 'react-hook-form';
import { keep, readKept } from './kept-draft.ts';
import { useViewer } from './viewer.ts';

const pause = 400;

export type KeptForm<Values extends FieldValues> = ReturnType<typeof useKeptForm<Values>>;

/**
 * A form that a closed tab does not empty, over the `newest` version of what it edits (null: it is new). When somebody else
 * saves, it keeps what was typed and says so.
 */
export function useKeptForm<Values extends FieldValues>(name: string, fresh: Values, newest: number | null) {
  const place = `${name}.${useViewer().person.id}`;
  const [found] = useState(() => readKept<Values>(place));
  const [version, setVersion] = useState(found ? found.version : newest);
  const [isRestored, restored] = useState(found !== null);
  const form = useForm<Values>({ defaultValues: fresh as DefaultValues<Values> });
  const { isDirty } = form.formState;
  const isBehind = version !== null && newest !== null && version < newest;

  useEffect(() => {
    if (found) form.reset(found.draft, { keepDefaultValues: true });
  }, [found, form]);

  useEffect(() => {
    if (!isDirty) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const store = (): void => void keep(place, { draft: form.getValues(), version });
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(store, pause);
      },
    });
    addEventListener('pagehide', store);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('pagehide', store);
      store();
    };
  }, [isDirty, version, place, form]);

  const settle = (values: Values, at: number | null): void => {
    form.reset(values);
    setVersion(at);
    restored(false);
    // after the effect above has let go of what it kept
    setTimeout(() => keep(place, null));
  };
  return {
    form,
    /** The version that was seen: send it along. */
    version,
    isRestored: isRestored && isDirty,
    /** Somebody else has saved in the meantime. */
    isBehind,
    discard: (): void => settle(fresh, newest),
    /** Saves over what somebody else has saved. */
    takeOver: (): void => setVersion(newest),
    /** It is on the server, and its page is left. */
    saved: (): void => settle(form.getValues(), null),
  };
}
