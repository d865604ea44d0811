/** One choice of many; options of one `group` stand together under its name. */
export interface CheckboxOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly group?: string;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Options that hold every word of the search in their label, hint or group; what is chosen always stays in sight. */
export function findOptions(options: readonly CheckboxOption[], search: string, chosen: readonly string[]): CheckboxOption[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    if (chosen.includes(option.value)) return true;
    const text = plain([option.label, option.hint, option.group].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Options by group, in the order in which the groups first occur; those without a group come under ''. */
export function groupOptions(options: readonly CheckboxOption[]): (readonly [group: string, options: readonly CheckboxOption[]])[] {
  const groups = new Map<string, CheckboxOption[]>();
  for (const option of options) {
    const group = groups.get(option.group ?? '');
    if (group) group.push(option);
    else groups.set(option.group ?? '', [option]);
  }
  return [...groups];
}
