import type { ChangeEvent, JSX, KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { CharacterCount, countOf, FieldGroup, useField, type FieldProps } from '../../ui/index.ts';
import { namingAt, peopleFor } from './comment-words.ts';
import type { Person } from './use-threads.ts';

export interface MentionFieldProps extends FieldProps<string> {
  readonly people: readonly Person[];
  readonly limit: number;
  /** Whoever asked for the form goes on in it. */
  readonly takesFocus?: boolean;
}

/** Several lines of text in which “@” offers the people of one's own side: arrow keys choose, Enter or Tab takes, Escape leaves it be. */
export function MentionField(props: MentionFieldProps): JSX.Element {
  const { name, label, hint, people, limit, takesFocus = false } = props;
  const field = useField(props, '');
  const listId = useId();
  const announce = useAnnounce();
  const area = useRef<HTMLTextAreaElement>(null);
  const [naming, setNaming] = useState<ReturnType<typeof namingAt>>(null);
  const [active, setActive] = useState(0);
  const options = naming ? peopleFor(naming.words, people) : [];
  const chosen = options[Math.min(active, options.length - 1)];
  useEffect(() => { if (takesFocus) area.current?.focus(); }, [takesFocus]);
  const optionId = ({ id }: Person): string => `${listId}-${id}`;

  const look = (text: string, caret: number): void => {
    const next = namingAt(text, caret);
    if (next && next.words !== naming?.words) {
      setActive(0);
      const count = peopleFor(next.words, people).length;
      if (count > 0) announce(`${countOf(count, 'person', 'people')} to choose from with the arrow keys`);
    }
    setNaming(next);
  };
  const take = (person: Person): void => {
    if (!naming) return;
    const before = `${field.value.slice(0, naming.from)}@${person.name} `;
    field.change(before + field.value.slice(naming.from + 1 + naming.words.length).trimStart());
    setNaming(null);
    announce(`${person.name} is named`);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!chosen) return;
    const target = { ArrowDown: (active + 1) % options.length, ArrowUp: (active + options.length - 1) % options.length }[event.key];
    if (target !== undefined) setActive(target);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setNaming(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <FieldGroup field={field} label={label} hint={hint}>
      <div className="ji-mention">
        <textarea
          ref={area} className={`govuk-textarea ji-textarea--counted${field.error ? ' govuk-textarea--error' : ''}`} id={field.id} name={name} rows={3} value={field.value}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
            field.change(event.target.value);
            look(event.target.value, event.target.selectionStart);
          }}
          onKeyDown={onKeyDown} onBlur={() => setNaming(null)} aria-describedby={field.describedBy} aria-invalid={field.error ? true : undefined}
          aria-autocomplete="list" aria-controls={chosen ? listId : undefined} aria-activedescendant={chosen && optionId(chosen)}
        />
        {chosen && (
          <div className="ji-mention__list" id={listId} role="listbox" aria-label="People to name" tabIndex={-1}>
            {options.map((person) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- an option is never focused: the text has its keys
              <div
                key={person.id} id={optionId(person)} role="option" aria-selected={person === chosen} className="ji-mention__option"
                onMouseDown={(event) => event.preventDefault()} onClick={() => take(person)}
              >
                {person.name} {person.jobTitle && <span className="ji-mention__job">{person.jobTitle}</span>}
              </div>
            ))}
          </div>
        )}
      </div>
      <CharacterCount id={`${field.id}-limit`} length={field.value.length} limit={limit} />
    </FieldGroup>
  );
}
