import type { ReactNode } from 'react';
import { DrawerDrawing } from './drawings.tsx';
import './empty-state.css';

interface Props {
  title?: string;
  /** What will stand here, and how to begin. */
  text: string;
  drawing?: ReactNode;
  action?: ReactNode;
}

export const EmptyState = ({ title, text, drawing = <DrawerDrawing />, action }: Props) => (
  <div className="empty">
    {drawing}
    {title && <p className="empty-title">{title}</p>}
    <p className="empty-text">{text}</p>
    {action}
  </div>
);
