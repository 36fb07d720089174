import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AccommodationsDocument, RevokeAccommodationDocument, type Accommodation } from './accommodation.graphql.ts';
import { GrantAccommodationForm } from './grant-accommodation.form.tsx';
import type { PersonFacts } from './people.graphql.ts';
import './accommodation.css';

/** What this person is granted so that courses are fair to them, with its reason and its history. */
export function Accommodations({ person }: { person: PersonFacts }) {
  const t = useText('people');
  const isSelf = useViewer().person.id === person.id;
  const [grants, grant] = useState(false);
  const query = useApi(AccommodationsDocument, { personId: person.id });
  return (
    <>
      <p className="aside">{t('accommodation.lead')}</p>
      <Loaded query={query}>
        {({ accommodations }) =>
          accommodations.length === 0 ? (
            <p>{t('accommodation.none')}</p>
          ) : (
            <ul className="accommodations">
              {accommodations.map(accommodation => (
                <Item key={accommodation.id} accommodation={accommodation} mayRevoke={!isSelf} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isSelf ? (
        <p className="role-help">{t('accommodation.own')}</p>
      ) : (
        <div>
          <Button onPress={() => grant(true)}>{t('accommodation.grant')}</Button>
        </div>
      )}
      <Dialog title={t('accommodation.grantTitle')} isOpen={grants} onClose={() => grant(false)}>
        <GrantAccommodationForm personId={person.id} onDone={() => grant(false)} />
      </Dialog>
    </>
  );
}

const tones: Record<Accommodation['state'], Tone> = {
  PLANNED: 'due',
  IN_FORCE: 'done',
  OVER: 'neutral',
  REVOKED: 'neutral',
};

function Item({ accommodation, mayRevoke }: { accommodation: Accommodation; mayRevoke: boolean }) {
  const t = useText('people');
  const format = useFormat();
  const { state, validFrom, validUntil, reason, grantedAt, grantedBy, revokedAt, revokedBy } = accommodation;
  const span = t(validUntil ? 'accommodation.span' : 'accommodation.spanOpen', {
    from: format.day(validFrom),
    until: validUntil ? format.day(validUntil) : '',
  });
  const by = (person: typeof grantedBy): string => (person ? format.name(person) : t('accommodation.operator'));
  return (
    <li>
      <div className="accommodation-head">
        <Badge tone={tones[state]}>{t(`accommodation.state.${state}`)}</Badge>
        <strong>{span}</strong>
        {mayRevoke && (state === 'PLANNED' || state === 'IN_FORCE') && <Revoke id={accommodation.id} span={span} />}
      </div>
      <Contents accommodation={accommodation} />
      <p>
        <span className="field-help">{t('accommodation.reason')}</span>
        <br />
        {reason}
      </p>
      <p className="role-help">
        {t('accommodation.grantedBy', { at: format.instant(grantedAt), name: by(grantedBy) })}
        {revokedAt && <br />}
        {revokedAt && t('accommodation.revokedBy', { at: format.instant(revokedAt), name: by(revokedBy) })}
      </p>
    </li>
  );
}

function Contents({ accommodation }: { accommodation: Accommodation }) {
  const t = useText('people');
  const { extraTimePercent, mayPause, extraAttempts, waivesAttention } = accommodation;
  return (
    <ul className="accommodation-contents">
      {extraTimePercent > 0 && <li>{t('accommodation.hasTime', { percent: extraTimePercent })}</li>}
      {mayPause && <li>{t('accommodation.mayPause')}</li>}
      {extraAttempts > 0 && <li>{t('accommodation.hasAttempts', { count: extraAttempts })}</li>}
      {waivesAttention && <li>{t('accommodation.waivesAttention')}</li>}
    </ul>
  );
}

function Revoke({ id, span }: { id: string; span: string }) {
  const t = useText('people');
  const [asks, ask] = useState(false);
  const revoke = useMove(RevokeAccommodationDocument, {
    said: t('accommodation.revoked'),
    touches: ['Accommodations', 'LimitedDuties'],
    onDone: () => ask(false),
  });
  return (
    <>
      <Button size="small" name={t('accommodation.revokeName', { span })} onPress={() => ask(true)}>
        {t('accommodation.revoke')}
      </Button>
      <ConfirmDialog
        title={t('accommodation.revokeTitle')}
        action={t('accommodation.revokeAction')}
        isOpen={asks}
        isPending={revoke.isPending}
        isDanger
        onConfirm={() => revoke.mutate({ input: { id } })}
        onClose={() => ask(false)}
      >
        {t('accommodation.revokeText')}
      </ConfirmDialog>
    </>
  );
}
