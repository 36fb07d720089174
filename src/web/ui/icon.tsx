const shapes = {
  training: 'M4 5.5c3-1.3 6-1 8 .8 2-1.8 5-2.1 8-.8V18c-3-1.2-6-.9-8 .9-2-1.8-5-2.1-8-.9zM12 6.300V18.9',
  chart: 'M4 20h16M7 20v-6M12 20V5M17 20V9.5',
  tasks: 'M4 6.500l1.5 1.500L8 5M4 16.500l1.5 1.500L8 15M11.5 7H20M11.5 17H20',
  course: 'M5 4h11l3 3v13H5zM8.5 10h7M8.5 13.500h7M8.5 17h4',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.400A3.2 3.2 0 0 0 9 11zM3 19.500c.6-3.6 3-5.3 6-5.300s5.4 1.7 6 5.300M15.5 5a3 3 0 0 1 0 5.800M17.5 14.600c2 .7 3.2 2.3 3.6 4.9',
  roster: 'M12 4v10M8 10.500l4 4 4-4M4 16v4h16v-4',
  log: 'M12 3.500l7 2.700v5.300c0 4.2-2.7 7.3-7 9-4.3-1.7-7-4.8-7-9V6.200zM9 12l2.2 2.200L15.2 10',
  tree: 'M9 3.500h6v5H9zM3.5 15.500h6v5h-6zM14.5 15.500h6v5h-6zM12 8.500V12M6.5 15.500V12h11v3.5',
  key: 'M8 15.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 11.500h8.500v3.500M17 11.500v2.5',
  certificate: 'M12 14a5.2 5.2 0 1 0 0-10.400A5.2 5.2 0 0 0 12 14zM8.7 13L7 20.500l5-2.400 5 2.400-1.700-7.500',
  stamp: 'M9.5 11V6.500a2.5 2.5 0 0 1 5 0V11M5 16v-2.500C5 12 6 11 7.5 11h9c1.500 0 2.500 1 2.500 2.500V16zM5 20h14',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 21h4M12 5V3',
  gauge: 'M4 17.500a8.500 8.500 0 1 1 16 0M12 14.500l4-5M7 17.500h10',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  clock: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.500V12l3 2.5',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 17.300v.2',
  info: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.500M12 7.700v.2',
  menu: 'M4 6.500h16M4 12h16M4 17.500h16',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.300L20.5 20.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.500c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  down: 'M6 9.500l6 6 6-6',
  up: 'M6 14.500l6-6 6 6',
  next: 'M9.5 6l6 6-6 6',
  previous: 'M14.5 6l-6 6 6 6',
  sort: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  calendar: 'M4.5 6h15v14h-15zM4.5 10h15M8.5 3.500V8M15.5 3.500V8',
  file: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15',
  eye: 'M2.5 12C5 7.5 8.2 5.5 12 5.500s7 2 9.5 6.500c-2.5 4.5-5.7 6.5-9.5 6.500S5 16.5 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  eyeClosed: 'M3 9c2.3 3.6 5.3 5.5 9 5.500S18.7 12.6 21 9M12 14.500V18M6.5 13L4.5 16M17.5 13l2 3',
  device: 'M4 5h16v11H4zM2.5 19.500h19',
  keyboard: 'M3 6.500h18v11H3zM6.5 10h.1M10 10h.1M14 10h.1M17.5 10h.1M8 14h8',
} as const;

export type IconName = keyof typeof shapes;

interface Props {
  name: IconName;
  size?: number;
}

/** Always beside a word, so it is silent. */
export const Icon = ({ name, size = 20 }: Props) => (
  <svg viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" aria-hidden="true">
    <path d={shapes[name]} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
