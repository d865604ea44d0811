import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, TextButton, TextLink } from '../../ui/index.ts';
import { attachedInWords } from './line-words.ts';
import { LineStateTag } from './LineStateTag.tsx';
import type { Line } from './use-line.ts';

export interface LineItemProps {
  readonly line: Line;
  /** Left out where its place cannot be changed. */
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
}

/** One line in the list: its question, how much speaks to it, and who has not been heard on it. */
export function LineItem({ line, onMove, isFirst = false, isLast = false }: LineItemProps): JSX.Element {
  const { id } = useInspection();
  return (
    <li className="ji-card" data-line={line.id}>
      <div className="ji-card__top">
        <h3 className="ji-card__title"><TextLink to={paths.line(id, line.id)}>{line.question}</TextLink></h3>
        <LineStateTag state={line.state} />
      </div>
      <p className="ji-card__body">{line.state === 'CLOSED' ? line.conclusion : line.reason}</p>
      <p className="ji-card__foot">{attachedInWords(line)}</p>
      {line.state === 'OPEN' && line.missing.length > 0 && (
        <div className="ji-line-missing">
          <span>Nothing yet from</span>
          {line.missing.map((agency) => <AgencyChip key={agency.id} agency={agency} size="s" fill="outline" />)}
        </div>
      )}
      {onMove && (
        <div className="ji-line-moves">
          {!isFirst && <TextButton onClick={() => onMove(-1)} about={`“${line.question}”`}>Move up</TextButton>}
          {!isLast && <TextButton onClick={() => onMove(1)} about={`“${line.question}”`}>Move down</TextButton>}
        </div>
      )}
    </li>
  );
}
