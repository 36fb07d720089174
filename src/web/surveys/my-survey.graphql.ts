import { graphql, type ResultOf } from '../api/graphql.ts';

export const MySurveyDocument = graphql(`
  query MySurvey($id: ID!) {
    mySurvey(id: $id) {
      id
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
      tookPart
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
    }
  }
`);

export const AnswerSurveyDocument = graphql(`
  mutation AnswerSurvey($input: AnswerSurveyInput!) {
    answerSurvey(input: $input) {
      id
      tookPart
    }
  }
`);

export type MySurvey = ResultOf<typeof MySurveyDocument>['mySurvey'];
export type MyQuestion = MySurvey['questions'][number];
