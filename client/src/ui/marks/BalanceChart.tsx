import type { CSSProperties, JSX } from 'react';
import { countOf } from '../format.ts';
import { Details } from '../content/Details.tsx';
import { Table } from '../content/Table.tsx';
import { AgencyChip } from './AgencyChip.tsx';
import { AgencyMark } from './AgencyMark.tsx';
import type { MarkedAgency } from './mark-style.ts';
import { agencyStyle } from './mark-style.ts';
import { percentages } from './shares.ts';

export interface BalanceChartProps {
  /** What is shared out: "Share of cited evidence in this section". */
  readonly title: string;
  /** Every agency of the inspection with its number of cited pieces of evidence; silent ones with 0. */
  readonly shares: readonly { readonly agency: MarkedAgency; readonly count: number }[];
  /** The noun of the counts. */
  readonly unit?: string;
}

/** Narrowest part of the bar, in per cent, in which a shape fits. */
const roomForShape = 7;

/** Whose evidence is cited, as one bar, a key in words beside it, and a table. The bar holds no words, so none are ever clipped. */
export function BalanceChart({ title, shares, unit = 'citation' }: BalanceChartProps): JSX.Element {
  const percents = percentages(shares.map((share) => share.count));
  const rows = shares.map((share, index) => ({ ...share, percent: percents[index] ?? 0 }));
  const heard = rows.filter((row) => row.count > 0);
  const silent = rows.filter((row) => row.count === 0);
  return (
    <figure className="ji-balance">
      <figcaption className="ji-balance__title">{title}</figcaption>
      {heard.length === 0 && <p className="govuk-body-s">Nothing is cited yet.</p>}
      {heard.length > 0 && (
        <div className="ji-balance__bar" aria-hidden="true">
          {heard.map(({ agency, percent }) => (
            <span key={agency.shortName} className="ji-balance__part" style={{ ...agencyStyle(agency.kind), '--ji-share': percent } as CSSProperties}>
              {percent >= roomForShape && <AgencyMark kind={agency.kind} size="s" />}
            </span>
          ))}
        </div>
      )}
      <ul className="ji-balance__key">
        {heard.map(({ agency, percent }) => (
          <li key={agency.shortName}>
            <AgencyChip agency={agency} size="s" /> <span className="ji-balance__percent">{percent}%</span>
          </li>
        ))}
      </ul>
      {heard.length > 0 && silent.length > 0 && (
        <div className="ji-balance__silent">
          <span>Not cited:</span>
          {silent.map(({ agency }) => <AgencyChip key={agency.shortName} agency={agency} size="s" fill="outline" />)}
        </div>
      )}
      <Details summary="As a table">
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.agency.shortName}
          columns={[
            { key: 'agency', label: 'Agency', rowHeader: true, cell: (row) => <AgencyChip agency={row.agency} size="s" /> },
            { key: 'count', label: 'Cited', numeric: true, cell: (row) => countOf(row.count, unit) },
            { key: 'share', label: 'Share', numeric: true, cell: (row) => `${row.percent}%` },
          ]}
        />
      </Details>
    </figure>
  );
}
