import type { FormEventHandler, ReactNode } from 'react';
import './form.css';

interface Props {
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}

/** The browser's own bubbles stay away: the fields say what is wrong. */
export const Form = ({ onSubmit, children }: Props) => (
  <form className="form" noValidate onSubmit={onSubmit}>
    {children}
  </form>
);
