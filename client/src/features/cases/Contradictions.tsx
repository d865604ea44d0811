import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { caseLimits, resolveContradictionInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { announce } from '../../platform/announcer.ts';
import { toFaults } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Button, ButtonLink, Details, EmptyState, faultsOf, formatInstant, Tag, TextArea } from '../../ui/index.ts';
import { CaseForm } from './CaseForm.tsx';
import { resolveMutation } from './cases.operations.ts';
import type { TrackedCase } from './use-case.ts';

type Contradiction = TrackedCase['contradictions'][number];

/** Passages that do not fit together: open ones and resolved ones, both on record. */
export function Contradictions({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id } = useInspection();
  return (
    <>
      <h2 className="govuk-heading-m">Contradictions</h2>
      {found.contradictions.length === 0 && <EmptyState title="None marked">Where two agencies say what cannot both be so, mark the two passages and say why.</EmptyState>}
      {found.contradictions.map((one) => <OneContradiction key={one.id} found={found} one={one} />)}
      {found.abilities.join && <p><ButtonLink to={paths.markContradiction(id, found.id)} tone="secondary">Mark a contradiction</ButtonLink></p>}
    </>
  );
}

function OneContradiction({ found, one }: { readonly found: TrackedCase; readonly one: Contradiction }): JSX.Element {
  // A form in which somebody writes does not go when a colleague resolves it first.
  const [isTouched, setTouched] = useState(false);
  return (
    <article className="ji-card">
      <div className="ji-card__top">
        <h3 className="ji-card__title ji-case-words">{one.note}</h3>
        <Tag colour={one.resolution ? 'green' : 'orange'}>{one.resolution ? 'Resolved' : 'Open'}</Tag>
      </div>
      <div className="ji-case-passages">
        <blockquote className="ji-case-quote"><AgencyChip agency={one.firstAgency} size="s" /><p className="govuk-body ji-case-words">“{one.firstQuote}”</p></blockquote>
        <blockquote className="ji-case-quote"><AgencyChip agency={one.secondAgency} size="s" /><p className="govuk-body ji-case-words">“{one.secondQuote}”</p></blockquote>
      </div>
      <p className="govuk-body-s">Marked by {one.markedBy.name}, {formatInstant(one.markedAt)}</p>
      {one.resolution && one.resolvedBy && one.resolvedAt && (
        <>
          <p className="govuk-body ji-case-words"><strong>How it was resolved:</strong> {one.resolution}</p>
          <p className="govuk-body-s">{one.resolvedBy.name}, {formatInstant(one.resolvedAt)}</p>
        </>
      )}
      {(!one.resolution || isTouched) && found.abilities.join && (
        <div onChange={() => setTouched(true)}>
          <Details summary="Resolve it">
            {one.resolution && <p className="govuk-body">It was resolved meanwhile. What you typed is still here.</p>}
            <Resolve caseId={found.id} contradictionId={one.id} onSaved={() => setTouched(false)} />
          </Details>
        </div>
      )}
    </article>
  );
}

function Resolve({ caseId, contradictionId, onSaved }: { readonly caseId: string; readonly contradictionId: string; readonly onSaved: () => void }): JSX.Element {
  const [resolve] = useMutation(resolveMutation);
  return (
    <CaseForm
      keepAs={`resolve.${contradictionId}`}
      start={{ resolution: '' }}
      version={1}
      label="Resolve the contradiction"
      textsOf={({ resolution }) => ({ RESOLUTION: resolution })}
      labels={{ resolution: 'Resolution' }}
      send={async ({ resolution }, { screening }) => {
        const parsed = resolveContradictionInput.safeParse({ caseId, contradictionId, resolution, screening });
        if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
        try {
          await resolve({ variables: { input: parsed.data } });
          return { is: 'saved' };
        } catch (error) {
          return { is: 'faults', faults: toFaults(error) };
        }
      }}
      onSaved={() => { onSaved(); announce('The contradiction is resolved'); }}
      fields={<TextArea name="resolution" label="What did you find?" hint="Both passages stay on record" limit={caseLimits.note} rows={3} />}
      buttons={<Button type="submit" busyLabel="Saving">Resolve</Button>}
    />
  );
}
