import { Skeleton } from '../ui/skeleton.tsx';
import './shell.css';

/** While it is not yet known who is here. */
export const Waiting = () => (
  <div className="waiting">
    <Skeleton lines={6} />
  </div>
);
