import { useText } from '../text/index.ts';
import './skeleton.css';

interface Props {
  /** As tall as what will come, so that nothing jumps. */
  lines?: number;
  shape?: 'lines' | 'cards';
}

/** Holds the room at once, and shows itself only when waiting takes longer than 300 ms. */
export function Skeleton({ lines = 4, shape = 'lines' }: Props) {
  const t = useText('ui');
  return (
    <div className="skeleton" data-shape={shape} role="status" aria-busy="true">
      <span className="skeleton-word">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  );
}
