import { describe, expect, it } from '@jest/globals';

import { brokenLineOf } from './captions.rules.ts';

const cue = '00:00.000 --> 00:04.000\nはじめに';

describe('captions', () => {
  it.each([
    ['one cue', `WEBVTT\n\n${cue}`, null],
    ['hours, settings and a heading', 'WEBVTT - 研修\n\n1\n01:00:00.000 --> 01:00:02.500 line:0 align:start\n一', null],
    ['line ends of Windows and a byte order mark', `\uFEFFWEBVTT\r\n\r\n${cue.replace('\n', '\r\n')}\r\n`, null],
    ['cues that overlap', `WEBVTT\n\n${cue}\n\n00:02.000 --> 00:06.000\n二`, null],
    ['hundred hours', 'WEBVTT\n\n100:00:00.000 --> 100:00:01.000\n一', null],
    ['no heading', cue, 1],
    ['a heading that only begins like one', `WEBVTTX\n\n${cue}`, 1],
    ['no cue', 'WEBVTT\n\nNOTE 空', 3],
    ['a comma for a point', 'WEBVTT\n\n00:00,000 --> 00:04,000\n一', 3],
    ['no thousandths', 'WEBVTT\n\n00:00 --> 00:04\n一', 3],
    ['an end before its beginning', 'WEBVTT\n\n00:04.000 --> 00:04.000\n一', 3],
    ['a cue that begins before the one before', `WEBVTT\n\n00:02.000 --> 00:06.000\n一\n\n${cue}`, 6],
    ['sixty seconds', 'WEBVTT\n\n00:60.000 --> 01:02.000\n一', 3],
  ])('with %s', (_, text, line) => expect(brokenLineOf(text)).toBe(line));
});
