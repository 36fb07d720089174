import { describe, expect, it } from '@jest/globals';

import { besideOf } from './beside.rules.ts';
import { stageOf } from './stage.rules.ts';

const told = { number: 1, deliveredOn: '2017-02-20', delayed: false };
const heard = { notice: 1, commentedAt: null };

describe('what the secretariat does for the hearing', () => {
  it.each([
    ['INVESTIGATION', [], [], 'before', []],
    ['COMMITTEE_SETUP', [], [], 'serve', []],
    ['NOTICE_SERVED', [{ ...told, deliveredOn: null }], [], 'deliver', ['delay']],
    ['NOTICE_SERVED', [told], [], 'open', ['delay', 'paper']],
    ['HEARING', [told], [], 'record', ['delay', 'paper', 'grounds']],
    ['HEARING', [told], [heard], 'recorded', ['paper', 'amend', 'grounds']],
    ['HEARING', [told, { ...told, number: 2, delayed: true }], [heard], 'record', ['paper', 'grounds']],
    ['DELIBERATION_FACTS', [told], [heard], 'after', ['grounds']],
    ['DECIDED', [told], [heard], 'after', []],
  ] as const)('in %s', (state, notices, hearings, stage, beside) => {
    const matter = { state, notices, hearings };
    expect([stageOf(matter), besideOf(matter)]).toEqual([stage, beside]);
  });
});
