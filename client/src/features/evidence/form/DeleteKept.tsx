import type { JSX } from 'react';
import { useState } from 'react';
import { ConfirmDialog, TextButton } from '../../../ui/index.ts';

export interface DeleteKeptProps {
  /** "Delete", "Start again". */
  readonly label: string;
  /** What is deleted, for screen readers where several buttons say the same. */
  readonly about: string;
  readonly onDelete: () => void;
}

/** Deletes what only this device holds, after asking: there is no other copy. */
export function DeleteKept({ label, about, onDelete }: DeleteKeptProps): JSX.Element {
  const [asking, ask] = useState(false);
  const confirm = (): void => {
    ask(false);
    onDelete();
  };
  return (
    <>
      <TextButton onClick={() => ask(true)} about={about}>{label}</TextButton>
      <ConfirmDialog open={asking} title="Delete what you wrote?" confirmLabel="Delete it" tone="warning" onConfirm={confirm} onCancel={() => ask(false)}>
        <p className="govuk-body">It was never saved on the server, so it cannot be brought back.</p>
      </ConfirmDialog>
    </>
  );
}
