import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import type { Tone } from './badge.tsx';
import './stat-number.css';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> {
  label: string;
  value: string;
  unit?: string;
  note?: string;
  tone?: Tone;
  ref?: Ref<HTMLAnchorElement>;
}

const Stat = ({ label, value, unit, note, tone = 'neutral', ...props }: Props) => (
  <a {...props} className="stat" data-tone={tone}>
    <span className="stat-label">{label}</span>
    <span className="stat-value">
      {value}
      {unit && <small>{unit}</small>}
    </span>
    {note && <span className="stat-note">{note}</span>}
  </a>
);

/** A big number that opens into its rows: `<StatNumber to="." search={…} label=… value=… />`. */
export const StatNumber = createLink(Stat);
