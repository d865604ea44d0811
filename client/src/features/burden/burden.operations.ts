import { graphql } from '../../generated/gql.ts';

export const burdenQuery = graphql(/* GraphQL */ `
  query TimeGivenPage_Burden($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      burden {
        total { ...TimeSpent }
        unasked { ...TimeSpent }
        agencies { agency { id kind name shortName } asked open overdue total { ...TimeSpent } unasked { ...TimeSpent } }
        requests { requestId title state isOverdue agency { id kind name shortName } time { ...TimeSpent } }
        criteria { criterion { id title } time { ...TimeSpent } }
      }
    }
  }
  fragment TimeSpent on TimeGiven { minutes timed contributions costPence }
`);

export const ownRateQuery = graphql(/* GraphQL */ `
  query HourlyRate_Own($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      ownHourlyRate { pence canSet history { seq at pence by { id name } } }
    }
  }
`);

export const setRateMutation = graphql(/* GraphQL */ `
  mutation SetRatePage_Set($input: SetHourlyRateInput!) {
    setHourlyRate(input: $input) {
      id
      ownHourlyRate { pence canSet history { seq at pence by { id name } } }
    }
  }
`);

export const sumsQuery = graphql(/* GraphQL */ `
  query Report_BurdenSums($inspectionId: ID!) {
    inspection(id: $inspectionId) {
      id
      burdenSums { agencies agenciesWithRate asked open overdue time { ...TimeSpent } }
    }
  }
`);
