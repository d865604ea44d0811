import { graphql } from '../../generated/gql.ts';

export const emailsQuery = graphql(/* GraphQL */ `
  query AccountPage_Emails {
    viewer { email isAdministrator emails { areSent areWanted } }
  }
`);

export const setEmailsMutation = graphql(/* GraphQL */ `
  mutation AccountPage_SetEmails($input: SetEmailsInput!) {
    setEmails(input: $input) { email isAdministrator emails { areSent areWanted } }
  }
`);
