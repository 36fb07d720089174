import { useSyncExternalStore } from 'react';
import { useText } from '../text/index.ts';
import { Icon } from './icon.tsx';
import './toast.css';

type Kind = 'done' | 'refused';

interface Message {
  id: number;
  text: string;
  kind: Kind;
}

const stay: Record<Kind, number> = { done: 6_000, refused: 20_000 };

let messages: readonly Message[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Message[]): void {
  messages = next;
  listeners.forEach(listener => listener());
}

const dismiss = (id: number): void => set(messages.filter(message => message.id !== id));

/** Says politely what has just happened: saved, sent, refused. */
export function notify(text: string, kind: Kind = 'done'): void {
  const id = ++count;
  set([...messages.filter(message => message.text !== text).slice(-2), { id, text, kind }]);
  setTimeout(() => dismiss(id), stay[kind]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands once in the page, always, so that screen readers hear what appears in it. */
export function Toasts() {
  const t = useText('ui');
  const shown = useSyncExternalStore(subscribe, () => messages);
  return (
    <div className="toasts" role="status" aria-live="polite" aria-relevant="additions">
      {shown.map(message => (
        <div key={message.id} className="toast" data-kind={message.kind}>
          <Icon name={message.kind === 'done' ? 'check' : 'alert'} />
          <span>{message.text}</span>
          <button type="button" className="icon-button" aria-label={t('close')} onClick={() => dismiss(message.id)}>
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}
