import { useFormat } from '../text/use-format.ts';

interface Span {
  startsAt: string;
  endsAt: string;
}

/** How a time is written: 2026年11月30日(月) 10:00–10:30. */
export function useSpan() {
  const format = useFormat();
  const hours = ({ startsAt, endsAt }: Span): string => `${format.time(startsAt)}–${format.time(endsAt)}`;
  return { hours, whole: (span: Span): string => `${format.dayOf(span.startsAt)} ${hours(span)}` };
}
