import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Column } from '../ui/data-table.tsx';
import { useMay } from './viewer.ts';

interface OfPerson {
  person: { id: string; number: string; familyName: string; givenName: string };
}

/** Whom each row is about; the name opens what they owe, for whoever may see it. */
export function usePersonColumns<Row extends OfPerson>(): Column<Row>[] {
  const t = useText('words');
  const format = useFormat();
  const mayReport = useMay('REPORT_READ');
  return [
    {
      key: 'person',
      header: t('person.name'),
      isRowHeader: true,
      cell: ({ person }) =>
        mayReport ? (
          <Link to="/reports/people/$personId" params={{ personId: person.id }}>
            {format.name(person)}
          </Link>
        ) : (
          format.name(person)
        ),
    },
    { key: 'number', header: t('person.number'), isShort: true, cell: ({ person }) => person.number },
  ];
}
