import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../paths.ts';
import { Button, ConfirmDialog } from '../../../ui/index.ts';
import { useSetup } from './setup-context.ts';

/** Throws away what was entered, after asking. */
export function DiscardButton(): JSX.Element {
  const { discard } = useSetup();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  const confirm = (): void => {
    discard();
    void navigate(paths.inspections());
  };
  return (
    <>
      <Button tone="secondary" onClick={() => ask(true)}>Discard</Button>
      <ConfirmDialog open={isAsking} title="Discard what you entered?" confirmLabel="Discard it" cancelLabel="Keep it" tone="warning" onConfirm={confirm} onCancel={() => ask(false)}>
        <p className="govuk-body">The inspection is not set up, and your answers are gone.</p>
      </ConfirmDialog>
    </>
  );
}
