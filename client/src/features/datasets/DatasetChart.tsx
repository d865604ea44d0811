import { useQuery } from '@apollo/client/react';
import { columnInWords, isNumeric, type DatasetColumn } from '@joint/shared';
import type { CSSProperties, JSX } from 'react';
import { useState } from 'react';
import { LoadState } from '../../platform/LoadState.tsx';
import { countOf, Select } from '../../ui/index.ts';
import { barInWords, chartInWords, labelInWords, type ChartMeasure } from './dataset-words.ts';
import { datasetChartQuery } from './datasets.operations.ts';

interface DatasetChartProps {
  readonly evidenceId: string;
  readonly version: number;
  readonly columns: readonly DatasetColumn[];
}

/** Stands for the rate of numerator and denominator among the keys of columns. */
const rate = 'rate';

/** One measure by one label: bars, each with its label and figure in words, and what they say in a sentence. */
export function DatasetChart({ evidenceId, version, columns }: DatasetChartProps): JSX.Element | null {
  const measures = columns.filter(({ type }) => isNumeric(type));
  const labels = columns.filter(({ type }) => !isNumeric(type));
  const [part, whole] = [columns.find(({ role }) => role === 'NUMERATOR'), columns.find(({ role }) => role === 'DENOMINATOR')];
  const [key, chooseKey] = useState(part && whole ? rate : (measures[0]?.key ?? ''));
  const [by, chooseBy] = useState(labels[0]?.key ?? '');
  const { data, error, refetch } = useQuery(datasetChartQuery, { variables: { evidenceId, version, key: key === rate ? null : key, by }, skip: !key || !by, fetchPolicy: 'no-cache' });
  const label = labels.find((column) => column.key === by);
  if (!label || measures.length === 0) return null;

  const measured = measures.find((column) => column.key === key);
  const measure: ChartMeasure = { name: measured?.name ?? `${part?.name ?? ''} as a share of ${whole?.name ?? ''}`, unit: measured?.unit ?? '', isPercentage: measured ? measured.type === 'PERCENTAGE' : true };
  const { bars = [], more = 0 } = data?.dataset.chart ?? {};
  const highest = Math.max(...bars.map(({ value }) => value ?? 0), 0);
  return (
    <section aria-labelledby="chart-of-table">
      <h2 className="govuk-heading-m" id="chart-of-table">Chart</h2>
      <div className="ji-dataset-choices">
        <Select name="measure" label="Show" value={key} onChange={chooseKey} options={[...(part && whole ? [{ value: rate, label: `${part.name} as a share of ${whole.name}` }] : []), ...measures.map((column) => ({ value: column.key, label: columnInWords(column) }))]} />
        <Select name="by" label="By" value={by} onChange={chooseBy} options={labels.map((column) => ({ value: column.key, label: column.name }))} />
      </div>
      {!data && <LoadState what="the chart" error={error} onRetry={refetch} />}
      {data && (
        <figure className="ji-dataset-chart">
          <figcaption>
            <span className="govuk-!-font-weight-bold">{`${measure.name}, by ${label.name}`}</span>
            <br />
            {chartInWords(bars, measure, label.type)}
          </figcaption>
          <ul>
            {bars.map((bar) => (
              <li key={String(bar.label)}>
                <span className="ji-dataset-chart__label">{labelInWords(bar.label, label.type)}</span>
                <span className="ji-dataset-chart__track" aria-hidden="true"><span style={{ '--ji-share': highest > 0 ? Math.max(0, bar.value ?? 0) / highest : 0 } as CSSProperties} /></span>
                <span className="ji-dataset-chart__value">{barInWords(bar.value, measure)}</span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="govuk-body-s">{`${countOf(more, 'more label is', 'more labels are')} left out. Choose another column to go by, or download the table.`}</p>}
        </figure>
      )}
    </section>
  );
}
