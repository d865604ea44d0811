import { graphql } from '../../generated/gql.ts';

export const markAnswerFragment = graphql(/* GraphQL */ `
  fragment MarkAnswerParts on MarkAnswer {
    subjectId rule found reason answeredAt
    answeredBy { id name }
  }
`);

/** What a writer's page needs from the server: the rest it reads from the text as it is written. */
export const answersQuery = graphql(/* GraphQL */ `
  query Checks_Answers($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrativeChecks {
        oldBefore
        sections { sectionId explains answers { ...MarkAnswerParts } }
      }
    }
  }
`);

export const checksQuery = graphql(/* GraphQL */ `
  query ChecksPage_Checks($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      narrativeChecks {
        oldBefore
        marks { rule found }
        sections {
          sectionId explains missingSorts
          criterion { id title }
          marks { rule found }
          statements {
            statementId kind text
            supportedBy { id kind name shortName }
            contradictedBy { id kind name shortName }
            marks { rule found }
          }
          answers { ...MarkAnswerParts }
        }
      }
    }
  }
`);

export const answerMutation = graphql(/* GraphQL */ `
  mutation Checks_Answer($input: AnswerMarkInput!) {
    answerMark(input: $input) { sectionId answers { ...MarkAnswerParts } }
  }
`);

export const takeBackMutation = graphql(/* GraphQL */ `
  mutation Checks_TakeBack($input: TakeBackAnswerInput!) {
    takeBackAnswer(input: $input) { sectionId answers { ...MarkAnswerParts } }
  }
`);
