import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Section } from '../ui/section.tsx';
import { StandingForm, type SeatRules } from './standing.form.tsx';
import { DissolveCommitteeDocument, type StandingCommittee } from './standing.graphql.ts';

interface Props {
  committee: StandingCommittee;
  rules: SeatRules | null;
}

/** Who sits on it, in which order, and until when? */
export function OneCommittee({ committee, rules }: Props) {
  const t = useText('committees');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const [isEdited, edit] = useState(false);
  const { name, dissolvedAt, seats, substitutes } = committee;
  return (
    <Section title={name}>
      {dissolvedAt && (
        <p>
          <Badge tone="neutral">{t('standing.dissolved')}</Badge>
        </p>
      )}
      {isEdited ? (
        <StandingForm committee={committee} rules={rules} onDone={() => edit(false)} />
      ) : (
        <>
          <Places places={seats} />
          {substitutes.length > 0 && (
            <>
              <h3>{t('substitutes.title')}</h3>
              <Places places={substitutes} />
            </>
          )}
          {isSecretary && !dissolvedAt && (
            <div className="case-buttons">
              <Button onPress={() => edit(true)}>{t('standing.change')}</Button>
              <Dissolve committee={committee} />
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function Places({ places }: { places: StandingCommittee['seats'] }) {
  const t = useText('committees');
  const format = useFormat();
  return (
    <ol>
      {places.map(({ place, person, external, termUntil }) => (
        <li key={place}>
          {format.name(person)} ({person.number}) {external && <Badge tone="neutral">{t('seats.external')}</Badge>}{' '}
          {termUntil && <span className="aside">{t('standing.until', { day: format.day(termUntil) })}</span>}
        </li>
      ))}
    </ol>
  );
}

function Dissolve({ committee: { id, version, name } }: { committee: StandingCommittee }) {
  const t = useText('committees');
  const [isOpen, open] = useState(false);
  const dissolve = useMove(DissolveCommitteeDocument, { said: t('standing.dissolvedSaid') });
  return (
    <>
      <Button name={`${t('standing.dissolve')}: ${name}`} onPress={() => open(true)}>
        {t('standing.dissolve')}
      </Button>
      <ConfirmDialog
        isDanger
        title={t('standing.dissolveTitle', { name })}
        action={t('standing.dissolve')}
        isOpen={isOpen}
        isPending={dissolve.isPending}
        onClose={() => open(false)}
        onConfirm={() => dissolve.mutate({ input: { id, version } }, { onSettled: () => open(false) })}
      >
        <p>{t('standing.dissolveText')}</p>
      </ConfirmDialog>
    </>
  );
}
