import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  title: string;
  onRemove: () => void;
  /** Just added: the focus goes here. */
  isFresh: boolean;
  children: ReactNode;
}

/** One part of an audience under its name, with the way to take it out. */
export function Box({ title, onRemove, isFresh, children }: Props) {
  const t = useText('audience');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) box.current?.focus();
  }, [isFresh]);
  return (
    <div className="audience-box" role="group" aria-labelledby={id} tabIndex={-1} ref={box}>
      <div className="audience-box-head">
        <span className="audience-box-title" id={id}>
          {title}
        </span>
        <Button
          size="small"
          kind="quiet"
          icon={<Icon name="close" size={16} />}
          name={t('removeNamed', { name: title })}
          onPress={onRemove}
        >
          {t('remove')}
        </Button>
      </div>
      {children}
    </div>
  );
}
