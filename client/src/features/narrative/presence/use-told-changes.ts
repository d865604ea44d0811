import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { onDevice } from '../../../platform/device/index.ts';
import type { SectionProvider } from '../collaboration/section-provider.ts';
import type { Noted, Told } from './change-news.ts';
import { newsInWords, newsOf, newsTimes } from './change-news.ts';
import { numberOfStatement, watchChanges } from './watch-changes.ts';

const key = 'joint-inspection.tell-changes';

export interface ToldChanges {
  /** Asked for on this device; nobody is told anything who did not ask. */
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
  /** What was told last, to be seen: it is read out already. Empty before anything was told. */
  readonly words: string;
}

/** Says in words what colleagues change in the section, gathered, for whoever asked for it. */
export function useToldChanges(provider: SectionProvider | null): ToldChanges {
  const [isOn, setOn] = useState(() => onDevice.read(key) === true);
  const [words, setWords] = useState('');
  const announce = useAnnounce();
  const turn = useCallback((next: boolean) => {
    setOn(next);
    if (next) onDevice.write(key, true);
    else onDevice.forget(key);
  }, []);

  useEffect(() => {
    if (!isOn || !provider) return;
    const { doc, carets, state } = provider;
    let told: Told = new Map();
    let noted: Noted[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const next = newsOf(noted, told, Date.now());
      noted = [];
      told = next.told;
      const sentences = next.news.map((one) => newsInWords(one, (statement) => numberOfStatement(doc, statement))).filter(Boolean);
      if (sentences.length === 0) return;
      const said = sentences.join('. ');
      setWords(said);
      // The same news again is the same words on the page, which a live region there would keep to itself.
      announce(said);
    };
    const stop = watchChanges(doc, (clientId) => carets.personOf(clientId)?.name ?? null, (more) => {
      // The text that is opened is nobody's change.
      if (more.length === 0 || !state().hasText) return;
      noted.push(...more);
      timer ??= setTimeout(tell, newsTimes.gather);
    });
    return () => {
      stop();
      clearTimeout(timer);
      setWords('');
    };
  }, [isOn, provider, announce]);
  return { isOn, turn, words };
}
