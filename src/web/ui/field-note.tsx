import { Icon } from './icon.tsx';
import './field.css';

/** What is wrong with something that has no frame of its own to say it. */
export const FieldNote = ({ error, id }: { error: string | undefined; id?: string }) =>
  error ? (
    <p className="field-error" id={id} role="alert">
      <Icon name="alert" size={18} />
      {error}
    </p>
  ) : null;
