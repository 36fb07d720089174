import { useEffect, useRef, useState } from 'react';
import { download, save } from './export.download.ts';
import { exportParams, type ReportSearch } from './report.search.ts';

export type Encoding = 'utf-8' | 'cp932';

interface Wish {
  search: ReportSearch;
  encoding: Encoding;
  locale: 'ja' | 'en';
}

export type ExportState =
  | { is: 'waiting' }
  | { is: 'receiving'; received: number }
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
  const start = async ({ search, encoding, locale }: Wish): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    set({ is: 'receiving', received: 0 });
    const params = exportParams(search);
    params.set('encoding', encoding);
    params.set('locale', locale);
    try {
      const file = await download(
        `exports/completion.csv?${params}`,
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
