import { useText } from '../text/index.ts';
import { Button } from './button.tsx';
import { UnpluggedDrawing } from './drawings.tsx';
import './empty-state.css';

interface Props {
  text: string;
  title?: string;
  onRetry?: (() => void) | undefined;
  action?: string;
}

export function ErrorState({ text, title, onRetry, action }: Props) {
  const t = useText('ui');
  return (
    <div className="empty" role="alert">
      <UnpluggedDrawing />
      <p className="empty-title">{title ?? t('errorTitle')}</p>
      <p className="empty-text">{text}</p>
      {onRetry && <Button onPress={onRetry}>{action ?? t('retry')}</Button>}
    </div>
  );
}
