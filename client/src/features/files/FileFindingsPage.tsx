import { useApolloClient, useQuery } from '@apollo/client/react';
import { foundInWords, reasonsFor, screeningFault, screeningReasonLabels, type FieldFault, type FileEventData, type ScreeningReason } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Button, ButtonGroup, Form, PageLayout, Radios, TextLink, TwoThirds } from '../../ui/index.ts';
import { answerFindingsMutation, fileFindingsQuery } from './files.operations.ts';
import './files.scss';
import { FoundPlaces } from './screening/FoundPlaces.tsx';
import { isNotRead } from './screening/found-words.ts';

/** What somebody saw who looked where the service could not. */
const lookedLabels: Partial<Record<ScreeningReason, string>> = { NOBODY_CAN_BE_KNOWN: 'Nobody can be recognised in it', NEEDED: 'Somebody can, and it has to be so: nothing less would do' };

/** Asks about what was found in the words of a file: why it may stay. */
export function FileFindingsPage(): JSX.Element {
  const { evidenceId = '', fileId = '' } = useParams();
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(fileFindingsQuery, { variables: { evidenceId }, fetchPolicy: 'cache-and-network' });
  useLiveEvents((event) => {
    if (event.type.startsWith('file.') && (event.data as FileEventData).fileId === fileId) void refetch().catch(() => undefined);
  });
  usePageTitle('What was found in the file');
  const back = paths.evidence(id, evidenceId);
  const before = <BackLink to={back}>Back to this evidence</BackLink>;
  if (!data) return <PageLayout before={before}><LoadState what="the file" error={error} onRetry={() => void refetch()} wholePage /></PageLayout>;

  const file = data.evidence.files.find((one) => one.id === fileId && one.status === 'ATTACHED');
  const open = file?.findings.filter(({ reason }) => reason === null) ?? [];
  const save = async (chosen: Readonly<Record<string, string>>): Promise<readonly FieldFault[]> => {
    const missing = open.filter(({ kind }) => !chosen[`FILE-${kind}`]);
    if (missing.length > 0) return missing.map((found) => ({ field: `FILE-${found.kind}`, message: isNotRead([found]) ? screeningFault({ ...found, field: 'FILE' }) : `${foundInWords(found)}: say why it may stay, or remove the file` }));
    try {
      await client.mutate({ mutation: answerFindingsMutation, variables: { input: { fileId, answers: open.map(({ kind, count }) => ({ kind, count, reason: chosen[`FILE-${kind}`] as ScreeningReason })) } } });
    } catch (fault) {
      return toFaults(fault);
    }
    await navigate(back, { replace: true, ...flash('Your answer is recorded. Others who may see the evidence can open the file now') });
    return [];
  };
  if (!file || open.length === 0 || !data.evidence.abilities.revise) {
    return (
      <PageLayout before={before}>
        <TwoThirds>
          <h1 className="govuk-heading-l">Nothing is asked about this file</h1>
          <p className="govuk-body">{open.length > 0 ? 'Only the agency that added it can answer, while the inspection takes evidence.' : 'Somebody answered already, the file was removed, or nothing was found in it.'}</p>
        </TwoThirds>
      </PageLayout>
    );
  }
  return (
    <PageLayout before={before}>
      <TwoThirds>
        <span className="govuk-caption-l ji-file__caption">{file.name}</span>
        <h1 className="govuk-heading-l">Could somebody be recognised?</h1>
        <p className="govuk-body">{isNotRead(open) ? `The file may be damaged or too large: ${file.textStatus === 'READ' ? 'not all of it could be read, so not all of it was looked through' : 'its words could not be read, so nothing in it was looked through'}. Open your copy and look through all of it.` : 'The words of the file were looked through.'} Children are spoken of by references such as CH-04 here. If {isNotRead(open) ? 'anything in it' : 'what was found'} could say who a child is, remove the file, take it out of your copy and attach that.</p>
        <p className="govuk-body">Until you answer, nobody outside your agency can open the file.</p>
        <Form initialValues={{}} onSubmit={save}>
          {open.map((found) => (
            <section key={found.kind}>
              <h2 className="govuk-heading-m">{foundInWords(found)}</h2>
              <FoundPlaces findings={[found]} />
              <Radios
                name={`FILE-${found.kind}`}
                label={isNotRead([found]) ? 'You have looked through it. What did you see?' : found.count === 1 ? 'Why may it stay?' : 'Why may they stay?'}
                hint="Your choice is recorded, the words are not"
                options={reasonsFor(found.kind).map((reason) => ({ value: reason, label: (isNotRead([found]) && lookedLabels[reason]) || screeningReasonLabels[reason] }))}
                small
              />
            </section>
          ))}
          <ButtonGroup>
            <Button type="submit" busyLabel="Saving">Keep the file</Button>
            <TextLink to={back}>Go back without an answer</TextLink>
          </ButtonGroup>
        </Form>
      </TwoThirds>
    </PageLayout>
  );
}
