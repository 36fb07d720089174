import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import './counter.css';
import './shell.css';

/** The plain front of house: one card, nothing to wander off to. */
export const Counter = ({ children }: { children: ReactNode }) => (
  <div className="counter">
    <header>
      <span className="brand">
        <Mark size={40} />
        <span lang="en">Shinrai</span>
      </span>
      <LanguageSwitch />
    </header>
    <main className="counter-main">{children}</main>
  </div>
);
