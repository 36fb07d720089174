import { shippedParameters } from './parameters.rules.ts';
import type { Offence, RulesetKind, Rung } from './ruleset.entity.ts';
import type { Sanction } from './sanction.ts';
import type { Wording } from './wording.rules.ts';

const rung = (sanction: Sanction, ja: string, en: string, maxDays: number | null = null): Rung => ({
  sanction,
  name: { ja, en },
  maxDays,
});
const offence = (key: string, reference: string, heaviest: Sanction, ja: string, en: string): Offence => ({
  key,
  name: { ja, en },
  reference,
  heaviest,
});

const ladder: Rung[] = [
  rung('NONE', '不処分', 'No sanction'),
  rung('GUIDANCE', '注意・指導', 'Guidance (no sanction)'),
  rung('ADMONITION', '戒告', 'Admonition'),
  rung('REPRIMAND', '譴責（始末書）', 'Reprimand with a written account'),
  rung('PAY_CUT', '減給', 'Pay cut'),
  rung('SUSPENSION', '出勤停止', 'Suspension without pay', 14),
  rung('DEMOTION', '降格', 'Demotion'),
  rung('RESIGNATION_URGED', '諭旨解雇', 'Dismissal after urged resignation'),
  rung('DISMISSAL', '懲戒解雇', 'Disciplinary dismissal'),
];

const offences: Offence[] = [
  offence(
    'absence',
    'A-1',
    'SUSPENSION',
    '正当な理由のない欠勤・遅刻の繰り返し',
    'Repeated absence without good reason',
  ),
  offence('disobedience', 'A-2', 'DEMOTION', '正当な業務命令への違反', 'Disobeying a lawful instruction'),
  offence('neglect', 'A-3', 'SUSPENSION', '職務の怠慢による業務への支障', 'Neglect of duty that disturbed the work'),
  offence('supervision', 'A-4', 'DEMOTION', '監督義務の違反', 'Failing to supervise'),
  offence(
    'false-report',
    'A-5',
    'RESIGNATION_URGED',
    '届出・報告・記録の偽り',
    'False notifications, reports or records',
  ),
  offence('harassment', 'B-1', 'DISMISSAL', 'ハラスメント行為', 'Harassment'),
  offence('violence', 'B-2', 'DISMISSAL', '職場での暴行・脅迫', 'Violence or threats at work'),
  offence('embezzlement', 'B-3', 'DISMISSAL', '会社の財物の横領・窃取', 'Taking what belongs to the company'),
  offence(
    'conflict-of-interest',
    'B-4',
    'RESIGNATION_URGED',
    '地位を利用した私的な利益の取得',
    'Using one’s position for private gain',
  ),
  offence(
    'security-neglect',
    'C-1',
    'SUSPENSION',
    '情報の安全管理の決まりへの違反（過失）',
    'Breaking security rules through carelessness',
  ),
  offence(
    'security-breach',
    'C-2',
    'DEMOTION',
    '情報の安全管理の決まりへの違反（故意）',
    'Breaking security rules on purpose',
  ),
  offence(
    'shared-credentials',
    'C-3',
    'SUSPENSION',
    'IDやパスワードの共用・放置',
    'Sharing credentials or leaving them open',
  ),
  offence('data-leak', 'C-4', 'DISMISSAL', '秘密情報・個人情報の漏えい', 'Leaking confidential or personal data'),
  offence(
    'data-theft',
    'C-5',
    'DISMISSAL',
    '秘密情報・個人情報の不正な持ち出しや利用',
    'Taking or misusing confidential or personal data',
  ),
  offence(
    'obstruction',
    'D-1',
    'RESIGNATION_URGED',
    '調査の妨害・証拠の隠滅',
    'Obstructing an inquiry or destroying evidence',
  ),
];

/** Rules to start from, in our own words: a company fits them to its own, and counsel confirms them. */
export const modelRules: Readonly<Record<RulesetKind, Wording & { readonly kind: RulesetKind }>> = {
  WORK_RULES: { kind: 'WORK_RULES', ladder, offences, parameters: null },
  COMMITTEE_RULES: { kind: 'COMMITTEE_RULES', ladder: [], offences: [], parameters: shippedParameters },
};
