import { graphql } from '../../generated/gql.ts';

export const viewerQuery = graphql(/* GraphQL */ `
  query RequireViewer_Viewer {
    viewer { canCreateInspection user { id name jobTitle agency { id kind name shortName } } }
  }
`);

export const demoQuery = graphql(/* GraphQL */ `
  query SignInPage_Demo {
    demo { password accounts { name email jobTitle roleLabel isSuggested agency { id kind name shortName } } }
  }
`);

export const signInMutation = graphql(/* GraphQL */ `
  mutation SignInPage_SignIn($input: SignInInput!) {
    signIn(input: $input) { user { id } }
  }
`);

export const signOutMutation = graphql(/* GraphQL */ `
  mutation Shell_SignOut {
    signOut
  }
`);

export const signOutEverywhereMutation = graphql(/* GraphQL */ `
  mutation AccountPage_SignOutEverywhere {
    signOutEverywhere
  }
`);

export const accountQuery = graphql(/* GraphQL */ `
  query AccountPage_Viewer {
    viewer { email isAdministrator sessions { id createdAt lastSeenAt userAgent isCurrent } }
  }
`);
