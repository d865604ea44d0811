import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { classNames } from '../class-names.ts';
import { CheckboxItem } from './CheckboxItem.tsx';
import type { CheckboxOption } from './checkbox-options.ts';
import { findOptions, groupOptions } from './checkbox-options.ts';
import { FieldMessages } from './FieldMessages.tsx';
import { Fieldset } from './Fieldset.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

export interface CheckboxesProps extends FieldProps<readonly string[]> {
  readonly options: readonly CheckboxOption[];
  readonly small?: boolean;
  readonly legendSize?: 's' | 'm' | 'l';
  /** For long lists: a box that narrows them, named by this label ("Find a criterion"). */
  readonly searchLabel?: string;
}

/** Any number of a few, or of many with a search. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  const { name, label, hint, options, small = false, legendSize, searchLabel } = props;
  const field = useField<readonly string[]>(props, []);
  const [search, setSearch] = useState('');
  const announce = useAnnounce();
  const shown = findOptions(options, search, field.value);
  const firstShown = groupOptions(shown)[0]?.[1][0]?.value;

  const find = (words: string): void => {
    setSearch(words);
    announce(`${findOptions(options, words, field.value).length} of ${options.length} shown`);
  };
  const toggle = (value: string, checked: boolean): void =>
    field.change(checked ? [...field.value, value] : field.value.filter((other) => other !== value));

  return (
    <div className={classNames('govuk-form-group', field.error && 'govuk-form-group--error')}>
      <Fieldset legend={label} legendSize={legendSize} describedBy={field.describedBy}>
        <FieldMessages field={field} hint={hint} />
        {searchLabel && (
          <div className="ji-checkboxes__search">
            <label className="govuk-label" htmlFor={`${field.id}-search`}>{searchLabel}</label>
            <input className="govuk-input" id={`${field.id}-search`} type="search" value={search} onChange={(event) => find(event.target.value)} autoComplete="off" />
            <p className="govuk-hint ji-checkboxes__count">{`${shown.length} of ${options.length} shown, ${field.value.length} chosen`}</p>
          </div>
        )}
        <div className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small', searchLabel && 'ji-checkboxes__list')}>
          {groupOptions(shown).map(([group, members]) => (
            <div key={group} role={group ? 'group' : undefined} aria-label={group || undefined}>
              {group && <p className="ji-checkboxes__group" aria-hidden="true">{group}</p>}
              {members.map((option) => (
                <CheckboxItem
                  key={option.value}
                  id={option.value === firstShown ? field.id : `${field.id}-${option.value}`}
                  name={name}
                  option={option}
                  checked={field.value.includes(option.value)}
                  onToggle={(checked) => toggle(option.value, checked)}
                />
              ))}
            </div>
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
