import type { ReactNode } from 'react';

const Drawing = ({ children }: { children: ReactNode }) => (
  <svg
    viewBox="0 0 160 110"
    width="160"
    height="110"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

/** A desk with nothing left on it but a cup of tea. */
export const DeskDrawing = () => (
  <Drawing>
    <path d="M14 82h132M28 82v20M132 82v20" />
    <path d="M66 60h26v12a10 10 0 0 1-10 10h-6a10 10 0 0 1-10-10zM92 64h5a5 5 0 0 1 0 10h-5" />
    <path d="M74 50c-3-4 3-6 0-11M84 50c-3-4 3-6 0-11" opacity="0.6" />
    <path d="M112 82V66h18v16M30 82V58l16-4v28" opacity="0.6" />
  </Drawing>
);

/** A sheet with every line ticked and sealed. */
export const DoneDrawing = () => (
  <Drawing>
    <path d="M48 14h48l16 16v66H48zM96 14v16h16" />
    <path d="M58 42l4 4 7-8M76 43h26M58 58l4 4 7-8M76 59h26" />
    <circle cx="96" cy="80" r="9" />
    <path d="M92 80l3 3 5-6" />
    <path d="M30 98h100" opacity="0.6" />
  </Drawing>
);

/** An open drawer with nothing in it. */
export const DrawerDrawing = () => (
  <Drawing>
    <path d="M38 12h84v90H38zM38 40h84M38 72h84M72 26h16" />
    <path d="M30 54h100l-8 18H38zM72 62h16" />
    <path d="M72 88h16" opacity="0.6" />
  </Drawing>
);

/** A cable that has come out. */
export const UnpluggedDrawing = () => (
  <Drawing>
    <path d="M10 70c20 0 20-30 42-30h10M62 30h16v20H62zM78 35h8M78 45h8" />
    <path d="M150 70c-20 0-14-30-34-30h-6M110 30H98v20h12z" />
    <path d="M90 22l3-7M96 66l3 7M92 60l-2 8" opacity="0.6" />
  </Drawing>
);

/** A signpost without names. */
export const SignpostDrawing = () => (
  <Drawing>
    <path d="M80 12v90M62 102h36" />
    <path d="M80 22h40l10 9-10 9H80zM80 48H42l-10 9 10 9h38z" />
    <path d="M20 102h120" opacity="0.6" />
  </Drawing>
);
