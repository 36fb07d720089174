import { useApi } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useFormat } from '../text/use-format.ts';
import type { Option } from '../ui/select.tsx';
import { RequirementsDocument } from './report.graphql.ts';

interface Choices {
  requirements: Option[];
  /** The newest first. */
  years: number[];
}

const lately = 5;

/** What can be asked about. Somebody who may not read the requirements is offered the last years. */
export function useRequirementChoices(): Choices {
  const format = useFormat();
  const { today } = useViewer();
  const mayRead = useMay('REQUIREMENT_READ');
  const { data } = useApi(RequirementsDocument, { first: 100 }, { enabled: mayRead });
  const found = data?.requirements.edges.map(({ node }) => node) ?? [];
  const thisYear = Number(today.slice(0, 4));
  const years = mayRead
    ? found.flatMap(({ cycles }) => cycles.map(({ cycle }) => cycle))
    : Array.from({ length: lately }, (_, ago) => thisYear - ago);
  return {
    requirements: found.map(({ id, title }) => ({ value: id, label: format.pick(title) })),
    years: [...new Set(years)].toSorted((one, other) => other - one),
  };
}
