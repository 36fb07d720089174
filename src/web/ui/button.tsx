import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';

interface Look {
  /** One primary button a page: what to do next. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: ReactNode;
}

interface Props extends Look {
  children: ReactNode;
  onPress?: () => void;
  type?: 'button' | 'submit';
  isDisabled?: boolean;
  /** Busy with what it was pressed for: keeps the focus, does nothing more. */
  isPending?: boolean;
  pendingLabel?: string;
  /** Where the words alone do not say which one: 「続きから: 情報セキュリティの基本」. */
  name?: string;
  ref?: Ref<HTMLButtonElement>;
}

// The browser's own button is enough; React Aria's would cost every page 13 kB.
export function Button({ isPending = false, isDisabled = false, type = 'button', ref, ...props }: Props) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- it always has one
      type={isPending ? 'button' : type}
      className="button"
      data-kind={props.kind ?? 'secondary'}
      data-size={props.size ?? 'normal'}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      aria-label={props.name}
      onClick={isPending ? undefined : props.onPress}
      ref={ref}
    >
      {props.icon}
      {isPending && props.pendingLabel ? props.pendingLabel : props.children}
    </button>
  );
}

interface AnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'>, Look {
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ kind = 'secondary', size = 'normal', icon, children, ...props }: AnchorProps) {
  return (
    <a {...props} className="button" data-kind={kind} data-size={size}>
      {icon}
      {children}
    </a>
  );
}

/** A file of the server that looks like a button: `<FileButton href={apiUrl('…')}>`. */
export const FileButton = (props: AnchorProps) => <Anchor {...props} download />;

/** A link to another page that looks like a button: `<LinkButton to="/learn/$id" params={{ id }}>`. */
export const LinkButton = createLink(Anchor);
