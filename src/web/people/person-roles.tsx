import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import type { Role } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Select } from '../ui/select.tsx';
import { GrantRoleDocument, RevokeRoleDocument, type PersonFacts } from './people.graphql.ts';

const grantable = [
  'HR',
  'TRAINING_ADMIN',
  'SECURITY_OFFICER',
  'LEGAL',
  'WHISTLEBLOWING_OFFICER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SECRETARIAT',
  'AUDITOR',
  'ADMIN',
] as const;
type Grantable = (typeof grantable)[number];

const isGrantable = (role: Role): role is Grantable => (grantable as readonly Role[]).includes(role);

/** What this person is here; an administrator changes the granted ones, those of others only. */
export function PersonRoles({ person }: { person: PersonFacts }) {
  const t = useText('people');
  const tWords = useText('words');
  const viewer = useViewer();
  const isSelf = viewer.person.id === person.id;
  const hasLeft = person.leftOn !== null && person.leftOn < viewer.today;
  const mayGrant = useMay('ROLES_GRANT') && !isSelf;
  return (
    <>
      <ul className="roles">
        {person.roles.map(role => (
          <li key={role}>
            <div>
              <strong>{tWords(`role.${role}`)}</strong>
              <span className="role-help">{t(`roleHelp.${role}`)}</span>
            </div>
            {mayGrant && isGrantable(role) && <Revoke person={person} role={role} />}
          </li>
        ))}
      </ul>
      {mayGrant && !hasLeft && <Grant person={person} />}
      {isSelf && <p className="role-help">{t('ownRoles')}</p>}
    </>
  );
}

function Revoke({ person, role }: { person: PersonFacts; role: Grantable }) {
  const t = useText('people');
  const format = useFormat();
  const tWords = useText('words');
  const [asks, ask] = useState(false);
  const about = { name: format.name(person), role: tWords(`role.${role}`) };
  const revoke = useMove(RevokeRoleDocument, { said: t('revoked', about), onDone: () => ask(false) });
  return (
    <>
      <Button size="small" name={t('revokeName', about)} onPress={() => ask(true)}>
        {t('revoke')}
      </Button>
      <ConfirmDialog
        title={t('revokeTitle', about)}
        action={t('revokeAction')}
        isOpen={asks}
        isPending={revoke.isPending}
        isDanger
        onConfirm={() => revoke.mutate({ input: { personId: person.id, role } })}
        onClose={() => ask(false)}
      >
        {t('revokeText', about)}
      </ConfirmDialog>
    </>
  );
}

function Grant({ person }: { person: PersonFacts }) {
  const t = useText('people');
  const format = useFormat();
  const tWords = useText('words');
  const open = grantable.filter(role => !person.roles.includes(role));
  const [role, choose] = useState<Grantable | null>(null);
  const [asks, ask] = useState(false);
  const about = { name: format.name(person), role: role ? tWords(`role.${role}`) : '' };
  const close = (): void => ask(false);
  const grant = useMove(GrantRoleDocument, {
    said: t('granted', about),
    onDone: () => {
      close();
      choose(null);
    },
  });
  if (open.length === 0) return null;
  return (
    <div className="grant">
      <Select
        label={t('grantLabel')}
        options={open.map(value => ({ value, label: tWords(`role.${value}`), help: t(`roleHelp.${value}`) }))}
        onChange={choose}
        {...(role && { value: role })}
      />
      <Button isDisabled={!role} onPress={() => ask(true)}>
        {t('grant')}
      </Button>
      {role && (
        <ConfirmDialog
          title={t('grantTitle', about)}
          action={t('grantAction')}
          isOpen={asks}
          isPending={grant.isPending}
          onConfirm={() => grant.mutate({ input: { personId: person.id, role } })}
          onClose={close}
        >
          {t(`roleHelp.${role}`)}
        </ConfirmDialog>
      )}
    </div>
  );
}
