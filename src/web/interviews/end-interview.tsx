import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMove, useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { SealDocument, StopDocument } from './hold.graphql.ts';
import type { InterviewFact, Section } from './record.graphql.ts';
import type { SectionKeeper } from './section-keeper.ts';
import { useStanding } from './use-keepers.ts';

interface Props {
  interview: InterviewFact;
  sections: readonly Section[];
  keepers: readonly SectionKeeper[];
}

/** Seals it, or stops it for an investigation; both for good. */
export function EndInterview(props: Props) {
  const t = useText('interviews');
  const { interview, keepers } = props;
  const { dirty, open } = useStanding(keepers);
  const [ending, setEnding] = useState<'seal' | 'stop' | null>(null);
  const close = (): void => setEnding(null);
  const arrive = useTask(async () => void (await Promise.all(keepers.map(keeper => keeper.flush()))), { touches: [] });
  const begin = (how: 'seal' | 'stop') => (): void => arrive.mutate(undefined, { onSuccess: () => setEnding(how) });
  return (
    <>
      {dirty > 0 && <p>{t('end.unsaved')}</p>}
      {open > 0 && <Missing {...props} />}
      <div className="interview-actions">
        <Button kind="primary" isDisabled={open > 0} onPress={begin('seal')}>
          {t('end.seal')}
        </Button>
        {interview.purpose !== 'INVESTIGATION' && (
          <Button kind="quiet" onPress={begin('stop')}>
            {t('end.stop')}
          </Button>
        )}
      </div>
      {ending && dirty === 0 && (ending === 'seal' ? open === 0 : true) && (
        <End interview={interview} how={ending} onClose={close} />
      )}
    </>
  );
}

/** The required questions without an answer. */
function Missing({ sections, keepers }: Props) {
  const t = useText('interviews');
  const format = useFormat();
  const open = new Set(keepers.flatMap(keeper => keeper.now().unanswered));
  const questions = sections.flatMap(section => section.questions).filter(({ key }) => open.has(key));
  return (
    <Notice title={t('end.missing')}>
      <ul>
        {questions.map(({ key, text }) => (
          <li key={key}>{format.pick(text)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function End({
  interview: { id },
  how,
  onClose,
}: {
  interview: InterviewFact;
  how: 'seal' | 'stop';
  onClose: () => void;
}) {
  const t = useText('interviews');
  const navigate = useNavigate();
  const seal = useMove(SealDocument, { said: t('end.sealed') });
  const stop = useMove(StopDocument, {
    said: t('end.stopped'),
    onDone: () => void navigate({ to: '/interview-records/$id/investigate', params: { id } }),
  });
  const move = how === 'seal' ? seal : stop;
  return (
    <ConfirmDialog
      title={t(`end.${how}Title`)}
      action={t(`end.${how}`)}
      isOpen
      isDanger={how === 'stop'}
      isPending={move.isPending}
      onConfirm={() => move.mutate({ input: { id } })}
      onClose={onClose}
    >
      {t(`end.${how}Text`)}
    </ConfirmDialog>
  );
}
