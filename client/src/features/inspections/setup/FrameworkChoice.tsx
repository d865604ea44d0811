import type { JSX } from 'react';
import { countOf, formatDay, Radios } from '../../../ui/index.ts';
import { useSetup } from './setup-context.ts';
import type { SetupFramework } from './setup-context.ts';
import type { SetupDraft } from './setup-draft.ts';

const CriteriaOf = ({ framework }: { readonly framework: SetupFramework }): JSX.Element => (
  <>
    <p className="govuk-body">{framework.description}</p>
    <ol className="govuk-list govuk-list--number">
      {framework.criteria.map(({ id, title, question }) => <li key={id}><strong>{title}</strong>: {question}</li>)}
    </ol>
  </>
);

/** The frameworks that suit the kind of inspection; the chosen one shows its criteria. The inspection keeps this version for good. */
export function FrameworkChoice({ kind }: { readonly kind: SetupDraft['kind'] }): JSX.Element {
  const { frameworks } = useSetup();
  const suitable = kind === '' ? [] : frameworks.filter(({ kinds }) => kinds.includes(kind));
  const hint = kind === '' ? 'Choose the kind of inspection first: the frameworks that suit it appear here.' : 'Its criteria become the parts of the narrative. The inspection keeps this version to the end.';
  return (
    <Radios
      name="frameworkVersionId"
      label="Which framework?"
      hint={hint}
      options={suitable.map((framework) => ({
        value: framework.id,
        label: framework.title,
        hint: `${framework.owner}, version ${framework.version}, in force from ${formatDay(framework.inForceFrom)}, ${countOf(framework.criteria.length, 'criterion', 'criteria')}`,
        reveals: <CriteriaOf framework={framework} />,
      }))}
    />
  );
}
