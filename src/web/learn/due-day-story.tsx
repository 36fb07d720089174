import { lazy, Suspense, useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { WithdrawPetitionDocument, type OwnDuty, type OwnPetition } from './duty.graphql.ts';
import { DueMoves } from './due-moves.tsx';
import { DueSteps } from './due-steps.tsx';
import './due-day-story.css';

const RequestExtension = lazy(() =>
  import('./request-extension.tsx').then(module => ({ default: module.RequestExtension })),
);
const HandInCertificate = lazy(() =>
  import('./hand-in-certificate.tsx').then(module => ({ default: module.HandInCertificate })),
);

/** What moved the due day, what was asked about this duty, and the ways to ask. */
export function DueDayStory({ duty }: { duty: OwnDuty }) {
  const t = useText('learn');
  const { fulfilledAt, dueSteps, dueChanges, petitions } = duty;
  if (fulfilledAt && dueSteps.length === 0 && dueChanges.length === 0 && petitions.length === 0) return null;
  return (
    <Section title={t('moreTime.title')}>
      <DueSteps steps={dueSteps} />
      <DueMoves moves={dueChanges} />
      {petitions.length > 0 && (
        <ul className="asked">
          {petitions.map(petition => (
            <Asked key={petition.id} petition={petition} />
          ))}
        </ul>
      )}
      {!fulfilledAt && <Ways duty={duty} />}
    </Section>
  );
}

function Ways({ duty }: { duty: OwnDuty }) {
  const t = useText('learn');
  const [asks, ask] = useState<OwnPetition['kind'] | null>(null);
  const isOpen = (wanted: OwnPetition['kind']): boolean =>
    duty.petitions.some(({ kind, state }) => kind === wanted && state === 'REQUESTED');
  const close = (): void => ask(null);
  const mayHandIn = duty.activityKind === 'COURSE' && !isOpen('EQUIVALENCE');
  if (isOpen('EXTENSION') && !mayHandIn) return null;
  return (
    <>
      <p className="aside">{t('moreTime.lead')}</p>
      <div className="asked-head">
        {!isOpen('EXTENSION') && <Button onPress={() => ask('EXTENSION')}>{t('moreTime.ask')}</Button>}
        {mayHandIn && <Button onPress={() => ask('EQUIVALENCE')}>{t('elsewhere.ask')}</Button>}
      </div>
      <Suspense>
        {asks === 'EXTENSION' && <RequestExtension duty={duty} onClose={close} />}
        {asks === 'EQUIVALENCE' && <HandInCertificate duty={duty} onClose={close} />}
      </Suspense>
    </>
  );
}

const tones: Record<OwnPetition['state'], Tone> = {
  REQUESTED: 'due',
  GRANTED: 'done',
  DENIED: 'neutral',
  WITHDRAWN: 'neutral',
  REVOKED: 'neutral',
};

function Asked({ petition }: { petition: OwnPetition }) {
  const t = useText('learn');
  const format = useFormat();
  const { id, kind, state, endsOn, certificateTitle, reason, decisionReason } = petition;
  const withdraw = useMove(WithdrawPetitionDocument, { said: t('moreTime.withdrawn'), touches: ['MyDuty'] });
  const wish =
    kind === 'EQUIVALENCE'
      ? t('elsewhere.wish', { title: certificateTitle ?? '' })
      : t('moreTime.wish', { day: endsOn ? format.day(endsOn) : '' });
  return (
    <li>
      <div className="asked-head">
        <Badge tone={tones[state]}>{t(`moreTime.state.${state}`)}</Badge>
        <strong>{wish}</strong>
        {state === 'REQUESTED' && (
          <Button size="small" isPending={withdraw.isPending} onPress={() => withdraw.mutate({ input: { id } })}>
            {t('moreTime.withdraw')}
          </Button>
        )}
      </div>
      {reason && <p>{reason}</p>}
      {decisionReason && decisionReason !== reason && (
        <p>
          <strong>{t('moreTime.answer')}</strong> {decisionReason}
        </p>
      )}
    </li>
  );
}
