import type { JSX } from 'react';
import { viewQuestionLabels, viewQuestions } from '@joint/shared';
import { formatInstant, TextLink } from '../../ui/index.ts';
import type { CaseViewOf } from './use-case.ts';

export interface ViewWordsProps {
  readonly view: CaseViewOf;
  readonly headingLevel?: 3 | 4;
  /** Where its earlier versions are, for whoever may read one. */
  readonly history?: string;
}

/** What an agency says: its three answers, and what it added since. */
export function ViewWords({ view: { agency, content, additions }, headingLevel = 4, history }: ViewWordsProps): JSX.Element {
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      {content && content.state !== 'AWAITED' && viewQuestions.map((question) => (
        <section key={question}>
          <Heading className="govuk-heading-s">{viewQuestionLabels[question]}</Heading>
          <p className="govuk-body ji-case-words">{content[question] || 'Nothing written yet'}</p>
        </section>
      ))}
      {content?.updatedBy && content.updatedAt && <p className="govuk-body-s">{content.state === 'DRAFT' ? 'Draft, seen by your agency alone. ' : ''}{content.updatedBy.name}, {formatInstant(content.updatedAt)}{history && <> · <TextLink to={history} about={`of the view of ${agency.shortName}`}>Earlier versions</TextLink></>}</p>}
      {additions.length > 0 && <Heading className="govuk-heading-s">Added since</Heading>}
      {additions.map(({ id, text, createdAt, author }) => (
        <div key={id} className="ji-case-addition">
          <p className="govuk-body ji-case-words">{text}</p>
          <p className="govuk-body-s">{author.name}, {formatInstant(createdAt)}</p>
        </div>
      ))}
    </>
  );
}
