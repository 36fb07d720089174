import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type Kind = 'info' | 'done' | 'warn' | 'refused';

const icons: Record<Kind, IconName> = { info: 'info', done: 'check', warn: 'alert', refused: 'alert' };

interface Props {
  kind?: Kind;
  title?: string;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** A few sentences that the page itself says; a refusal is read out at once. */
export const Notice = ({ kind = 'info', title, children, ref }: Props) => (
  <div className="notice" data-kind={kind} role={kind === 'refused' ? 'alert' : undefined} tabIndex={-1} ref={ref}>
    <Icon name={icons[kind]} size={22} />
    <div>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
