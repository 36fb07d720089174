import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { OrderedParts } from '../ui/ordered-parts.tsx';
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

/** Lessons or questions in their order, one open at a time. */
export function PartList<Part extends Item>(props: Props<Part>) {
  const { part, items, titleOf, gaps, openKey, onOpen, onChange, onMove, make, children } = props;
  const t = useText('courses');
  const add = (): void => {
    const item = make();
    onChange([...items, item]);
    onOpen(item.key);
    setTimeout(() => document.getElementById(`open-${item.key}`)?.focus());
  };
  return (
    <>
      {items.length === 0 && <EmptyState text={t(`none.${part}`)} />}
      <OrderedParts
        items={items}
        idOf={({ key }) => key}
        titleOf={titleOf}
        onMove={onMove}
        onRemove={index => onChange(items.toSpliced(index, 1))}
        removeText={t('removeText')}
        add={{ label: t(`add.${part}`), onPress: add }}
      >
        {(item, index, tools) => {
          const isOpen = item.key === openKey;
          const lacks = gaps.filter(gap => gap.part === part && gap.key === item.key);
          return (
            <div className="part" data-open={isOpen || undefined}>
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
                    {index + 1}. {titleOf(item)}
                  </span>
                  {lacks.length > 0 && <Badge tone="warn">{t('lacks', { count: lacks.length })}</Badge>}
                </button>
                {tools}
              </div>
              {isOpen && (
                <div className="part-fields">
                  {children(item, changed => onChange(items.map(each => (each.key === item.key ? changed : each))))}
                </div>
              )}
            </div>
          );
        }}
      </OrderedParts>
    </>
  );
}
