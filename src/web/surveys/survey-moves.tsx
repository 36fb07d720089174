import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { isChangeable } from './survey-draft.rules.ts';
import { CloseSurveyDocument, OpenSurveyDocument, type Survey } from './surveys.graphql.ts';

/** What can be done about it now; each is asked once more, with the number of people. */
export function SurveyMoves({ survey }: { survey: Survey }) {
  if (survey.moves.includes('OPEN'))
    return (
      <>
        <ChangeSurvey survey={survey} />
        <OpenSurvey survey={survey} />
      </>
    );
  return survey.moves.includes('CLOSE') && <CloseSurvey survey={survey} />;
}

function ChangeSurvey({ survey }: { survey: Survey }) {
  const t = useText('surveys');
  return (
    isChangeable(survey) && (
      <LinkButton to="/manage-surveys/$id/edit" params={{ id: survey.id }}>
        {t('change.title')}
      </LinkButton>
    )
  );
}

function OpenSurvey({ survey: { id, version, invited } }: { survey: Survey }) {
  const t = useText('surveys');
  const [isAsked, ask] = useState(false);
  const move = useMove(OpenSurveyDocument, { said: t('one.opened'), onDone: () => ask(false) });
  return (
    <>
      <Button kind="primary" isDisabled={invited === 0} onPress={() => ask(true)}>
        {t('one.open')}
      </Button>
      <ConfirmDialog
        title={t('one.openTitle', { count: invited })}
        action={t('one.open')}
        isOpen={isAsked}
        isPending={move.isPending}
        onConfirm={() => move.mutate({ input: { id, version, expected: invited } })}
        onClose={() => ask(false)}
      >
        <p>{t('one.openText')}</p>
      </ConfirmDialog>
    </>
  );
}

function CloseSurvey({ survey: { id, version, mode, minCell, participants } }: { survey: Survey }) {
  const t = useText('surveys');
  const [isAsked, ask] = useState(false);
  const move = useMove(CloseSurveyDocument, { said: t('one.closed'), onDone: () => ask(false) });
  return (
    <>
      <Button onPress={() => ask(true)}>{t('one.close')}</Button>
      <ConfirmDialog
        title={t('one.closeTitle')}
        action={t('one.close')}
        isOpen={isAsked}
        isPending={move.isPending}
        isDanger
        onConfirm={() => move.mutate({ input: { id, version } })}
        onClose={() => ask(false)}
      >
        <p>{t('one.closeText')}</p>
        {mode === 'ANONYMOUS' && participants < minCell && (
          <Notice kind="warn">{t('one.fewText', { count: minCell })}</Notice>
        )}
      </ConfirmDialog>
    </>
  );
}
