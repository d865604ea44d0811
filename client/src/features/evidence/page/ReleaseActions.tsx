import { useApolloClient } from '@apollo/client/react';
import { giveBackEvidenceInput, releaseLimits, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../paths.ts';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toFaults } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Button, Details, faultsOf, Form, TextArea } from '../../../ui/index.ts';
import { giveBackEvidenceMutation, releaseEvidenceMutation } from '../evidence.operations.ts';
import type { OpenPiece } from './use-piece.ts';

/** What a coordinator does with what was handed in: lets it go out as it stands, or gives it back with a note. */
export function ReleaseActions({ piece }: { readonly piece: OpenPiece }): JSX.Element {
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const seen = { evidenceId: piece.id, expectedVersion: piece.version };

  const release = async (): Promise<readonly FieldFault[]> => {
    try {
      await client.mutate({ mutation: releaseEvidenceMutation, variables: { input: seen } });
    } catch (error) {
      return toFaults(error);
    }
    // What is for inspectors only is its author's to see from now on.
    if (piece.visibility === 'INSPECTORS_ONLY') await navigate(paths.evidenceList(id));
    announce('Released to the inspection');
    return [];
  };
  const giveBack = async ({ note }: { readonly note: string }): Promise<readonly FieldFault[]> => {
    const parsed = giveBackEvidenceInput.safeParse({ ...seen, note });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: giveBackEvidenceMutation, variables: { input: parsed.data } });
    } catch (error) {
      return toFaults(error);
    }
    return [];
  };
  return (
    <section aria-label="Release">
      <Form initialValues={{}} onSubmit={release} label="Release">
        <Button type="submit" busyLabel="Releasing">Release to the inspection</Button>
      </Form>
      <Details summary="Give it back to its author">
        <Form initialValues={{ note: '' }} onSubmit={giveBack} label="Give it back">
          <TextArea name="note" label="What is to be changed?" hint="Only your agency sees this" limit={releaseLimits.note} rows={3} />
          <Button type="submit" tone="secondary" busyLabel="Giving back">Give it back</Button>
        </Form>
      </Details>
    </section>
  );
}
