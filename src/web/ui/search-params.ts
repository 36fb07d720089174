import { useNavigate } from '@tanstack/react-router';

type Raw = Record<string, unknown>;

/** A search parameter that is a text, or nothing. */
export const textParam = (raw: Raw, key: string): string | undefined => {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
};

/** A search parameter that is one of a closed set, or nothing. */
export const choiceParam = <Value extends string>(raw: Raw, key: string, values: readonly Value[]): Value | undefined =>
  values.find(value => value === raw[key]);

/** Several of a closed set. */
export const choicesParam = <Value extends string>(
  raw: Raw,
  key: string,
  values: readonly Value[],
): Value[] | undefined => {
  const given = Array.isArray(raw[key]) ? (raw[key] as unknown[]) : [raw[key]];
  const found = values.filter(value => given.includes(value));
  return found.length > 0 ? found : undefined;
};

/** What is not there leaves the URL. It is undefined, not missing: the router would else keep what it was read from. */
export const withoutEmpty = <Params extends Raw>(
  params: Params,
): { [Key in keyof Params]?: Exclude<Params[Key], undefined> } =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value === '' ? undefined : value])) as never;

/** Changes some search parameters of this page and leaves the rest: `patch({ standing: 'OVERDUE' })`. */
export function usePatchSearch<Search extends object>(): (patch: {
  [Key in keyof Search]?: Search[Key] | undefined;
}) => void {
  const navigate = useNavigate();
  return patch =>
    void navigate({
      to: '.',
      search: ((before: Raw) => withoutEmpty({ ...before, ...patch })) as never,
      replace: true,
    });
}
