import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';
import { ladderFragment, offenceFragment, parametersFragment } from './said.graphql.ts';

export const RulesetsDocument = graphql(`
  query Rulesets {
    rulesets(first: 10) {
      edges {
        node {
          id
          kind
          versions {
            id
            number
            effectiveFrom
            effectiveUntil
            madeKnownOn
            bindsFrom
          }
        }
      }
    }
  }
`);

export const DisclosuresDocument = graphql(`
  query Disclosures {
    sanctionDisclosures {
      id
      sanction
      month
      shownUntil
      offences {
        ja
        en
      }
    }
  }
`);

export const RulesetVersionDocument = graphql(
  `
    query RulesetVersion($id: ID!) {
      rulesetVersion(id: $id) {
        id
        kind
        number
        effectiveFrom
        effectiveUntil
        madeKnownOn
        madeKnownHow
        bindsFrom
        publishedAt
        sourceHash
        file {
          name
        }
        ladder {
          ...LadderOfRules
        }
        offences {
          ...OffenceOfRules
        }
        parameters {
          ...ParametersOfRules
        }
      }
    }
  `,
  [ladderFragment, offenceFragment, parametersFragment],
);

export const RulesetDeskDocument = graphql(
  `
    query RulesetDesk($kind: RulesetKind!) {
      rulesetDesk(kind: $kind) {
        kind
        version
        latest {
          id
          number
          effectiveFrom
          ladder {
            ...LadderOfRules
          }
          offences {
            ...OffenceOfRules
          }
          parameters {
            ...ParametersOfRules
          }
        }
        draft {
          id
          number
          effectiveFrom
          madeKnownOn
          madeKnownHow
          writtenAt
          writtenBy {
            id
            familyName
            givenName
          }
          file {
            id
            name
          }
          ladder {
            ...LadderOfRules
          }
          offences {
            ...OffenceOfRules
          }
          parameters {
            ...ParametersOfRules
          }
        }
      }
      modelRuleset(kind: $kind) {
        ladder {
          ...LadderOfRules
        }
        offences {
          ...OffenceOfRules
        }
        parameters {
          ...ParametersOfRules
        }
      }
      parameterRules {
        name
        default
        floor
        ceiling
        unit
        source {
          ja
          en
          confirmed
        }
      }
    }
  `,
  [ladderFragment, offenceFragment, parametersFragment],
);

export const SaveRulesetDocument = graphql(`
  mutation SaveRuleset($input: SaveRulesetInput!) {
    saveRuleset(input: $input) {
      kind
      version
    }
  }
`);

export const PublishRulesetDocument = graphql(`
  mutation PublishRuleset($input: PublishRulesetInput!) {
    publishRuleset(input: $input) {
      id
    }
  }
`);

export type ListedVersion = ResultOf<typeof RulesetsDocument>['rulesets']['edges'][number]['node']['versions'][number];
export type Version = ResultOf<typeof RulesetVersionDocument>['rulesetVersion'];
export type RulesetDesk = ResultOf<typeof RulesetDeskDocument>['rulesetDesk'];
export type RulesetDraft = NonNullable<RulesetDesk['draft']>;
export type ParameterRule = ResultOf<typeof RulesetDeskDocument>['parameterRules'][number];
export type SaveRulesetInput = VariablesOf<typeof SaveRulesetDocument>['input'];
export type RulesetKind = SaveRulesetInput['kind'];
/** What rules say: of a version, a draft or the model. */
export type Said = Pick<Version, 'ladder' | 'offences' | 'parameters'>;
export type Parameters = NonNullable<Said['parameters']>;
export type Rung = Said['ladder'][number];
export type Offence = Said['offences'][number];

export const rulesetKinds = ['WORK_RULES', 'COMMITTEE_RULES'] as const satisfies readonly RulesetKind[];
export const isRulesetKind = (kind: string): kind is RulesetKind => (rulesetKinds as readonly string[]).includes(kind);
