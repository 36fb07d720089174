import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './badge.css';

export type Tone = 'neutral' | 'done' | 'due' | 'warn' | 'overdue';

const icons: Record<Tone, IconName> = { neutral: 'info', done: 'check', due: 'clock', warn: 'alert', overdue: 'alert' };

interface Props {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}

/** A state by sign, word and colour together. */
export const Badge = ({ tone = 'neutral', icon = icons[tone], children }: Props) => (
  <span className="badge" data-tone={tone}>
    <Icon name={icon} size={16} />
    {children}
  </span>
);
