import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { ListedPledge } from './pledges.graphql.ts';

/** Who gave it: an employee with their number, or an outsider with where they belong. */
export function useGiver() {
  const t = useText('pledges');
  const format = useFormat();
  return ({
    person,
    outsiderName,
    outsiderOrganisation,
  }: Pick<ListedPledge, 'person' | 'outsiderName' | 'outsiderOrganisation'>): string => {
    if (person) return t('inBrackets', { name: format.name(person), more: person.number });
    return t('inBrackets', { name: outsiderName ?? '', more: outsiderOrganisation || t('outsider') });
  };
}
