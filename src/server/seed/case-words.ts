import type { WorksheetWriting } from '../../index.ts';

/** What somebody is said to have done. */
export interface Act {
  offence: string;
  reference: string;
  text: string;
}

interface Words {
  title: string;
  text: string;
}

/** What an investigation came to. */
export interface Findings {
  log: Words;
  account: Words;
  report: string;
}

export const notRetaliation = '通報や相談との関係はなく、報復に当たる事情は見当たらない。';

type Line = Required<Pick<WorksheetWriting, 'line' | 'text' | 'weighs'>>;

/** What the secretariat writes on every line of a worksheet. */
export const worksheet: readonly Line[] = [
  { line: 'NATURE', text: '決められた安全管理の手順を守らなかった。', weighs: 'AGGRAVATES' },
  { line: 'INTENT', text: '利益を得る目的はなく、不注意によるもの。', weighs: 'MITIGATES' },
  { line: 'RESULT', text: '情報が社外に出た形跡はない。', weighs: 'MITIGATES' },
  { line: 'POSITION', text: '部署の管理を任された立場ではない。', weighs: 'NEITHER' },
  { line: 'DURATION', text: '一週間ほど続いた。', weighs: 'NEITHER' },
  { line: 'EARLIER_SANCTIONS', text: '過去に処分を受けたことはない。', weighs: 'MITIGATES' },
  { line: 'AFTERWARDS', text: '指摘を受けた日に認め、調査に協力した。', weighs: 'MITIGATES' },
  { line: 'RESTITUTION', text: '金銭の損害は生じていない。', weighs: 'NEITHER' },
  { line: 'TRAINING', text: '行為の日までの研修の記録は、下の表のとおり。', weighs: 'AGGRAVATES' },
  { line: 'CONTROL_WEAKNESS', text: '点検の担当者が決まっておらず、会社の管理にも不足があった。', weighs: 'MITIGATES' },
  { line: 'SERVICE_LENGTH', text: '長く勤め、ふだんの勤務に問題はない。', weighs: 'MITIGATES' },
  { line: 'HARDSHIP', text: '本人から特別な事情の申出はない。', weighs: 'NEITHER' },
  { line: 'BENCHMARK', text: '公表されている基準では、戒告から減給の範囲に当たる。', weighs: 'NEITHER' },
  { line: 'PRECEDENTS', text: '社内に同じ種類の先例は少なく、先例だけでは決められない。', weighs: 'NEITHER' },
  { line: 'ONE_RUNG_LIGHTER', text: '一段軽い戒告では、同じことを防ぐのに足りるかを検討した。', weighs: 'NEITHER' },
];
