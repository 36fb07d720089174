import { useId, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './disclosure.css';

interface Props {
  label: ReactNode;
  name: string;
  children: ReactNode;
}

/** A button that opens a small panel: the browser's own popover closes on Escape and outside, and gives the focus back. */
export function Disclosure({ label, name, children }: Props) {
  const id = useId();
  return (
    <div className="disclosure">
      <button type="button" className="disclosure-button" aria-label={name} popoverTarget={id}>
        {label}
        <Icon name="down" size={16} />
      </button>
      <div id={id} popover="auto" className="disclosure-panel">
        {children}
      </div>
    </div>
  );
}
