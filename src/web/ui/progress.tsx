import type { CSSProperties } from 'react';
import type { Tone } from './badge.tsx';
import './progress.css';

interface Props {
  label: string;
  /** 0…max */
  value: number;
  max: number;
  /** What stands beside it: 「8章のうち3章」. */
  text: string;
  tone?: Tone;
}

const share = (value: number, max: number): number => (max > 0 ? Math.min(1, Math.max(0, value / max)) : 0);

const filled = (value: number, max: number): CSSProperties => ({ '--filled': share(value, max) }) as CSSProperties;

function Bar({ kind, label, value, max, text, tone = 'due' }: Props & { kind: 'meter' | 'progressbar' }) {
  const measure = { 'aria-valuenow': value, 'aria-valuemin': 0, 'aria-valuemax': max, 'aria-valuetext': text };
  return (
    <div className="bar" data-tone={tone}>
      <div className="bar-track" role={kind} aria-label={label} {...measure} style={filled(value, max)} />
      <span className="bar-text">{text}</span>
    </div>
  );
}

/** How far something has come. */
export const ProgressBar = (props: Props) => <Bar kind="progressbar" {...props} />;

/** How much of a whole something is. */
export const Meter = (props: Props) => <Bar kind="meter" {...props} />;
