import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { EmployeeRow } from './report.graphql.ts';

/** A name that opens what this person owes, with the way back to the same filters. */
export function PersonCell({ person }: { person: EmployeeRow['person'] }) {
  const t = useText('reports');
  const format = useFormat();
  return (
    <span className="report-person">
      <Link to="/reports/people/$personId" params={{ personId: person.id }} search={true} preload={false}>
        {format.name(person)}
      </Link>
      <small lang="ja">{format.kana(person)}</small>
      {person.onLeave && <Badge tone="warn">{t('onLeave')}</Badge>}
    </span>
  );
}
