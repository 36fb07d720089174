import { Blockers } from '../cases/blockers.tsx';
import { useText } from '../text/index.ts';
import { DeliveryForm } from './delivery.form.tsx';
import type { HeardCase } from './hearings.graphql.ts';
import { OpenHearing } from './open-hearing.tsx';
import { RecordForm } from './record.form.tsx';
import { ServeForm } from './serve.form.tsx';
import { type Stage, stageOf } from './stage.rules.ts';

interface Props {
  matter: HeardCase;
  mayAct: boolean;
}

const acts: readonly Stage[] = ['serve', 'deliver', 'open', 'record'];

/** The one thing to do now, with what it does and what it still lacks. */
export function NowAct({ matter, mayAct }: Props) {
  const t = useText('hearings');
  const stage = stageOf(matter);
  const move = stage === 'serve' ? 'SERVE_NOTICE' : stage === 'open' ? 'OPEN_HEARING' : null;
  const blockers = matter.nextMoves.find(next => next.move === move)?.blockers ?? [];
  return (
    <>
      <p>{t(`now.${stage}.text`)}</p>
      {!mayAct && acts.includes(stage) && <p className="aside">{t('now.bySecretariat')}</p>}
      {blockers.length > 0 && <Blockers blockers={blockers} />}
      {mayAct && stage === 'serve' && blockers.length === 0 && <ServeForm matter={matter} />}
      {mayAct && stage === 'deliver' && <DeliveryForm matter={matter} />}
      {mayAct && stage === 'open' && blockers.length === 0 && <OpenHearing matter={matter} />}
      {mayAct && stage === 'record' && <RecordForm matter={matter} />}
    </>
  );
}
