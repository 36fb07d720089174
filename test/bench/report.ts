/** One measured thing, with the same of the floor. */
export interface Measurement {
  name: string;
  unit: 'requests/s' | 'ms' | 'ms CPU' | 'statements' | 'MB' | 's' | 'rows';
  value: number | null;
  floor: number | null;
}

export interface Aim {
  /** Of the measurement that it is about, without the number of people. */
  name: string;
  ratio?: number;
  value?: number;
}

const pageSized = [
  'completionByEmployee',
  'completionByDepartment, one department',
  'completionByDepartment',
  'completionByDepartment, a past day',
  'myAssignments',
  'audiencePreview',
];
const flat = ['completionByEmployee', 'myAssignments', 'attempt'];

/** What the program must hold; `value` and `ratio` are upper bounds. */
export const aims: readonly Aim[] = [
  ...pageSized.flatMap(name => [1, 8].map(callers => ({ name: `${name}: ${callers} at a time, median`, ratio: 5 }))),
  { name: 'CSV: 1 at a time, median', ratio: 2 },
  ...[1, 8].map(callers => ({ name: `attempt: ${callers} at a time, median`, ratio: 6 })),
  { name: 'attempt: SQL', value: 30 },
  { name: 'night, 1 in 100 changed: time', ratio: 4 },
  { name: 'cases: a file of 200 sealed sections: median', ratio: 15 },
  { name: 'cases: the ballot that closes a vote of nine: median', ratio: 10 },
  { name: 'cases: five of 10,000 in a list: median', ratio: 5 },
  { name: 'cases: rows read for a list of five', value: 50 },
  { name: 'server: most memory', value: 250 },
];

/** How many times the small company's time the large one's may be, to be called flat; chance has its share. */
const flatness = 1.5;

const ratioOf = ({ value, floor }: Measurement): number | null =>
  value === null || floor === null || floor === 0 ? null : value / floor;

const rounded = (number: number | null): number | null => (number === null ? null : Number(number.toPrecision(4)));

export const lineOf = (measurement: Measurement, people: number): string =>
  JSON.stringify({
    name: `${people}: ${measurement.name}`,
    unit: measurement.unit,
    value: rounded(measurement.value),
    floor: rounded(measurement.floor),
    ratio: rounded(ratioOf(measurement)),
  });

export function rowOf(measurement: Measurement): string {
  const aim = aims.find(({ name }) => name === measurement.name);
  const ratio = ratioOf(measurement);
  const cells = [
    measurement.name.padEnd(62),
    shown(measurement.value).padStart(10),
    measurement.unit.padEnd(10),
    shown(measurement.floor).padStart(10),
    (ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)} x`).padStart(8),
    aim ? verdict(measurement, aim) : '',
  ];
  return cells.join('  ').trimEnd();
}

export const heading = ['', 'measured', 'unit', 'floor', 'ratio', 'aim']
  .map((word, i) =>
    i === 0 ? word.padEnd(62) : i === 2 || i === 5 ? word.padEnd(10) : word.padStart(i === 4 ? 8 : 10),
  )
  .join('  ');

function verdict(measurement: Measurement, { ratio, value }: Aim): string {
  const [is, most] = ratio === undefined ? [measurement.value, value!] : [ratioOf(measurement), ratio];
  const words = ratio === undefined ? `at most ${value}` : `at most ${ratio} x`;
  return is === null ? words : `${words}: ${is <= most ? 'held' : 'MISSED'}`;
}

/** What returns one page takes as long in the large company as in the small one. */
export function flatnessOf(small: readonly Measurement[], large: readonly Measurement[]): string[] {
  const medianOf = (all: readonly Measurement[], name: string) =>
    all.find(found => found.name === `${name}: 1 at a time, median`)?.value ?? null;
  return flat.flatMap(name => {
    const [before, after] = [medianOf(small, name), medianOf(large, name)];
    if (before === null || after === null) return [];
    const times = after / before;
    return [
      `${name}: ${shown(before)} → ${shown(after)} ms, ${times.toFixed(2)} x: ${times <= flatness ? 'flat' : 'NOT FLAT'}`,
    ];
  });
}

function shown(value: number | null): string {
  if (value === null) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
