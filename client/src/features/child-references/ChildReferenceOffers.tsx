import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { Details, TextButton, TextLink, useForm } from '../../ui/index.ts';
import { insertAt } from './insert-at.ts';
import { useRegister } from './use-register.ts';

/** The references of one's own agency, to be put into a text where the caret stands. Use within a Form. */
export function ChildReferenceOffers({ field }: { readonly field: string }): JSX.Element | null {
  const { id } = useInspection();
  const form = useForm();
  const { register } = useRegister();
  if (!form || !register) return null;

  const put = (reference: string): void => {
    const box = document.getElementById(form.idOf(field));
    if (!(box instanceof HTMLTextAreaElement)) return;
    const { text, caret } = insertAt(box.value, box.selectionStart, box.selectionEnd, reference);
    form.setValue(field, text);
    // The box holds the new text after it is drawn again.
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(caret, caret);
    });
  };
  return (
    <Details summary="Child references of your agency">
      {register.references.length > 0 && (
        <ul className="govuk-list">
          {register.references.map(({ reference, note }) => (
            <li key={reference}><TextButton onClick={() => put(reference)} about={`${reference} to the text`}>Add</TextButton>{' '}<strong>{reference}</strong>{note && `, ${note}`}</li>
          ))}
        </ul>
      )}
      <TextLink to={paths.childReferences(id)}>{register.references.length > 0 ? 'Change this list' : 'Begin your agency’s list'}</TextLink>
      {' '}(what you wrote here is kept on this device)
    </Details>
  );
}
