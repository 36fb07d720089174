const person = 'M6 2.5 2 9.500M4.3 6.800V22';
const word = 'M14.5 2v2.600M8.5 7h13M10.5 10.500h9M10.5 14h9M10.5 17.500h9v4.500h-9z';
const bundle = 'M1.5 5.500h9.500M6.2 2v20M2.5 9h7.500v5H2.500zM6 14.5 1.5 19.500M6.5 14.500l4.5 4.5';
const head =
  'M13 3.500h9.500M17.5 3.5 16.6 6.500M14 6.500h7.500v11H14zM14 10.200h7.500M14 13.800h7.500M15.8 18 12.8 22M19.5 18l3 4';

/** 信頼 drawn in our own strokes, set in a seal. */
export const Mark = ({ size = 40 }: { size?: number }) => (
  <svg viewBox="0 0 60 34" width={(size * 60) / 34} height={size} aria-hidden="true">
    <rect width="60" height="34" rx="6" fill="var(--accent)" />
    <g fill="none" stroke="var(--on-accent)" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round">
      <path d={person + word} transform="translate(5 5)" />
      <path d={bundle + head} transform="translate(31.5 5)" />
    </g>
  </svg>
);
