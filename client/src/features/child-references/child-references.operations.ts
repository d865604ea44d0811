import { graphql } from '../../generated/gql.ts';

export const childRegisterQuery = graphql(/* GraphQL */ `
  query ChildReferences_Register($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      childRegister { references { reference number note } nextNumber canKeep }
    }
  }
`);

export const addChildReferenceMutation = graphql(/* GraphQL */ `
  mutation ChildReferences_Add($input: AddChildReferenceInput!) {
    addChildReference(input: $input) { id childRegister { references { reference number note } nextNumber canKeep } }
  }
`);

export const noteChildReferenceMutation = graphql(/* GraphQL */ `
  mutation ChildReferences_Note($input: NoteChildReferenceInput!) {
    noteChildReference(input: $input) { id childRegister { references { reference number note } nextNumber canKeep } }
  }
`);

export const removeChildReferenceMutation = graphql(/* GraphQL */ `
  mutation ChildReferences_Remove($input: RemoveChildReferenceInput!) {
    removeChildReference(input: $input) { id childRegister { references { reference number note } nextNumber canKeep } }
  }
`);
