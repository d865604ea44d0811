import { useQuery } from '@apollo/client/react';
import { evidenceKindLabels, evidenceLimits, proposalLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useId, useState } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { useSettled } from '../../platform/use-settled.ts';
import { Checkboxes, useField } from '../../ui/index.ts';
import { ownEvidenceQuery } from './proposals.operations.ts';

/** Typing pauses this long, in milliseconds, before the words are looked for. */
const pause = 300;

/** Evidence of the viewer's own agency, to be chosen; what was chosen stays in sight whatever is searched for. */
export function EvidencePicker({ name }: { readonly name: string }): JSX.Element {
  const { id, viewer } = useInspection();
  const { value: chosenIds } = useField<readonly string[]>({ name, label: '' }, []);
  const searchId = useId();
  const [words, setWords] = useState('');
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const search = useSettled(words.trim().slice(0, evidenceLimits.search), pause);
  const { data, previousData, error, refetch } = useQuery(ownEvidenceQuery, { variables: { inspectionId: id, agencyId: viewer.agencyId, search } });
  const list = (data ?? previousData)?.inspection.evidence;
  const nodes = list?.nodes;
  useEffect(() => {
    if (nodes) setLabels((known) => new Map([...known, ...nodes.map(({ id: evidenceId, title, kind }) => [evidenceId, `${title} (${evidenceKindLabels[kind].toLowerCase()})`] as const)]));
  }, [nodes]);
  if (!list || !nodes) return <LoadState what="your evidence" error={error} onRetry={refetch} />;
  const shown = [...new Set([...chosenIds, ...nodes.map((piece) => piece.id)])];
  const found = list.totalCount > nodes.length ? `The ${nodes.length} changed last of ${list.totalCount}. Search to find others.` : `${list.totalCount} found.`;
  return (
    <>
      <div className="govuk-form-group">
        <label className="govuk-label ji-label" htmlFor={searchId}>Search your agency’s evidence</label>
        {/* The list follows what is typed: Enter is not to send the form. */}
        <input className="govuk-input" id={searchId} type="search" value={words} onChange={(event) => setWords(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }} autoComplete="off" />
      </div>
      <p className="govuk-body-s" role="status">{found}{chosenIds.length > 0 && ` ${chosenIds.length} chosen.`}</p>
      {shown.length > 0 && <Checkboxes name={name} small label="Evidence for the new words" hint={`Optional. At most ${proposalLimits.evidence}. If the words are accepted, it is cited under the statement.`} options={shown.map((value) => ({ value, label: labels.get(value) ?? 'Evidence' }))} />}
    </>
  );
}
