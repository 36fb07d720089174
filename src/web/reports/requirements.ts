import { useApi } from '../api/use-api.ts';
import { useFormat } from '../text/use-format.ts';
import { ReportedRequirementsDocument, type ReportedRequirement } from './report.graphql.ts';

const few = 20;

/** What can be asked about: the newest, or those whose title holds what was typed. */
export function useRequirements(search = ''): readonly ReportedRequirement[] {
  const { data } = useApi(ReportedRequirementsDocument, { first: few, search }, { keep: true });
  return data?.reportedRequirements.edges.map(({ node }) => node) ?? [];
}

/** One of them; null when there is none by this id, undefined until known. */
export function useRequirement(id: string | undefined): ReportedRequirement | null | undefined {
  const { data } = useApi(ReportedRequirementsDocument, { first: 1, id: id ?? '' }, { enabled: id !== undefined });
  return id === undefined || !data ? undefined : (data.reportedRequirements.edges[0]?.node ?? null);
}

/** Its title, for a chip or a field; undefined until known. */
export function useRequirementTitle(id: string | undefined, unknown: string): string | undefined {
  const format = useFormat();
  const found = useRequirement(id);
  if (found === undefined) return undefined;
  return found === null ? unknown : format.pick(found.title);
}

/** The cycles to choose from, the latest first: of the requirement chosen, or of the newest ones. */
export function useYears(requirementId: string | undefined): number[] {
  const newest = useRequirements();
  const chosen = useRequirement(requirementId);
  const cycles =
    requirementId === undefined ? newest.flatMap(requirement => requirement.cycles) : (chosen?.cycles ?? []);
  return [...new Set(cycles)].toSorted((one, other) => other - one);
}
