import { graphql, type ResultOf } from '../api/graphql.ts';

export const SeatFields = graphql(`
  fragment SeatFields on CaseSeat @_unmask {
    id
    seat
    external
    chairOrder
    chairs
    fromAt
    clearedAt
    untilAt
    endedBecause
    mustReadRecord
    mayEnd
    person {
      id
      number
      familyName
      givenName
    }
  }
`);
export type Seat = ResultOf<typeof SeatFields>;
