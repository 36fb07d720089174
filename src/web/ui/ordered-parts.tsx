import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Icon } from './icon.tsx';
import './ordered-parts.css';

interface Props<Part> {
  items: readonly Part[];
  /** Unique on the page. */
  idOf: (item: Part) => string;
  titleOf: (item: Part, index: number) => string;
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (index: number) => void;
  /** What removing one does. */
  removeText: string;
  fewest?: number;
  add: { label: string; onPress: () => void; isDisabled?: boolean; isSmall?: boolean };
  /** Shows one part, and somewhere in it its tools. */
  children: (item: Part, index: number, tools: ReactNode) => ReactNode;
}

/** Parts in their order: added, moved and removed by buttons, so that no mouse is needed. */
export function OrderedParts<Part>(props: Props<Part>) {
  const { items, idOf, titleOf, onMove, onRemove, removeText, fewest = 0, add, children } = props;
  const t = useText('ui');
  const [said, say] = useState('');
  const [leaving, ask] = useState<{ index: number; title: string } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const move = (index: number, by: -1 | 1): void => {
    const to = index + by;
    onMove(index, by);
    say(t('parts.movedTo', { title: titleOf(items[index]!, index), number: to + 1 }));
    const isUp = to === items.length - 1 || (by < 0 && to > 0);
    soon(() => document.getElementById(`${isUp ? 'up' : 'down'}-${idOf(items[index]!)}`));
  };
  const remove = (index: number): void => {
    onRemove(index);
    ask(null);
    const neighbour = Math.min(index, items.length - 2);
    soon(() => list.current?.children[neighbour]?.querySelector('button:not(:disabled)') ?? adder.current);
  };
  return (
    <div className="ordered">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="ordered-parts" ref={list}>
        {items.map((item, index) => {
          const [id, title] = [idOf(item), titleOf(item, index)];
          const tools = (
            <span className="part-tools">
              <IconButton
                id={`up-${id}`}
                icon="up"
                label={t('parts.moveUp', { title })}
                isDisabled={index === 0}
                onPress={() => move(index, -1)}
              />
              <IconButton
                id={`down-${id}`}
                icon="down"
                label={t('parts.moveDown', { title })}
                isDisabled={index === items.length - 1}
                onPress={() => move(index, 1)}
              />
              <IconButton
                icon="close"
                label={t('parts.remove', { title })}
                isDisabled={items.length <= fewest}
                onPress={() => ask({ index, title })}
              />
            </span>
          );
          return <li key={id}>{children(item, index, tools)}</li>;
        })}
      </ol>
      <div>
        <Button
          size={add.isSmall ? 'small' : 'normal'}
          isDisabled={add.isDisabled ?? false}
          onPress={add.onPress}
          ref={adder}
        >
          {add.label}
        </Button>
      </div>
      <ConfirmDialog
        title={t('parts.removeTitle', { title: leaving?.title ?? '' })}
        action={t('parts.removeAction')}
        isOpen={leaving !== null}
        isDanger
        onConfirm={() => leaving && remove(leaving.index)}
        onClose={() => ask(null)}
      >
        {removeText}
      </ConfirmDialog>
    </div>
  );
}

/** Once the list has been drawn anew. */
const soon = (find: () => Element | null | undefined): void =>
  void setTimeout(() => (find() as HTMLElement | null | undefined)?.focus());

interface IconButtonProps {
  id?: string;
  icon: 'up' | 'down' | 'close';
  label: string;
  isDisabled: boolean;
  onPress: () => void;
}

const IconButton = ({ id, icon, label, isDisabled, onPress }: IconButtonProps) => (
  <button id={id} type="button" className="icon-button" aria-label={label} disabled={isDisabled} onClick={onPress}>
    <Icon name={icon} size={18} />
  </button>
);
