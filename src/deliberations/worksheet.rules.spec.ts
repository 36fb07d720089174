import { describe, expect, it } from '@jest/globals';

import { localDate } from '../kernel/local-date.ts';
import { listOf } from '../kernel/names.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { distributionOf, outlierOf, precedentsFrom } from './precedent.rules.ts';
import { type Duty, trainingStateOn } from './training.rules.ts';
import { WorksheetLine, missingLines, worksheetHash } from './worksheet.rules.ts';

describe('a worksheet', () => {
  it('misses every line that has no words', () => {
    expect(missingLines([])).toEqual(listOf(WorksheetLine));
    expect(missingLines(listOf(WorksheetLine).filter(line => line !== 'TRAINING'))).toEqual(['TRAINING']);
    expect(missingLines(listOf(WorksheetLine))).toEqual([]);
  });

  it('has one hash, whatever order its lines come in, and another when one is changed', () => {
    const line = (name: 'NATURE' | 'INTENT', revision: number, text: string) => ({
      line: name,
      revision,
      sealed: Buffer.from(text),
    });
    const [nature, intent, snapshot] = [line('NATURE', 1, 'a'), line('INTENT', 2, 'b'), Buffer.from('s')];
    const hash = worksheetHash([nature, intent], snapshot);
    expect(worksheetHash([intent, nature], snapshot)).toBe(hash);
    const others = [
      worksheetHash([nature], snapshot),
      worksheetHash([{ ...nature, sealed: Buffer.from('c') }, intent], snapshot),
      worksheetHash([{ ...nature, revision: 2 }, intent], snapshot),
      worksheetHash([nature, intent], Buffer.from('t')),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });
});

describe('precedents', () => {
  const of = (...sanctions: Sanction[]) => sanctions;

  it('are shown from three on; fewer only to legal', () => {
    expect(distributionOf(of('PAY_CUT', 'REPRIMAND'), false)).toBeNull();
    expect(distributionOf([], true)).toBeNull();
    expect(distributionOf(of('PAY_CUT', 'REPRIMAND'), true)).toMatchObject({
      count: 2,
      lightest: 'REPRIMAND',
      heaviest: 'PAY_CUT',
    });
    expect(distributionOf(of('PAY_CUT', 'REPRIMAND', 'PAY_CUT'), false)).toEqual({
      count: 3,
      rungs: [
        { sanction: 'REPRIMAND', count: 1 },
        { sanction: 'PAY_CUT', count: 2 },
      ],
      lightest: 'REPRIMAND',
      heaviest: 'PAY_CUT',
    });
  });

  it.each<[Sanction, Sanction[], boolean]>([
    ['PAY_CUT', ['REPRIMAND', 'PAY_CUT', 'SUSPENSION'], false],
    ['REPRIMAND', ['REPRIMAND', 'PAY_CUT', 'SUSPENSION'], false],
    ['DEMOTION', ['REPRIMAND', 'PAY_CUT', 'SUSPENSION'], true],
    ['ADMONITION', ['REPRIMAND', 'PAY_CUT', 'SUSPENSION'], true],
    // two cases are no practice
    ['DISMISSAL', ['REPRIMAND', 'REPRIMAND'], false],
    ['DISMISSAL', [], false],
  ])('%s beside %j needs a reason: %p', (sanction, precedents, needs) => {
    expect(outlierOf(sanction, precedents) !== null).toBe(needs);
  });

  it('reach ten years back', () => {
    expect(precedentsFrom(localDate('2026-11-23'))).toBe('2016-11-23');
  });
});

describe('the training record on the day of an act', () => {
  const day = localDate('2026-03-31');
  const duty = (changes: Partial<Duty> = {}): Duty => ({
    assignedOn: localDate('2026-01-10'),
    dueOn: localDate('2026-03-15'),
    fulfilledAt: null,
    endedAt: null,
    ...changes,
  });
  const jst = (text: string) => new Date(`${text}+09:00`);

  it.each<[Partial<Duty>, string]>([
    [{}, 'OVERDUE'],
    [{ dueOn: localDate('2026-03-31') }, 'OPEN'],
    [{ fulfilledAt: jst('2026-03-15T23:59') }, 'FULFILLED'],
    [{ fulfilledAt: jst('2026-03-16T00:01') }, 'FULFILLED_LATE'],
    // on the day itself, to the end of it by the clocks here
    [{ fulfilledAt: jst('2026-03-31T23:59') }, 'FULFILLED_LATE'],
    // what came after the act does not make up for it
    [{ fulfilledAt: jst('2026-04-01T00:00') }, 'OVERDUE'],
    [{ endedAt: jst('2026-02-01T00:00') }, 'RELEASED'],
    [{ endedAt: jst('2026-04-02T00:00') }, 'OVERDUE'],
    [{ assignedOn: localDate('2026-04-01') }, 'NEVER_ASSIGNED'],
    [{ assignedOn: null, dueOn: null }, 'NEVER_ASSIGNED'],
  ])('%j is %s', (changes, state) => {
    expect(trainingStateOn(duty(changes), day, 'Asia/Tokyo')).toBe(state);
  });
});
