import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { Person } from './person-report.graphql.ts';

/** Who this is: where they stand, to whom they report, and when they are away. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useText('reports');
  const tWords = useText('words');
  const format = useFormat();
  const { manager, leftOn } = person;
  return (
    <DefinitionList
      items={[
        [
          t('person.department'),
          pathOf(person.department)
            .map(({ name }) => format.pick(name))
            .join(' › '),
        ],
        [
          t('person.manager'),
          manager && (
            <Link
              key="manager"
              to="/reports/people/$personId"
              params={{ personId: manager.id }}
              search={true}
              preload={false}
            >
              {format.name(manager)}
            </Link>
          ),
        ],
        [t('person.employment'), tWords(`employment.${person.employment}`)],
        [t('person.hiredOn'), format.day(person.hiredOn)],
        [t('person.leftOn'), leftOn && format.day(leftOn)],
        [t('person.leave'), person.leavePeriods.length > 0 ? <Leave key="leave" person={person} /> : null],
      ]}
    />
  );
}

function Leave({ person: { leavePeriods } }: { person: Person }) {
  const t = useText('reports');
  const format = useFormat();
  return leavePeriods.map(({ startsOn, endsOn }) => (
    <div key={startsOn}>
      {endsOn
        ? t('person.leaveClosed', { from: format.day(startsOn), until: format.day(endsOn) })
        : t('person.leaveOpen', { from: format.day(startsOn) })}
    </div>
  ));
}

type Named = Pick<Person['department'], 'id' | 'name'>;

function pathOf(department: Named & { parent?: unknown }): Named[] {
  const parent = department.parent as (Named & { parent?: unknown }) | null | undefined;
  return [...(parent ? pathOf(parent) : []), department];
}
