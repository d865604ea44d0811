import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLive } from '../../../platform/live/index.ts';
import { useViewer } from '../../../platform/viewer-context.ts';
import type { SectionProvider, TextState } from './section-provider.ts';
import { openSection } from './section-provider.ts';
import { keepIdsSettled } from './settle-ids.ts';
import { unsentOnDevice } from './unsent-store.ts';

const closed: TextState = { hasText: false, canWrite: false, problem: null };
const nothing = (): void => undefined;

/** The same object until something in it changes, so that typing draws nothing of the page around the text. */
function textStateOf(provider: SectionProvider): () => TextState {
  let last = closed;
  return () => {
    const { hasText, canWrite, problem } = provider.state();
    if (last.hasText !== hasText || last.canWrite !== canWrite || last.problem !== problem) last = { hasText, canWrite, problem };
    return last;
  };
}

export interface OpenedSection {
  /** Null for the moment before it is made. */
  readonly provider: SectionProvider | null;
  readonly state: TextState;
  /** Opens it from the beginning; what is not saved is kept. */
  readonly openAgain: () => void;
  /** Forgets what could not be sent and opens the section as the server has it. */
  readonly startAnew: () => Promise<void>;
}

/** The shared text of a section, for as long as the component is shown. */
export function useSection(sectionId: string): OpenedSection {
  const { socket, request } = useLive();
  const { userId } = useViewer();
  const [round, setRound] = useState(0);
  const [provider, setProvider] = useState<SectionProvider | null>(null);

  useEffect(() => {
    const opened = openSection({ sectionId, channel: { socket, request }, unsent: unsentOnDevice(userId, sectionId) });
    keepIdsSettled(opened.doc, sectionId, () => opened.state().canWrite);
    setProvider(opened);
    return () => {
      setProvider(null);
      void opened.close();
    };
  }, [sectionId, socket, request, userId, round]);

  const read = useMemo(() => (provider ? textStateOf(provider) : () => closed), [provider]);
  const state = useSyncExternalStore(provider?.subscribe ?? (() => nothing), read);
  const openAgain = useCallback(() => setRound((before) => before + 1), []);
  const startAnew = useCallback(async () => {
    await provider?.discardUnsent();
    openAgain();
  }, [provider, openAgain]);
  return { provider, state, openAgain, startAnew };
}
