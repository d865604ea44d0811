interface HasAgency {
  readonly agency: { readonly id: string };
}

/** Accounts by agency, agencies in the order in which they first occur. */
export function accountsByAgency<T extends HasAgency>(accounts: readonly T[]): readonly { readonly agency: T['agency']; readonly people: readonly T[] }[] {
  const groups = new Map<string, { readonly agency: T['agency']; readonly people: T[] }>();
  for (const account of accounts) {
    const group = groups.get(account.agency.id);
    if (group) group.people.push(account);
    else groups.set(account.agency.id, { agency: account.agency, people: [account] });
  }
  return [...groups.values()];
}
