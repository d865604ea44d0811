import type { JSX, ReactNode, SyntheticEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Button } from '../form/Button.tsx';
import { ButtonGroup } from '../form/ButtonGroup.tsx';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and fields such as a reason. */
  readonly children: ReactNode;
  /** The act, in its own words: "Withdraw the evidence", never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'primary' | 'warning';
  /** While the act is under way the dialog stays and cannot be shut. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks before an act that is hard to undo. Focus goes to the question, stays inside, and returns to where it was, or where that is gone, to what the question stands in; Escape cancels.
 */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { open, title, children, confirmLabel, cancelLabel = 'Cancel', tone = 'primary', busy = false, onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const before = document.activeElement;
    element.showModal();
    heading.current?.focus();
    return () => {
      element.close();
      // What opened it may be gone with what was confirmed.
      const back = before?.isConnected ? before : element.closest('[tabindex]');
      if (back instanceof HTMLElement) back.focus();
    };
  }, [open]);

  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) onCancel();
  };

  return (
    <dialog className="ji-dialog" ref={dialog} aria-labelledby={titleId} onCancel={cancel}>
      {open && (
        <>
          <h2 className="govuk-heading-m ji-dialog__title" id={titleId} tabIndex={-1} ref={heading}>{title}</h2>
          {children}
          <ButtonGroup>
            <Button tone={tone} busy={busy} onClick={onConfirm}>{confirmLabel}</Button>
            <Button tone="secondary" busy={busy} onClick={onCancel}>{cancelLabel}</Button>
          </ButtonGroup>
        </>
      )}
    </dialog>
  );
}
