import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { TextButton } from './TextButton.tsx';
import { TextLink } from './TextLink.tsx';

/** What can be done about a row: a page to go to, or an act. */
export type SummaryAction = { readonly label: string } & ({ readonly to: string } | { readonly onClick: () => void });

export interface SummaryRow {
  readonly label: string;
  readonly value: ReactNode;
  readonly actions?: readonly SummaryAction[];
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  readonly border?: boolean;
}

/** Facts by name, each with what can be done about it. */
export function SummaryList({ rows, border = true }: SummaryListProps): JSX.Element {
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classNames('govuk-summary-list', !border && 'govuk-summary-list--no-border')}>
      {rows.map(({ label, value, actions = [] }) => (
        <div key={label} className={classNames('govuk-summary-list__row', anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions')}>
          <dt className="govuk-summary-list__key">{label}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {actions.length > 0 && (
            <dd className="govuk-summary-list__actions">
              <ul className="govuk-summary-list__actions-list">
                {actions.map((action) => (
                  <li key={action.label} className="govuk-summary-list__actions-list-item">
                    {'to' in action
                      ? <TextLink to={action.to} about={label}>{action.label}</TextLink>
                      : <TextButton onClick={action.onClick} about={label}>{action.label}</TextButton>}
                  </li>
                ))}
              </ul>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
