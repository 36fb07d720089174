import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { DraftNotices } from '../ui/draft-notices.tsx';
import { MoveForm } from './move-form.tsx';
import type { KeptForm as Kept } from './use-kept-form.ts';

type Props<Values extends FieldValues, Result, Variables> = Omit<
  ComponentProps<typeof MoveForm<Values, Result, Variables>>,
  'form' | 'hidesStale'
> & { kept: Kept<Values> };

/** Saves what a closed tab does not lose; where somebody else was first, asks above the button whose words shall stay. */
export function KeptForm<Values extends FieldValues, Result, Variables>(props: Props<Values, Result, Variables>) {
  const { kept, onDone, children, ...rest } = props;
  const done = (result: Result): void => {
    kept.saved();
    onDone?.(result);
  };
  return (
    <MoveForm {...rest} form={kept.form} hidesStale onDone={done}>
      {!kept.isBehind && <DraftNotices {...kept} />}
      {children}
      {kept.isBehind && <DraftNotices {...kept} />}
    </MoveForm>
  );
}
