import { useApolloClient } from '@apollo/client/react';
import type { FieldFault } from '@joint/shared';
import { addChildReferenceInput, noteChildReferenceInput } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useAnnounce } from '../../platform/announcer.ts';
import { toFaults } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, ConfirmDialog, EmptyState, faultsOf, InsetText, PageLayout, SummaryList, TwoThirds } from '../../ui/index.ts';
import { addChildReferenceMutation, noteChildReferenceMutation, removeChildReferenceMutation } from './child-references.operations.ts';
import type { NoteValues } from './NoteForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { Reference, Register } from './use-register.ts';
import { useRegister } from './use-register.ts';

/** The references for children that one agency uses in this inspection, with notes that nobody else sees. */
export function RegisterPage(): JSX.Element {
  const { id, title } = useInspection();
  usePageTitle(`Child references – ${title}`);
  const { register, error, retry } = useRegister();
  return (
    <PageLayout before={<BackLink to={paths.evidenceList(id)}>Back to evidence</BackLink>}>
      <TwoThirds>
        {register === undefined ? <LoadState what="the child references" error={error} onRetry={retry} wholePage /> : (
          <>
            <h1 className="govuk-heading-l">Child references</h1>
            {register ? <Kept register={register} /> : <p className="govuk-body">Agencies and inspectors keep references for the children they write about. Yours adds no evidence to this inspection.</p>}
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}

function Kept({ register: { references, nextNumber, canKeep } }: { readonly register: Register }): JSX.Element {
  const { id: inspectionId } = useInspection();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [noted, setNoted] = useState<Reference | null>(null);
  const [removed, setRemoved] = useState<Reference | null>(null);

  const save = async (work: () => Promise<unknown>, done: string): Promise<readonly FieldFault[]> => {
    try {
      await work();
    } catch (error) {
      return toFaults(error);
    }
    announce(done);
    return [];
  };
  const add = ({ number, note }: NoteValues): Promise<readonly FieldFault[]> => {
    const parsed = addChildReferenceInput.safeParse({ inspectionId, number: number.trim() === '' ? null : Number(number), note });
    if (!parsed.success) return Promise.resolve(faultsOf(parsed.error));
    return save(() => client.mutate({ mutation: addChildReferenceMutation, variables: { input: parsed.data } }), 'The reference is added');
  };
  const change = async (reference: Reference, { note }: NoteValues): Promise<readonly FieldFault[]> => {
    const parsed = noteChildReferenceInput.safeParse({ inspectionId, number: reference.number, note });
    if (!parsed.success) return faultsOf(parsed.error);
    const faults = await save(() => client.mutate({ mutation: noteChildReferenceMutation, variables: { input: parsed.data } }), 'The note is changed');
    if (faults.length === 0) setNoted(null);
    return faults;
  };
  const remove = (reference: Reference): void => {
    setRemoved(null);
    void save(() => client.mutate({ mutation: removeChildReferenceMutation, variables: { input: { inspectionId, number: reference.number } } }), `${reference.reference} is removed`);
  };
  return (
    <>
      <p className="govuk-body">Write about children by these references. Only people of your agency see this list.</p>
      <InsetText>Who each child is, is never kept in this service: keep that list where your agency keeps its records.</InsetText>
      {references.length === 0 && <EmptyState title="No references yet">Add one for each child that you write about.</EmptyState>}
      {references.length > 0 && (
        <SummaryList
          rows={references.map((one) => ({
            label: one.reference,
            value: one.note || 'No note',
            ...(canKeep && { actions: [{ label: 'Change note', onClick: () => setNoted(one) }, { label: 'Remove', onClick: () => setRemoved(one) }] }),
          }))}
        />
      )}
      {canKeep && noted && (
        <NoteForm key={noted.number} title={`Change the note of ${noted.reference}`} initialValues={{ number: String(noted.number), note: noted.note }} asksNumber={false} action="Save note" onSave={(values) => change(noted, values)} onCancel={() => setNoted(null)} />
      )}
      {canKeep && !noted && <NoteForm key={`add ${nextNumber}`} title="Add a reference" initialValues={{ number: String(nextNumber), note: '' }} asksNumber action="Add reference" onSave={add} />}
      <ConfirmDialog
        open={removed !== null}
        title={`Remove ${removed?.reference ?? ''} from the list?`}
        confirmLabel="Remove it"
        tone="warning"
        onConfirm={() => removed && remove(removed)}
        onCancel={() => setRemoved(null)}
      >
        <p className="govuk-body">Its note goes with it. Where the reference is written in evidence, it stays.</p>
      </ConfirmDialog>
    </>
  );
}
