import { graphql } from '../../generated/gql.ts';

/** A thread with all that was said in it. */
export const threadPartsFragment = graphql(/* GraphQL */ `
  fragment ThreadParts on CommentThread {
    id sectionId criterionId statementId statementText quote about createdAt isOwnSide resolvedAt releasedAt
    side { id kind name shortName }
    openedBy { id name }
    assignee { id name }
    resolvedBy { id name }
    releasedBy { id name }
    comments { id text version createdAt editedAt removedAt mayChange author { id name agency { id kind name shortName } } mentions { id name } earlier { text savedAt } }
    abilities { reply settle release }
  }
`);

export const threadsQuery = graphql(/* GraphQL */ `
  query Comments_Threads($inspectionId: ID!, $filter: CommentThreadFilter!, $after: String) {
    inspection(id: $inspectionId) { id commentThreads(filter: $filter, after: $after) { nodes { ...ThreadParts } pageInfo { endCursor hasNextPage } } commentPeople { id name jobTitle } }
  }
`);

/** One that has left the list in which somebody writes in it. */
export const threadQuery = graphql(/* GraphQL */ `
  query Comments_Thread($id: ID!) { commentThread(id: $id) { ...ThreadParts } }
`);

/** The statement that somebody wants to comment on. */
export const commentedStatementQuery = graphql(/* GraphQL */ `
  query CommentsPage_Statement($inspectionId: ID!, $sectionId: ID!) {
    inspection(id: $inspectionId) { id narrativeSection(id: $sectionId) { id statements { id kind text } } }
  }
`);

export const openThreadMutation = graphql(/* GraphQL */ `
  mutation Comments_Open($input: OpenThreadInput!) { openThread(input: $input) { ...ThreadParts } }
`);
export const replyMutation = graphql(/* GraphQL */ `
  mutation Comments_Reply($input: ReplyToThreadInput!) { replyToThread(input: $input) { ...ThreadParts } }
`);
export const reviseCommentMutation = graphql(/* GraphQL */ `
  mutation Comments_Revise($input: ReviseCommentInput!) { reviseComment(input: $input) { ...ThreadParts } }
`);
export const removeCommentMutation = graphql(/* GraphQL */ `
  mutation Comments_Remove($input: RemoveCommentInput!) { removeComment(input: $input) { ...ThreadParts } }
`);
export const resolveMutation = graphql(/* GraphQL */ `
  mutation Comments_Resolve($input: ThreadInput!) { resolveThread(input: $input) { ...ThreadParts } }
`);
export const reopenMutation = graphql(/* GraphQL */ `
  mutation Comments_Reopen($input: ThreadInput!) { reopenThread(input: $input) { ...ThreadParts } }
`);
export const assignMutation = graphql(/* GraphQL */ `
  mutation Comments_Assign($input: AssignThreadInput!) { assignThread(input: $input) { ...ThreadParts } }
`);
export const releaseMutation = graphql(/* GraphQL */ `
  mutation Comments_Release($input: ThreadInput!) { releaseThread(input: $input) { ...ThreadParts } }
`);
