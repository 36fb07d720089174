import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { PersonFacts } from './people.graphql.ts';

export function PersonFactList({ person }: { person: PersonFacts }) {
  const t = useText('people');
  const tWords = useText('words');
  const format = useFormat();
  const { department, manager, leavePeriods } = person;
  return (
    <div className="person-facts">
      <DefinitionList
        items={[
          [t('field.number'), person.number],
          [
            t('department'),
            <Link key="department" to="/people" search={{ department: department.id }}>
              {format.pick(department.name)}
            </Link>,
          ],
          [t('field.employment'), tWords(`employment.${person.employment}`)],
          [t('field.email'), person.email],
          [t('field.hiredOn'), format.day(person.hiredOn)],
          [t('field.leftOn'), person.leftOn && format.day(person.leftOn)],
          [t('field.locale'), t(`locale.${person.locale}`)],
          [
            t('manager'),
            manager && (
              <Link key="manager" to="/people/$id" params={{ id: manager.id }}>
                {format.name(manager)}
              </Link>
            ),
          ],
          [
            t('line'),
            person.roles.includes('MANAGER') ? (
              <Link key="line" to="/people" search={{ manager: person.id }}>
                {t('lineBelow')}
              </Link>
            ) : null,
          ],
          [t('leave'), leavePeriods.length > 0 ? <Leave key="leave" person={person} /> : null],
        ]}
      />
    </div>
  );
}

function Leave({ person: { leavePeriods, onLeave } }: { person: PersonFacts }) {
  const t = useText('people');
  const format = useFormat();
  return (
    <ul className="leave">
      {leavePeriods.map(({ startsOn, endsOn }) => (
        <li key={startsOn}>
          {t('leaveSpan', { from: format.day(startsOn), until: endsOn ? format.day(endsOn) : '' })}
        </li>
      ))}
      {onLeave && (
        <li>
          <Badge tone="warn">{t('onLeave')}</Badge>
        </li>
      )}
    </ul>
  );
}
