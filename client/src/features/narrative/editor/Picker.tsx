import type { JSX, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useEffect, useId, useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';

export interface PickerGroup<T> {
  readonly title: string;
  readonly options: readonly T[];
}
export interface PickerProps<T> {
  /** Of the field, and of the list. */
  readonly label: string;
  readonly listLabel: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly groups: readonly PickerGroup<T>[];
  /** How many options a page of the list is, for Page Up and Page Down. */
  readonly page: number;
  readonly draw: (option: T) => ReactNode;
  readonly onChoose: (option: T) => void;
  /** How many were found, once that is known: announced, and shown where there are none. */
  readonly found: string | null;
  readonly none: string | null;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Under the list; told of the option that Enter chooses. */
  readonly children: (chosen: T | undefined) => ReactNode;
}

/** Finds one of many by words: a combobox over options in groups, whose keys all stay in its field. */
export function Picker<T extends { readonly id: string }>({ label, listLabel, words, onWords, groups, page, draw, onChoose, found, none, field, children }: PickerProps<T>): JSX.Element {
  const id = useId();
  const announce = useAnnounce();
  const [active, setActive] = useState(0);
  const options = groups.flatMap((group) => group.options);
  const chosen = options[Math.min(active, options.length - 1)];
  const optionId = (option: T): string => `${id}-${option.id}`;
  const chosenId = chosen && optionId(chosen);

  useEffect(() => {
    if (found !== null) announce(found);
  }, [found, announce]);
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = options.length - 1;
    const target = { ArrowDown: active >= last ? 0 : active + 1, ArrowUp: active <= 0 ? last : active - 1, PageDown: Math.min(last, active + page), PageUp: Math.max(0, active - page) }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      setActive(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) onChoose(chosen);
    }
  };

  return (
    <>
      <label className="govuk-label ji-picker__label" htmlFor={`${id}-words`}>{label}</label>
      <input
        className="govuk-input"
        id={`${id}-words`}
        data-first-focus
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="ji-picker__list" id={`${id}-list`} role="listbox" aria-label={listLabel} tabIndex={-1}>
        {groups.filter((group) => group.options.length > 0).map((group) => (
          <div role="group" aria-label={group.title} key={group.title}>
            <div className="ji-picker__title" aria-hidden="true">{group.title}</div>
            {group.options.map((option) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- an option is never focused: the combobox has its keys
              <div
                key={option.id}
                id={optionId(option)}
                role="option"
                aria-selected={option === chosen}
                className="ji-picker__option"
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(options.indexOf(option))}
                onClick={() => onChoose(option)}
              >
                {draw(option)}
              </div>
            ))}
          </div>
        ))}
      </div>
      {none !== null && options.length === 0 && <p className="ji-picker__none">{none}</p>}
      {children(chosen)}
    </>
  );
}
