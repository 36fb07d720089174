import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';

export const SurveysDocument = graphql(`
  query Surveys($first: Int!, $after: String) {
    surveys(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title {
            ja
            en
          }
          mode
          state
          closesOn
          invited
          participants
        }
      }
    }
  }
`);

export const SurveyDocument = graphql(`
  query Survey($id: ID!) {
    survey(id: $id) {
      id
      version
      title {
        ja
        en
      }
      purpose {
        ja
        en
      }
      leniency {
        ja
        en
      }
      mode
      minCell
      closesOn
      state
      openedAt
      closedAt
      countedAt
      invited
      participants
      noReply
      moves
      audience {
        everyone
        nodes {
          id
          below
          departments {
            id
            name {
              ja
              en
            }
          }
        }
      }
      questions {
        place
        kind
        isRequired
        text {
          ja
          en
        }
        options {
          ja
          en
        }
      }
      result {
        participants
        tables {
          question
          classes {
            options
            withNone
          }
          rows {
            departments {
              id
              name {
                ja
                en
              }
            }
            counts
          }
        }
      }
    }
  }
`);

export const DraftSurveyDocument = graphql(`
  mutation DraftSurvey($input: DraftSurveyInput!) {
    draftSurvey(input: $input) {
      id
    }
  }
`);

export const ChangeSurveyDocument = graphql(`
  mutation ChangeSurvey($input: ChangeSurveyInput!) {
    changeSurvey(input: $input) {
      id
    }
  }
`);

export const OpenSurveyDocument = graphql(`
  mutation OpenSurvey($input: OpenSurveyInput!) {
    openSurvey(input: $input) {
      id
    }
  }
`);

export const CloseSurveyDocument = graphql(`
  mutation CloseSurvey($input: CloseSurveyInput!) {
    closeSurvey(input: $input) {
      id
    }
  }
`);

export const ReadSurveyAnswersDocument = graphql(`
  mutation ReadSurveyAnswers($input: ReadSurveyAnswersInput!) {
    readSurveyAnswers(input: $input) {
      next
      answers {
        id
        person {
          id
          number
          familyName
          givenName
        }
        answers {
          question
          option
          text
          handedOffOn
        }
      }
    }
  }
`);

export const HandOffSurveyAnswerDocument = graphql(`
  mutation HandOffSurveyAnswer($input: HandOffSurveyAnswerInput!) {
    handOffSurveyAnswer(input: $input) {
      id
      person {
        id
        number
        familyName
        givenName
      }
      answers {
        question
        option
        text
        handedOffOn
      }
    }
  }
`);

export const SurveyNoRepliesDocument = graphql(`
  query SurveyNoReplies($id: ID!, $first: Int!, $after: String) {
    surveyNoReplies(id: $id, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          familyName
          givenName
          department {
            id
            name {
              ja
              en
            }
          }
        }
      }
    }
  }
`);

export const SurveyDepartmentsDocument = graphql(`
  query SurveyDepartments {
    departments {
      id
      depth
      name {
        ja
        en
      }
    }
  }
`);

export type ListedSurvey = ResultOf<typeof SurveysDocument>['surveys']['edges'][number]['node'];
export type Survey = ResultOf<typeof SurveyDocument>['survey'];
export type SurveyQuestion = Survey['questions'][number];
export type SurveyTable = NonNullable<Survey['result']>['tables'][number];
export type ReadAnswer = ResultOf<typeof ReadSurveyAnswersDocument>['readSurveyAnswers']['answers'][number];
export type DraftSurveyInput = VariablesOf<typeof DraftSurveyDocument>['input'];
