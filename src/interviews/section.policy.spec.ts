import { describe, expect, it } from '@jest/globals';

import { listOf } from '../kernel/names.ts';
import { Confidentiality } from './confidentiality.ts';
import { Reader, mayRead } from './section.policy.ts';

const readable = (reader: Reader) => listOf(Confidentiality).filter(each => mayRead([reader], each));

describe('a text is read by whoever needs it', () => {
  it.each<[Reader, Confidentiality[]]>([
    ['INTERVIEWER', ['GENERAL', 'SECURITY', 'HR', 'HEALTH']],
    ['INTERVIEWEE', ['GENERAL', 'SECURITY', 'HR', 'HEALTH']],
    ['SECURITY_OFFICER', ['GENERAL', 'SECURITY']],
    ['WHISTLEBLOWING_OFFICER', ['HANDOFF']],
  ])('%s reads %j', (reader, classes) => expect(readable(reader)).toEqual(classes));

  it('gives nothing to whoever is nothing to it', () => {
    expect(listOf(Confidentiality).some(each => mayRead([], each))).toBe(false);
  });

  it('is no more to whoever is several things to it than these together', () => {
    expect(mayRead(['INTERVIEWER', 'SECURITY_OFFICER'], 'HANDOFF')).toBe(false);
  });
});
