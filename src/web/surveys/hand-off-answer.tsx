import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { HandOffSurveyAnswerDocument, type ReadAnswer } from './surveys.graphql.ts';

interface Props {
  surveyId: string;
  answerId: string;
  question: number;
  onDone: (left: ReadAnswer) => void;
}

/** Hands a text over as a protected report; asked once more, for it does not come back. */
export function HandOffAnswer({ surveyId, answerId, question, onDone }: Props) {
  const t = useText('surveys');
  const [isAsked, ask] = useState(false);
  const move = useMove(HandOffSurveyAnswerDocument, {
    said: t('handOff.said'),
    touches: [],
    onDone: ({ handOffSurveyAnswer }) => {
      ask(false);
      onDone(handOffSurveyAnswer);
    },
  });
  return (
    <>
      <Button size="small" kind="quiet" onPress={() => ask(true)}>
        {t('handOff.action')}
      </Button>
      <ConfirmDialog
        title={t('handOff.title')}
        action={t('handOff.sure')}
        isOpen={isAsked}
        isPending={move.isPending}
        isDanger
        onConfirm={() => move.mutate({ input: { surveyId, answerId, question } })}
        onClose={() => ask(false)}
      >
        <p>{t('handOff.text')}</p>
        <p>{t('handOff.warning')}</p>
      </ConfirmDialog>
    </>
  );
}
