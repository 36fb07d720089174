import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Gap } from './draft-gaps.rules.ts';

interface Item {
  key: string;
}

interface Props<Part extends Item> {
  part: 'lessons' | 'questions';
  items: readonly Part[];
  titleOf: (item: Part) => string;
  gaps: readonly Gap[];
  openKey: string | null;
  onOpen: (key: string | null) => void;
  onChange: (items: Part[]) => void;
  onMove: (index: number, by: -1 | 1) => void;
  make: () => Part;
  children: (item: Part, onChange: (item: Part) => void) => ReactNode;
}

/** Lessons or questions in their order, one open at a time; moved by buttons, so that no mouse is needed. */
export function PartList<Part extends Item>(props: Props<Part>) {
  const { part, items, titleOf, gaps, openKey, onOpen, onChange, onMove, make, children } = props;
  const t = useText('courses');
  const [said, say] = useState('');
  const [leaving, remove] = useState<Part | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    const item = make();
    onChange([...items, item]);
    onOpen(item.key);
    focusOn(`open-${item.key}`);
  };
  const move = (index: number, by: -1 | 1): void => {
    const item = items[index]!;
    onMove(index, by);
    say(t('movedTo', { title: titleOf(item), number: index + by + 1 }));
    const atEdge = index + by === 0 || index + by === items.length - 1;
    focusOn(`${by < 0 === !atEdge ? 'up' : 'down'}-${item.key}`);
  };
  const drop = (item: Part): void => {
    const left = items.filter(each => each !== item);
    const neighbour = left[Math.min(items.indexOf(item), left.length - 1)];
    onChange(left);
    remove(null);
    if (neighbour) focusOn(`open-${neighbour.key}`);
    else adder.current?.focus();
  };
  return (
    <div className="part-list">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {items.length === 0 && <EmptyState text={t(`none.${part}`)} />}
      <ol className="parts">
        {items.map((item, index) => {
          const isOpen = item.key === openKey;
          const lacks = gaps.filter(gap => gap.part === part && gap.key === item.key);
          const title = titleOf(item);
          return (
            <li key={item.key} className="part" data-open={isOpen || undefined}>
              <div className="part-row">
                <button
                  id={`open-${item.key}`}
                  type="button"
                  className="part-open"
                  aria-expanded={isOpen}
                  onClick={() => onOpen(isOpen ? null : item.key)}
                >
                  <Icon name={isOpen ? 'down' : 'next'} size={18} />
                  <span>
                    {index + 1}. {title}
                  </span>
                  {lacks.length > 0 && <Badge tone="warn">{t('lacks', { count: lacks.length })}</Badge>}
                </button>
                <span className="part-work">
                  <IconButton
                    id={`up-${item.key}`}
                    icon="up"
                    label={t('moveUp', { title })}
                    isDisabled={index === 0}
                    onPress={() => move(index, -1)}
                  />
                  <IconButton
                    id={`down-${item.key}`}
                    icon="down"
                    label={t('moveDown', { title })}
                    isDisabled={index === items.length - 1}
                    onPress={() => move(index, 1)}
                  />
                  <IconButton icon="close" label={t('remove', { title })} onPress={() => remove(item)} />
                </span>
              </div>
              {isOpen && (
                <div className="part-fields">
                  {children(item, changed => onChange(items.map(each => (each.key === item.key ? changed : each))))}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div>
        <Button onPress={add} ref={adder}>
          {t(`add.${part}`)}
        </Button>
      </div>
      <ConfirmDialog
        title={t('removeTitle', { title: leaving ? titleOf(leaving) : '' })}
        action={t('removeAction')}
        isOpen={leaving !== null}
        isDanger
        onConfirm={() => leaving && drop(leaving)}
        onClose={() => remove(null)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </div>
  );
}

/** After the list has been drawn anew, the same button has the focus. */
const focusOn = (id: string): void => void setTimeout(() => document.getElementById(id)?.focus());

interface IconButtonProps {
  id?: string;
  icon: 'up' | 'down' | 'close';
  label: string;
  isDisabled?: boolean;
  onPress: () => void;
}

const IconButton = ({ id, icon, label, isDisabled = false, onPress }: IconButtonProps) => (
  <button id={id} type="button" className="icon-button" aria-label={label} disabled={isDisabled} onClick={onPress}>
    <Icon name={icon} size={18} />
  </button>
);
