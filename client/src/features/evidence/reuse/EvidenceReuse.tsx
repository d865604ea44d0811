import { useApolloClient, useQuery } from '@apollo/client/react';
import type { FieldFault, ReuseEventData } from '@joint/shared';
import type { JSX } from 'react';
import type { ReuseFragment } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toFaults } from '../../../platform/errors.ts';
import { useLiveEvents } from '../../../platform/live/index.ts';
import { Button, Form, formatDate, formatInstant, TextLink } from '../../../ui/index.ts';
import { offerMutation, reuseQuery, takeBackOfferMutation } from './evidence-reuse.operations.ts';

export interface EvidenceReuseProps {
  readonly evidenceId: string;
  /** Whose it is, as people call it. */
  readonly agency: { readonly id: string; readonly name: string };
  /** Whether the reader belongs to that agency. */
  readonly isOwn: boolean;
  /** Changes with the piece, since what may be offered hangs on it. */
  readonly version: number;
}

/** On the page of a piece: where it came from, and for its agency whether it may be used again elsewhere. */
export function EvidenceReuse({ evidenceId, agency, isOwn, version }: EvidenceReuseProps): JSX.Element | null {
  const { data, refetch } = useQuery(reuseQuery, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  useLiveEvents(({ type, data: told }) => {
    const isAboutIt = type.startsWith('reuse.') && (told as ReuseEventData).evidenceId === evidenceId;
    if (isAboutIt || type === 'inspection.phase-moved') void refetch().catch(() => undefined);
  });
  const reuse = data?.evidence.reuse;
  if (!reuse) return null;
  const shown = isOwn && (reuse.canOffer || reuse.offeredAt);
  return (
    <>
      {reuse.origin && <Origin origin={reuse.origin} agencyName={agency.name} />}
      {shown && <Offer key={version} evidenceId={evidenceId} agencyName={agency.name} reuse={reuse} />}
    </>
  );
}

type Given = ReuseFragment['reuse'];

function Origin({ origin: { version, savedAt, takenOverAt, takenOverBy, piece }, agencyName }: { readonly origin: NonNullable<Given['origin']>; readonly agencyName: string }): JSX.Element {
  return (
    <section aria-labelledby="where-it-came-from">
      <h2 className="govuk-heading-m" id="where-it-came-from">Where it came from</h2>
      <p className="govuk-body">
        {`${agencyName} gave this in another inspection before. ${takenOverBy.name} took over version ${version}, saved ${formatDate(savedAt)}, on ${formatDate(takenOverAt)}.`}
        {piece && <> <TextLink to={paths.evidence(piece.inspectionId, piece.id)}>See the earlier evidence</TextLink></>}
      </p>
    </section>
  );
}

function Offer({ evidenceId, agencyName, reuse: { offeredAt, offeredBy, canOffer, canTakeBack } }: { readonly evidenceId: string; readonly agencyName: string; readonly reuse: Given }): JSX.Element {
  const client = useApolloClient();
  const announce = useAnnounce();
  const send = async (mutation: typeof offerMutation | typeof takeBackOfferMutation, said: string): Promise<readonly FieldFault[]> => {
    try {
      await client.mutate({ mutation, variables: { input: { evidenceId } } });
    } catch (error) {
      return toFaults(error);
    }
    announce(said);
    return [];
  };
  return (
    <section aria-labelledby="use-it-again">
      <h2 className="govuk-heading-m" id="use-it-again">Use it again in other inspections</h2>
      {offeredAt && <p className="govuk-body"><strong>{`Offered for reuse by ${offeredBy?.name ?? 'a colleague'}, ${formatInstant(offeredAt)}.`}</strong></p>}
      {canOffer && <p className="govuk-body">{`You can offer it, so that ${agencyName} is not asked for the same thing again.`}</p>}
      <ul className="govuk-list govuk-list--bullet">
        <li>{`Inspectors of other inspections that ${agencyName} takes part in, now or later, find it when they ask. They see its title, kind, dates and criteria, and neither its text nor its files.`}</li>
        <li>{`Your colleagues who answer a request there read it whole and can take it over. They choose anew who sees it.`}</li>
        <li>No other agency and no board finds it. You can take the offer back; what was taken over by then stays.</li>
      </ul>
      {canOffer && (
        <Form initialValues={{}} onSubmit={() => send(offerMutation, 'Offered for reuse')} label="Offer it for reuse">
          <Button type="submit" tone="secondary" busyLabel="Offering">Offer it for reuse</Button>
        </Form>
      )}
      {canTakeBack && (
        <Form initialValues={{}} onSubmit={() => send(takeBackOfferMutation, 'The offer is taken back')} label="Take the offer back">
          <Button type="submit" tone="secondary" busyLabel="Taking it back">Take the offer back</Button>
        </Form>
      )}
    </section>
  );
}
