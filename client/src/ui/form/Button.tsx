import type { JSX, MouseEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useForm } from './form-context.ts';

export type ButtonTone = 'primary' | 'secondary' | 'warning';
export const buttonClass = (tone: ButtonTone): string => classNames('govuk-button', 'ji-button', tone !== 'primary' && `govuk-button--${tone}`);

export interface ButtonProps {
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
  /** 'submit' sends the form it stands in, and is busy while that is under way. */
  readonly type?: 'button' | 'submit';
  /** With type 'submit': what the form's onSubmit receives as its intent. */
  readonly intent?: string;
  readonly onClick?: () => void;
  /** Under way: the button stays in place and in focus, says so, and does nothing when pressed again. */
  readonly busy?: boolean;
  /** What it says while busy: "Saving". */
  readonly busyLabel?: string;
  /** For a button that opens and shuts something: whether it is open, and its id. */
  readonly expanded?: boolean;
  readonly controls?: string;
}

/** A GOV.UK button. It is never disabled: a form says what is missing when it is pressed. */
export function Button(props: ButtonProps): JSX.Element {
  const { children, tone = 'primary', type = 'button', intent, onClick, busy, busyLabel, expanded, controls } = props;
  const form = useForm();
  const working = busy ?? (type === 'submit' && form?.busy) ?? false;
  const press = (event: MouseEvent): void => {
    if (working) event.preventDefault();
    else onClick?.();
  };
  return (
    <button
      className={buttonClass(tone)}
      type={type}
      value={intent}
      aria-disabled={working || undefined}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={press}
    >
      {working && busyLabel ? busyLabel : children}
    </button>
  );
}
