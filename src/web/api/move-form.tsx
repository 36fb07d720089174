import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { useText } from '../text/index.ts';
import type { TadaDocumentNode } from './graphql.ts';
import { isRefusal, RefusalError } from './refusal-error.ts';
import { refusedFields, useRuleSentence, useSentence } from './refusal.ts';
import { useMove } from './use-api.ts';

interface Props<Values extends FieldValues, Result, Variables> {
  form: UseFormReturn<Values>;
  document: TadaDocumentNode<Result, Variables>;
  variables: (values: Values) => Variables;
  /** Where a refused field of the input stands in the form, unless it is called the same. */
  fieldOf?: (refused: string) => FieldPath<Values> | undefined;
  /** Where a refusal stands that is about one field but no matter of its form. */
  standsAt?: (refusal: RefusalError) => FieldPath<Values> | undefined;
  /** Asks before it is sent, and then goes on: `useSure`. */
  before?: (send: () => void) => void;
  /** What the button says; it tells what happens. */
  action: string;
  said?: string;
  /** What it does cannot be undone. */
  isDanger?: boolean;
  touches?: readonly string[];
  /** The page itself tells that somebody else was first, and what to do about it. */
  hidesStale?: boolean;
  onDone?: (result: Result) => void;
  /** Beside the button: a way back, a second choice. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A form that owns one mutation: sends it, places refusals at their fields, and keeps what was typed. */
export function MoveForm<Values extends FieldValues, Result, Variables>(props: Props<Values, Result, Variables>) {
  const { form, document, variables, fieldOf, standsAt, before = send => send(), action, said } = props;
  const { touches, hidesStale, isDanger, onDone, aside, children } = props;
  const t = useText('ui');
  const sentence = useSentence();
  const ruleSentence = useRuleSentence();
  const notice = useRef<HTMLDivElement>(null);
  const move = useMove(document, {
    refused: 'here',
    ...(said !== undefined && { said }),
    ...(touches && { touches }),
    ...(onDone && { onDone }),
  });
  const place = (error: unknown): void => {
    const at = error instanceof RefusalError && standsAt?.(error);
    if (at) form.setError(at, { message: sentence(error) });
    for (const [field, rule] of refusedFields(error))
      form.setError(fieldOf?.(field) ?? (field as FieldPath<Values>), { message: ruleSentence(rule) });
  };
  useEffect(() => {
    if (move.error) notice.current?.focus();
  }, [move.error]);
  const submit = form.handleSubmit(values => before(() => move.mutate(variables(values), { onError: place })));
  return (
    <Form onSubmit={submit}>
      {move.error && !(hidesStale && isRefusal(move.error, 'STALE')) && (
        <Notice kind="refused" ref={notice}>
          {sentence(move.error)}
        </Notice>
      )}
      {children}
      <div className="form-actions">
        <Button
          kind={isDanger ? 'danger' : 'primary'}
          type="submit"
          isPending={move.isPending}
          pendingLabel={t('sending')}
        >
          {action}
        </Button>
        {aside}
      </div>
    </Form>
  );
}
