import { useText } from '../text/index.ts';
import { Dialog } from './dialog.tsx';
import { useShortcuts } from './keys.ts';
import './key-help.css';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

export function KeyHelp({ isOpen, onClose }: Props) {
  const t = useText('ui');
  const shortcuts = useShortcuts();
  return (
    <Dialog title={t('keys')} isOpen={isOpen} onClose={onClose}>
      {shortcuts.length < 2 && <p>{t('keysEmpty')}</p>}
      <dl className="keys">
        {shortcuts.map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
