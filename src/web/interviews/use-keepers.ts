import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ask } from '../api/fetcher.ts';
import { isRefusal } from '../api/refusal-error.ts';
import { sessionLost } from '../api/session.ts';
import { useViewer } from '../api/viewer.ts';
import { SaveSectionDocument, type Writing } from './hold.graphql.ts';
import type { OpenedRecord } from './record.graphql.ts';
import { SectionKeeper } from './section-keeper.ts';

const send = async (input: Writing) => {
  try {
    const { key: _, ...saved } = (await ask(SaveSectionDocument, { input })).saveInterviewSection;
    return saved;
  } catch (error) {
    if (isRefusal(error, 'UNAUTHENTICATED')) sessionLost();
    throw error;
  }
};

/** One keeper a section, for as long as the page shows this record. */
export function useKeepers({ interview, sections }: OpenedRecord): readonly SectionKeeper[] {
  const { person } = useViewer();
  const keepers = useMemo(
    () => sections.map(section => new SectionKeeper(interview.id, section, person.id, send)),
    [interview.id, sections, person.id],
  );
  useEffect(() => {
    const close = keepers.map(keeper => keeper.open());
    return () => close.forEach(each => each());
  }, [keepers]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (keepers.some(keeper => keeper.now().isDirty)) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [keepers]);
  return keepers;
}

export const useWritten = (keeper: SectionKeeper) => useSyncExternalStore(keeper.subscribe, keeper.now);

/** How all sections stand together; as text, so that it stays the same while nothing changes. */
export function useStanding(keepers: readonly SectionKeeper[]): { dirty: number; open: number } {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const close = keepers.map(keeper => keeper.subscribe(listener));
      return () => close.forEach(each => each());
    },
    [keepers],
  );
  const told = useSyncExternalStore(subscribe, () => {
    const all = keepers.map(keeper => keeper.now());
    const open = all.reduce((sum, { unanswered }) => sum + unanswered.length, 0);
    return `${all.filter(({ isDirty }) => isDirty).length} ${open}`;
  });
  const [dirty = 0, open = 0] = told.split(' ').map(Number);
  return { dirty, open };
}
