import { useEffect, useRef, useState } from 'react';
import { download, save, type Received } from './export.download.ts';
import { exportParams, type ReportSearch } from './report.search.ts';

export const formats = ['utf-8', 'cp932', 'xlsx'] as const;
export type Format = (typeof formats)[number];

interface Wish {
  /** The assignments, unless it is the make-up list. */
  file?: 'completion' | 'make-ups';
  search: ReportSearch;
  format: Format;
  /** Only these; all of them where nothing is said. */
  columns: readonly string[] | null;
  locale: 'ja' | 'en';
}

export type ExportState =
  | { is: 'waiting' }
  | { is: 'receiving'; received: Received | null }
  | { is: 'saved'; name: string }
  | { is: 'refused'; error: unknown };

/** One export at a time; leaving the dialog stops it, and nothing is saved of a half one. */
export function useExport() {
  const [state, set] = useState<ExportState>({ is: 'waiting' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = (): void => {
    running.current?.abort();
    set({ is: 'waiting' });
  };
  const start = async ({ file: list = 'completion', search, format, columns, locale }: Wish): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    set({ is: 'receiving', received: null });
    const params = exportParams(search);
    if (format !== 'xlsx') params.set('encoding', format);
    for (const column of columns ?? []) params.append('columns', column);
    params.set('locale', locale);
    if (list === 'make-ups') params.set('state', search.state ?? 'OPEN');
    try {
      const file = await download(
        `exports/${list}.${format === 'xlsx' ? 'xlsx' : 'csv'}?${params}`,
        received => set({ is: 'receiving', received }),
        mine.signal,
      );
      if (mine.signal.aborted) return;
      save(file);
      set({ is: 'saved', name: file.name });
    } catch (error) {
      if (!mine.signal.aborted) set({ is: 'refused', error });
    }
  };
  return { state, start, stop };
}
