import { useApolloClient, useQuery } from '@apollo/client/react';
import { commentOnEvidenceInput, evidenceCommentLimits, type EvidenceCommentEventData, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useLiveEvents } from '../../../platform/live/index.ts';
import { CommentThread, faultsOf } from '../../../ui/index.ts';
import { commentOnEvidenceMutation, evidenceCommentsQuery } from '../evidence.operations.ts';
import type { OpenPiece } from './use-piece.ts';

/** On the page of a piece, for the people of its agency: what they say to each other about it. Nobody else is given it, whatever becomes of the piece. */
export function InsideAgency({ piece }: { readonly piece: OpenPiece }): JSX.Element | null {
  const client = useApolloClient();
  const { data, refetch } = useQuery(evidenceCommentsQuery, { variables: { id: piece.id }, fetchPolicy: 'cache-and-network' });
  useLiveEvents(({ type, data: told }) => {
    const isAboutIt = type === 'evidence-comment.added' && (told as EvidenceCommentEventData).evidenceId === piece.id;
    if (isAboutIt || type === 'inspection.phase-moved') void refetch().catch(() => undefined);
  });
  const { comments = [], canComment = false } = data?.evidence ?? {};
  if (!canComment && comments.length === 0) return null;

  const comment = async ({ id, text }: { readonly id: string; readonly text: string }): Promise<readonly FieldFault[]> => {
    const parsed = commentOnEvidenceInput.safeParse({ evidenceId: piece.id, id, text });
    if (!parsed.success) return faultsOf(parsed.error);
    await client.mutate({ mutation: commentOnEvidenceMutation, variables: { input: parsed.data } });
    return [];
  };
  return (
    <section className="ji-inside" aria-label={`Inside ${piece.agency.shortName}`}>
      <h2 className="govuk-heading-m">Inside {piece.agency.shortName}</h2>
      <p className="govuk-body">Only people of {piece.agency.name} see these comments, also once the evidence is submitted. Inspectors and other agencies never do.</p>
      <CommentThread comments={comments} {...(canComment && { onComment: comment })} limit={evidenceCommentLimits.text} />
    </section>
  );
}
