import type { JSX } from 'react';
import type { SignInPage_DemoQuery } from '../../generated/graphql.ts';
import { AgencyChip, Button, Card, Details, TextButton } from '../../ui/index.ts';
import { accountsByAgency } from './demo-groups.ts';

type DemoAccount = NonNullable<SignInPage_DemoQuery['demo']>['accounts'][number];

export interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly onChoose: (account: DemoAccount) => void;
  /** The address of the account that is being signed in. */
  readonly busy: string | null;
}

/** The demo's invented people: three to try first, the others by agency. One press signs in as that person. */
export function DemoAccounts({ accounts, onChoose, busy }: DemoAccountsProps): JSX.Element {
  const suggested = accounts.filter(({ isSuggested }) => isSuggested);
  const others = accounts.filter(({ isSuggested }) => !isSuggested);
  return (
    <section aria-labelledby="demo-accounts">
      <h2 className="govuk-heading-m" id="demo-accounts">Try it as one of these people</h2>
      <p className="govuk-body">This is a demonstration. The area, the people and the evidence are invented. Choose a person and you are signed in as them.</p>
      <div className="ji-cards">
        {suggested.map((account) => (
          <Card
            key={account.email}
            top={<AgencyChip agency={account.agency} />}
            title={account.roleLabel}
            foot={<Button busy={busy === account.email} busyLabel="Signing in" onClick={() => onChoose(account)}>Sign in as {account.name}</Button>}
          >
            {account.name}, {account.jobTitle}
          </Card>
        ))}
      </div>
      {others.length > 0 && (
        <Details summary={`${others.length} more people`}>
          {accountsByAgency(others).map(({ agency, people }) => (
            <div key={agency.id}>
              <h3 className="govuk-heading-s"><AgencyChip agency={agency} /></h3>
              <ul className="govuk-list">
                {people.map((account) => (
                  <li key={account.email}>
                    <TextButton onClick={() => onChoose(account)}>Sign in as {account.name}</TextButton>, {account.roleLabel} ({account.jobTitle})
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Details>
      )}
    </section>
  );
}
