import { useQuery } from '@apollo/client/react';
import { evidenceLimits } from '@joint/shared';
import type { JSX } from 'react';
import type { AskPage_HeldQuery } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, useForm } from '../../../ui/index.ts';
import { CarriedBurden } from '../../burden/index.ts';
import { OfferedEvidence } from '../../reuse/index.ts';
import { heldQuery } from '../requests.operations.ts';
import type { RequestFormValues } from './form-values.ts';
import { useSettled } from '../../../platform/use-settled.ts';

/** Typing pauses this long, in milliseconds, before evidence is looked for. */
const pause = 600;
/** Fewer letters find anything and nothing. */
const enough = 4;

/** What an inspector should see before they ask: the burden so far, and evidence that may answer the question already. */
export function BeforeYouAsk({ values: { agencyIds, title, question } }: { readonly values: RequestFormValues }): JSX.Element {
  const form = useForm();
  const { agencies } = useInspection();
  const chosen = agencies.filter(({ id }) => agencyIds.includes(id)).map(({ id }) => id);
  return (
    <section className="ji-request-before" aria-label="Before you send">
      <h2 className="govuk-heading-s">What these agencies have been asked and have given so far</h2>
      {chosen.length === 0 ? <p className="govuk-body">Choose an agency to see.</p> : <CarriedBurden agencyIds={chosen} />}
      <h2 className="govuk-heading-s">Evidence you may already have</h2>
      <EvidenceHeld text={`${title} ${question}`.trim().slice(0, evidenceLimits.heldText)} agencyIds={agencyIds} onAskFor={(words) => form?.setValue('question', [question.trim(), words].filter(Boolean).join('\n\n'))} />
    </section>
  );
}

interface EvidenceHeldProps {
  readonly text: string;
  readonly agencyIds: readonly string[];
  readonly onAskFor: (words: string) => void;
}

function EvidenceHeld({ text, agencyIds, onAskFor }: EvidenceHeldProps): JSX.Element {
  const { id: inspectionId } = useInspection();
  const settled = useSettled(text, pause);
  const isEnough = settled.length >= enough;
  const { data, previousData } = useQuery(heldQuery, { variables: { inspectionId, text: settled, agencyIds: [] }, skip: !isEnough });
  if (!isEnough) return <p className="govuk-body">It is looked for as you write.</p>;
  const held = (data ?? previousData)?.inspection.evidenceHeld;
  return (
    <>
      <Held pieces={held} />
      <OfferedEvidence text={settled} agencyIds={agencyIds} onAskFor={onAskFor} />
    </>
  );
}

function Held({ pieces }: { readonly pieces: AskPage_HeldQuery['inspection']['evidenceHeld'] | undefined }): JSX.Element {
  const { id: inspectionId } = useInspection();
  if (!pieces) return <p className="govuk-body">Looking…</p>;
  if (pieces.length === 0) return <p className="govuk-body">Nothing that you may see speaks of this.</p>;
  return (
    <ul className="govuk-list ji-request-plain">
      {pieces.map(({ id, title, agency }) => (
        <li key={id}><AgencyChip agency={agency} size="s" /> <a className="govuk-link" href={paths.evidence(inspectionId, id)} target="_blank" rel="noreferrer">{title} (opens in new tab)</a></li>
      ))}
    </ul>
  );
}
