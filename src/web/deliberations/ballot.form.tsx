import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useSentence } from '../api/refusal.ts';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wholeNumber } from '../ui/whole-number.ts';
import { CastBallotDocument } from './moves.graphql.ts';
import type { CommitteeRound } from './said.graphql.ts';
import { type Choice, useChoice } from './use-choice.ts';

interface Values {
  choice: Choice | '';
  amount: string;
}

/** As the work rules call it, and what that is where they call it otherwise. */
const called = (word: string, name: string | null) =>
  name && name !== word ? { label: name, help: word } : { label: word };

/** Cast once and for good. What is chosen is kept nowhere but in this form; sent again after a failure it is the same ballot. */
export function BallotForm({ round: { id: roundId, kind, ladder } }: { round: CommitteeRound }) {
  const t = useText('deliberations');
  const words = useChoice();
  const format = useFormat();
  const sentence = useSentence();
  const ballotId = useRef(crypto.randomUUID());
  const [sure, ask] = useState<Values | null>(null);
  const form = useForm<Values>({ defaultValues: { choice: '', amount: '' } });
  const { control } = form;
  const move = useMove(CastBallotDocument, {
    said: t('receipt.cast'),
    touches: ['CommitteeDeliberation', 'CommitteeCase', 'WaitingCases'],
    refused: 'here',
  });
  const options =
    kind === 'FACTS'
      ? (['PROVEN', 'NOT_PROVEN'] as const).map(value => ({ value, label: words(value) }))
      : ladder.map(({ sanction, name }) => ({
          value: sanction,
          ...called(words(sanction), name && format.pick(name)),
        }));
  const choice = useWatch({ control, name: 'choice' });
  const maxDays = ladder.find(({ sanction }) => sanction === choice)?.maxDays;
  const hasAmount = choice === 'SUSPENSION' || choice === 'PAY_CUT';
  const amountOf = ({ choice: chosen, amount }: Values): number | null =>
    (chosen === 'SUSPENSION' || chosen === 'PAY_CUT') && amount ? wholeNumber(amount) : null;
  const cast = (values: Values): void =>
    move.mutate(
      { input: { id: ballotId.current, roundId, choice: values.choice as Choice, amount: amountOf(values) } },
      { onSettled: () => ask(null) },
    );
  return (
    <Form onSubmit={form.handleSubmit(ask)}>
      {move.error && <Notice kind="refused">{sentence(move.error)}</Notice>}
      <Bound control={control} name="choice" required>
        {({ value, ...field }) => (
          <RadioGroup
            {...field}
            {...(value && { value })}
            isBoxed
            label={t('ballot.choice')}
            description={kind === 'SANCTION' ? t('ballot.choiceHelp') : undefined}
            options={options}
          />
        )}
      </Bound>
      {hasAmount && (
        <Bound
          control={control}
          name="amount"
          validate={value => (!value || wholeNumber(value) >= 1 ? undefined : t('ballot.amountWrong'))}
        >
          {field => (
            <TextField
              {...field}
              label={t(choice === 'SUSPENSION' ? 'ballot.daysLabel' : 'ballot.yenLabel')}
              description={
                choice === 'SUSPENSION' && maxDays ? t('ballot.daysHelp', { count: maxDays }) : t('ballot.yenHelp')
              }
              exact
              maxLength={11}
            />
          )}
        </Bound>
      )}
      <p>{t('ballot.rules')}</p>
      <Button kind="primary" type="submit" isPending={move.isPending}>
        {t('ballot.action')}
      </Button>
      <ConfirmDialog
        title={t('ballot.sureTitle')}
        action={t('ballot.cast')}
        isOpen={sure !== null}
        isPending={move.isPending}
        onClose={() => ask(null)}
        onConfirm={() => sure && cast(sure)}
      >
        {sure?.choice && (
          <p>
            <strong>{words(sure.choice, amountOf(sure))}</strong>
          </p>
        )}
        <p>{t('ballot.final')}</p>
      </ConfirmDialog>
    </Form>
  );
}
