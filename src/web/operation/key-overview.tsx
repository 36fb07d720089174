import { useState } from 'react';

import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { KeyStatusDocument, RotateKeysDocument } from './operation.graphql.ts';

const aMoment = 5_000;

/** Are the keys of what is sealed at hand, and how does a rotation go? */
export function KeyOverview() {
  const t = useText('operation');
  const format = useFormat();
  const query = useApi(KeyStatusDocument, {}, { every: aMoment });
  return (
    <Loaded query={query} skeleton={<Skeleton lines={4} />}>
      {({ keyStatus: { state, keys, shredded, rotated, rotation } }) => {
        const isUnderway = rotation !== null && rotation.finishedAt === null;
        return (
          <>
            <p>{t('keysHelp')}</p>
            {state === 'LOST' ? <Notice kind="warn">{t('keyStates.LOST')}</Notice> : <p>{t(`keyStates.${state}`)}</p>}
            <dl className="mail-numbers">
              <div>
                <dt>{t('keyCount')}</dt>
                <dd>{format.number(keys)}</dd>
              </div>
              <div>
                <dt>{t('shredded')}</dt>
                <dd>{format.number(shredded)}</dd>
              </div>
            </dl>
            {isUnderway ? (
              <Rotating done={rotation.epoch === null ? 0 : rotated} all={keys} />
            ) : (
              <>
                <p>{rotation ? `${t('rotatedAt')}: ${format.instant(rotation.finishedAt!)}` : t('neverRotated')}</p>
                {state === 'READY' && <Rotate />}
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Rotating({ done, all }: { done: number; all: number }) {
  const t = useText('operation');
  const format = useFormat();
  return (
    <>
      <p>{t('rotating')}</p>
      <ProgressBar
        label={t('rotating')}
        value={done}
        max={Math.max(all, 1)}
        text={t('rotated', { done: format.number(done), all: format.number(all) })}
      />
    </>
  );
}

function Rotate() {
  const t = useText('operation');
  const [isAsked, ask] = useState(false);
  const rotate = useMove(RotateKeysDocument, { said: t('rotateAsked'), onDone: () => ask(false) });
  return (
    <div>
      <Button onPress={() => ask(true)}>{t('rotate')}</Button>
      <ConfirmDialog
        title={t('rotateTitle')}
        action={t('rotate')}
        isOpen={isAsked}
        isPending={rotate.isPending}
        onConfirm={() => rotate.mutate({})}
        onClose={() => ask(false)}
      >
        <p>{t('rotateText')}</p>
      </ConfirmDialog>
    </div>
  );
}
