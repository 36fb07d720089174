import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { GrantAttemptDocument, LimitedDutiesDocument, type LimitedDuty } from './accommodation.graphql.ts';
import type { PersonFacts } from './people.graphql.ts';
import './accommodation.css';

/** Open duties whose attempts are limited, with the way to one more. */
export function LimitedDuties({ person }: { person: PersonFacts }) {
  const t = useText('people');
  const isSelf = useViewer().person.id === person.id;
  const [chosen, choose] = useState<LimitedDuty | null>(null);
  const query = useApi(LimitedDutiesDocument, { personId: person.id });
  return (
    <Loaded query={query}>
      {({ limitedDuties }) =>
        limitedDuties.length === 0 ? (
          <p>{t('attempts.none')}</p>
        ) : (
          <>
            <ul className="accommodations">
              {limitedDuties.map(duty => (
                <Item key={duty.assignmentId} duty={duty} onGrant={isSelf ? null : () => choose(duty)} />
              ))}
            </ul>
            {isSelf && <p className="role-help">{t('accommodation.own')}</p>}
            <Dialog title={t('attempts.grantTitle')} isOpen={chosen !== null} onClose={() => choose(null)}>
              {chosen && <GrantAttemptForm duty={chosen} onDone={() => choose(null)} />}
            </Dialog>
          </>
        )
      }
    </Loaded>
  );
}

function Item({ duty, onGrant }: { duty: LimitedDuty; onGrant: (() => void) | null }) {
  const t = useText('people');
  const format = useFormat();
  const { title, dueOn, attempts, attemptsLeft, extraAttempts } = duty;
  return (
    <li>
      <div className="accommodation-head">
        <strong>{format.pick(title)}</strong>
        <Badge tone={attemptsLeft === 0 ? 'warn' : 'neutral'}>
          {t(attemptsLeft === 0 ? 'attempts.usedUp' : 'attempts.left', { count: attemptsLeft })}
        </Badge>
        {onGrant && (
          <Button size="small" name={t('attempts.grantName', { title: format.pick(title) })} onPress={onGrant}>
            {t('attempts.grant')}
          </Button>
        )}
      </div>
      <p className="role-help">{t('attempts.facts', { day: format.day(dueOn), count: attempts })}</p>
      {extraAttempts.map(({ id, reason, grantedAt, grantedBy }) => (
        <p key={id} className="role-help">
          {t('attempts.granted', {
            at: format.instant(grantedAt),
            name: grantedBy ? format.name(grantedBy) : t('accommodation.operator'),
            reason,
          })}
        </p>
      ))}
    </li>
  );
}

function GrantAttemptForm({ duty, onDone }: { duty: LimitedDuty; onDone: () => void }) {
  const t = useText('people');
  const format = useFormat();
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <MoveForm
      form={form}
      document={GrantAttemptDocument}
      variables={({ reason }) => ({
        input: { assignmentId: duty.assignmentId, reason, grantedBefore: duty.extraAttempts.length },
      })}
      action={t('attempts.grantAction')}
      said={t('attempts.done')}
      touches={['LimitedDuties']}
      onDone={onDone}
    >
      <p>{t('attempts.grantText', { title: format.pick(duty.title) })}</p>
      <Bound control={form.control} name="reason" required>
        {field => (
          <TextField
            {...field}
            label={t('accommodation.reason')}
            description={t('attempts.reasonHelp')}
            rows={2}
            maxLength={500}
          />
        )}
      </Bound>
    </MoveForm>
  );
}
