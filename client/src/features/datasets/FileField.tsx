import type { JSX } from 'react';
import { classNames, useForm } from '../../ui/index.ts';

export interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly accept: string;
  /** What was chosen before, as a browser never fills this field again. */
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

/** Chooses one file, within a form. */
export function FileField({ name, label, accept, file, onChange }: FileFieldProps): JSX.Element {
  const form = useForm();
  const id = form?.idOf(name) ?? name;
  const error = form?.errorOf(name);
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <label className="govuk-label ji-label" htmlFor={id}>{label}</label>
      {error && <p className="govuk-error-message" id={`${id}-error`}><span className="govuk-visually-hidden">Error:</span> {error}</p>}
      <input className="govuk-file-upload" id={id} name={name} type="file" accept={accept} aria-describedby={error ? `${id}-error` : undefined} onChange={({ target }) => onChange(target.files?.[0] ?? null)} />
      {file && <p className="govuk-body-s govuk-!-margin-top-2">{`Chosen: ${file.name}`}</p>}
    </div>
  );
}
