import { graphql } from '../../generated/gql.ts';

/** One statement with all that was said of it. */
export const statementModerationFragment = graphql(/* GraphQL */ `
  fragment StatementModerationParts on StatementModeration {
    sectionId
    statementId
    kind
    text
    wording
    state
    mayMark
    marks {
      id kind note version markedAt takenBackAt words isChangedSince isOwn mayChange mayAnswer
      author { id name }
      agency { id kind name shortName }
      earlier { version kind note isTakenBack savedAt }
      answers { id text answeredAt author { id name } }
    }
  }
`);

export const moderationQuery = graphql(/* GraphQL */ `
  query Moderation_Narrative($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      moderation { mayMark sections { sectionId criterion { id title } statements { ...StatementModerationParts } } }
    }
  }
`);

export const markStatementMutation = graphql(/* GraphQL */ `
  mutation Moderation_Mark($input: MarkStatementInput!) { markStatement(input: $input) { ...StatementModerationParts } }
`);
export const takeBackMarkMutation = graphql(/* GraphQL */ `
  mutation Moderation_TakeBack($input: TakeBackMarkInput!) { takeBackMark(input: $input) { ...StatementModerationParts } }
`);
export const recordDissentMutation = graphql(/* GraphQL */ `
  mutation Moderation_Dissent($input: RecordDissentInput!) { recordDissent(input: $input) { ...StatementModerationParts } }
`);
export const answerMarkMutation = graphql(/* GraphQL */ `
  mutation Moderation_Answer($input: AnswerModerationMarkInput!) { answerModerationMark(input: $input) { ...StatementModerationParts } }
`);
