import type { JSX } from 'react';
import { useState } from 'react';
import { formatInstant, NoticeBox, TextButton } from '../../../ui/index.ts';
import { DeleteKept } from './DeleteKept.tsx';
import type { FormPlace } from './kept-forms.ts';
import { forgetForm, keptForms } from './kept-forms.ts';

export interface OtherKeptFormsProps {
  readonly place: FormPlace;
  /** The form that is open here. */
  readonly current: string;
  readonly onOpen: (evidenceId: string) => void;
}

/** What was begun on this device in another tab or on another day, and never saved on the server. */
export function OtherKeptForms({ place, current, onOpen }: OtherKeptFormsProps): JSX.Element | null {
  const [, looked] = useState(0);
  const others = keptForms(place).filter(({ evidenceId }) => evidenceId !== current);
  if (others.length === 0) return null;
  const remove = (evidenceId: string): void => {
    forgetForm(place, evidenceId);
    looked((times) => times + 1);
  };
  return (
    <NoticeBox>
      <strong>Kept on this device, not saved on the server:</strong>
      <ul className="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
        {others.map(({ evidenceId, values, keptAt }) => {
          const name = values.title.trim() || 'Evidence without a title';
          return (
            <li key={evidenceId}>
              {name}, {formatInstant(keptAt)}. <TextButton onClick={() => onOpen(evidenceId)} about={`with ${name}`}>Go on</TextButton>{' '}
              <DeleteKept label="Delete" about={name} onDelete={() => remove(evidenceId)} />
            </li>
          );
        })}
      </ul>
    </NoticeBox>
  );
}
