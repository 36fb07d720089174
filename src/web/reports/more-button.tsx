import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';

interface Props {
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** The id of what it opens, which stands in a row of its own, so that the button stays where it was pressed. */
  controls: string;
  isSmall?: boolean;
  children: ReactNode;
}

export const MoreButton = ({ isOpen, onOpen, controls, isSmall = false, children }: Props) => (
  <button
    type="button"
    className="button report-more"
    data-kind={isSmall ? 'quiet' : 'secondary'}
    data-size={isSmall ? 'small' : 'normal'}
    aria-expanded={isOpen}
    aria-controls={controls}
    onClick={() => onOpen(!isOpen)}
  >
    {children}
    <Icon name="down" size={16} />
  </button>
);
