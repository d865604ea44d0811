import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { announce } from '../../platform/announcer.ts';
import { toFaults } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Button, formatInstant, Tag, WarningText } from '../../ui/index.ts';
import { signedIds } from './case-words.ts';
import { signMutation } from './cases.operations.ts';
import type { TrackedCase } from './use-case.ts';

/** Which agencies agree to the page as it stands, and whose agreement a later change undid. */
export function SignOffs({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { viewer } = useInspection();
  const [sign, { loading }] = useMutation(signMutation);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const signed = signedIds(found);
  const undone = found.signOffs.filter(({ undoneAt }) => undoneAt);
  const press = (): void => {
    sign({ variables: { input: { caseId: found.id, expectedPageVersion: found.pageVersion } } })
      .then(() => { setProblems([]); announce('Signed for your agency'); }, (error: unknown) => setProblems(toFaults(error).map(({ message }) => message)));
  };
  return (
    <section aria-labelledby="sign-off">
      <h3 className="govuk-heading-s" id="sign-off">Sign-off</h3>
      {problems.map((problem) => <WarningText key={problem}>{problem}</WarningText>)}
      <ul className="ji-case-signed">
        {found.views.map(({ agency }) => {
          const standing = found.signOffs.find((one) => one.agency.id === agency.id && !one.undoneAt);
          return (
            <li key={agency.id}>
              <AgencyChip agency={agency} fill={standing ? 'solid' : 'outline'} /> <Tag colour={standing ? 'green' : 'grey'}>{standing ? 'Signed' : 'Not signed'}</Tag>
              {standing && <span className="govuk-body-s">{standing.signedBy.name}, {formatInstant(standing.signedAt)}</span>}
            </li>
          );
        })}
      </ul>
      {undone.map(({ id, agency, undoneBy, undoneAt }) => undoneAt && <p key={id} className="govuk-body-s">{`${undoneBy?.name ?? 'Somebody'} changed the page on ${formatInstant(undoneAt)} and so undid the sign-off of ${agency.shortName}.`}</p>)}
      {found.abilities.sign && !signed.includes(viewer.agencyId) && <Button onClick={press} busy={loading}>Sign for your agency</Button>}
    </section>
  );
}
