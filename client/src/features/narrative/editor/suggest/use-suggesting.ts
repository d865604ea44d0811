import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '../../../../platform/announcer.ts';
import { onDevice } from '../../../../platform/device/index.ts';

const key = 'joint-inspection.suggesting';

export interface SuggestingMode {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** The writer tried what can only be done while editing. */
  readonly isRefused: boolean;
  readonly refuse: () => void;
  /** Something was done since. */
  readonly goOn: () => void;
}

/** Whether what the writer does to the text is a suggestion. It stays so on this device, from section to section, until they switch back. */
export function useSuggesting(): SuggestingMode {
  const [isOn, setOn] = useState(() => onDevice.read(key) === true);
  const [isRefused, setRefused] = useState(false);
  const announce = useAnnounce();
  const toggle = useCallback(() => {
    const next = !isOn;
    setOn(next);
    setRefused(false);
    if (next) onDevice.write(key, true);
    else onDevice.forget(key);
    announce(next ? 'Suggesting: what you change waits until it is accepted' : 'Editing: what you change is changed');
  }, [isOn, announce]);
  const refuse = useCallback(() => setRefused(true), []);
  const goOn = useCallback(() => setRefused(false), []);
  return { isOn, toggle, isRefused, refuse, goOn };
}

/** Tells the editor who suggests on it, if anybody. */
export function useSuggester(editor: Editor, userId: string | null, goOn: () => void): void {
  useEffect(() => void editor.commands.setSuggester(userId), [editor, userId]);
  useEffect(() => {
    editor.on('update', goOn);
    return () => void editor.off('update', goOn);
  }, [editor, goOn]);
}
