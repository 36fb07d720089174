import type { ReactNode } from 'react';
import './card.css';

interface Props {
  /** A section of its own in the page's outline. */
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

export const Card = ({ title, actions, children }: Props) => (
  <section className="card">
    {(title || actions) && (
      <header>
        {title && <h2 className="card-title">{title}</h2>}
        {actions}
      </header>
    )}
    {children}
  </section>
);
