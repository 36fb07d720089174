import type { RefusalCode } from './refusal-codes.ts';

/** Where a rule comes from, as it is cited. */
export interface RuleSource {
  readonly ja: string;
  readonly en: string;
  /** False: from general knowledge, or a choice of ours; counsel must confirm it. */
  readonly confirmed: boolean;
}

/** The source of the rule behind a refusal, for those that the law, a judgment or the company's own rules ask for. */
export const ruleSources: Readonly<Partial<Record<RefusalCode, RuleSource>>> = {
  RULE_NOT_IN_FORCE: {
    ja: '労働契約法15条・フジ興産事件(最判平15.10.10)、不遡及の原則',
    en: 'Labour Contracts Act, art. 15; Fuji Kosan (Supreme Court, 10 Oct 2003); no retroactive rules',
    confirmed: true,
  },
  RULE_NOT_MADE_KNOWN: {
    ja: 'フジ興産事件(最判平15.10.10): 周知されていない就業規則に拘束力はない',
    en: 'Fuji Kosan (Supreme Court, 10 Oct 2003): work rules that were not made known do not bind',
    confirmed: true,
  },
  DOUBLE_JEOPARDY: {
    ja: '一事不再理、日通名古屋製鉄作業事件(名古屋地判平3.7.22)',
    en: 'One act, one sanction; Nittsu Nagoya Seitetsu Sagyo (Nagoya District Court, 22 Jul 1991)',
    confirmed: true,
  },
  UNPAID_STANDBY: {
    ja: '日通名古屋製鉄作業事件(名古屋地判平3.7.22)、労働基準法26条',
    en: 'Nittsu Nagoya Seitetsu Sagyo (Nagoya District Court, 22 Jul 1991); Labour Standards Act, art. 26',
    confirmed: true,
  },
  DELAY_UNEXPLAINED: {
    ja: 'ネスレ日本事件(最判平18.10.6)',
    en: 'Nestlé Japan (Supreme Court, 6 Oct 2006)',
    confirmed: true,
  },
  RETALIATION_REVIEW: {
    ja: '公益通報者保護法(令和7年法律第62号、2026年12月1日施行): 通報から1年以内の不利益な取扱いの推定',
    en: 'Whistleblower Protection Act (Act No. 62 of 2025, from 1 Dec 2026): presumed retaliation within one year of a report',
    confirmed: false,
  },
  NEW_GROUNDS_AFTER_HEARING: {
    ja: '弁明の機会、山口観光事件(最判平8.9.26)',
    en: 'The right to be heard; Yamaguchi Kanko (Supreme Court, 26 Sep 1996)',
    confirmed: true,
  },
  INVESTIGATION_INCOMPLETE: {
    ja: '労働契約法15条(客観的に合理的な理由)、弁明の機会',
    en: 'Labour Contracts Act, art. 15 (objectively reasonable grounds); the right to be heard',
    confirmed: false,
  },
  MASK_NAMES_WITNESS: {
    ja: '供述者の保護(ISO/IEC 27002 6.4、個人情報保護法23条)',
    en: 'Those who speak are protected (ISO/IEC 27002, 6.4; Act on the Protection of Personal Information, art. 23)',
    confirmed: false,
  },
  IDENTITY_NEED: {
    ja: '公益通報者保護法12条(従事者の守秘)、範囲外共有の禁止',
    en: 'Whistleblower Protection Act, art. 12 (secrecy of those who take reports)',
    confirmed: true,
  },
  NO_CONSENT: {
    ja: '西日本鉄道事件(最判昭43.8.2)',
    en: 'Nishi-Nippon Railroad (Supreme Court, 2 Aug 1968)',
    confirmed: true,
  },
  SUBJECT_NOT_EMPLOYED: {
    ja: '懲戒は労働契約に基づく: 雇用関係にない人には及ばない',
    en: 'Discipline rests on the contract of employment',
    confirmed: false,
  },
  SUBJECT_IS_OFFICER: {
    ja: '取締役との関係は委任(会社法330条)',
    en: 'Directors act under a mandate (Companies Act, art. 330)',
    confirmed: false,
  },
  SUBJECT_DISPATCHED: {
    ja: '派遣労働者の使用者は派遣元(労働者派遣法2条)',
    en: 'A dispatched worker is employed by the dispatching company (Worker Dispatching Act, art. 2)',
    confirmed: false,
  },
  VOTER_IS_SUBJECT: {
    ja: '当事者である取締役が議長を務めた懲戒は無効(東京地判令2.11.12)',
    en: 'A sanction is void when a party presided (Tokyo District Court, 12 Nov 2020)',
    confirmed: true,
  },
  NO_HEARING: {
    ja: '弁明の機会の付与(就業規則・委員会規程。欠けると処分の効力に影響し得る)',
    en: 'The chance to be heard: company rules; without it a sanction may not stand',
    confirmed: true,
  },
  QUORUM: {
    ja: '懲罰委員会規程の定足数(既定: 対象となる委員の3分の2)、会社法412条の考え方',
    en: 'The quorum of the committee rules (by default two thirds of those entitled), after the Companies Act, art. 412',
    confirmed: false,
  },
  QUORUM_EXTERNAL: {
    ja: '懲罰委員会規程: 外部の第三者を加えた委員会(既定: 外部委員1名以上の出席)',
    en: 'Committee rules: a committee with outside members (by default at least one present)',
    confirmed: false,
  },
  CONFLICT_UNRESOLVED: {
    ja: '忌避(民事訴訟法24条・25条の考え方)、東京地判令2.11.12',
    en: 'Challenges, after the Code of Civil Procedure, arts. 24 and 25; Tokyo District Court, 12 Nov 2020',
    confirmed: false,
  },
  RECORD_UNREAD: {
    ja: '直接主義(民事訴訟法249条2項の考え方)',
    en: 'Whoever decides has heard or read it, after the Code of Civil Procedure, art. 249(2)',
    confirmed: false,
  },
  PROPORTIONALITY_MISSING: {
    ja: '労働契約法15条(行為の性質及び態様その他の事情)',
    en: 'Labour Contracts Act, art. 15',
    confirmed: true,
  },
  ABSTAIN_NOT_ALLOWED: {
    ja: '懲罰委員会規程(裁判所法77条の評決の方法)',
    en: 'Committee rules, after the way judges vote (Court Act, art. 77)',
    confirmed: false,
  },
  BALLOT_FINAL: {
    ja: '懲罰委員会規程: 一人一票、投じた票は変えられない',
    en: 'Committee rules: one ballot each, and it is final',
    confirmed: false,
  },
  BALLOTS_SEALED: {
    ja: '懲罰委員会規程: 投票の秘密は全員の投票まで保たれる',
    en: 'Committee rules: no ballot is opened before all are in',
    confirmed: false,
  },
  RUNG_NOT_IN_RULES: {
    ja: '労働契約法15条・フジ興産事件(最判平15.10.10): 懲戒の種類は規程で定める',
    en: 'Labour Contracts Act, art. 15; Fuji Kosan (Supreme Court, 10 Oct 2003): kinds of sanctions stand in the rules',
    confirmed: true,
  },
  SUSPENSION_TOO_LONG: {
    ja: '就業規則の定める出勤停止の上限',
    en: 'The longest suspension that the work rules know',
    confirmed: true,
  },
  EXTERNAL_MIN: {
    ja: '懲罰委員会規程。外部の第三者を加えることは会社が公表した手続(2017年の公表例)',
    en: 'The committee rules; outside third parties belong to the procedure that one company published',
    confirmed: true,
  },
  SEATS: {
    ja: '懲罰委員会規程。構成は規程が定め、出席とは別(京成電鉄 東京高決昭25.11.29)',
    en: 'The committee rules fix the composition, which is not the attendance (Keisei Dentetsu, Tokyo High Court, 29 Nov 1950)',
    confirmed: true,
  },
  CHAIR_ORDER: {
    ja: '懲罰委員会規程。当事者である取締役が議長を務めた懲戒は無効(東京地判令2.11.12)',
    en: 'The committee rules; a sanction is void when a party presided (Tokyo District Court, 12 Nov 2020)',
    confirmed: true,
  },
  DISCLOSURE_NOT_IN_RULES: {
    ja: '就業規則・委員会規程の公表の定め。氏名を伴う公表は名誉毀損となり得る(泉屋東京店事件 東京地判昭52.12.19)',
    en: 'A clause of the company rules; disclosure with a name can be defamation (Izumiya Tokyo-ten, Tokyo District Court, 19 Dec 1977)',
    confirmed: false,
  },
  MEMBERS_MISSING: {
    ja: '懲罰委員会規程。特別の利害関係を有する者を除いて数える(会社法412条の型)',
    en: 'The committee rules; counted without those who have a special interest (after the Companies Act, art. 412)',
    confirmed: false,
  },
  CHAIR_MISSING: {
    ja: '当事者である取締役が議長を務めた懲戒は無効(東京地判令2.11.12)',
    en: 'A sanction is void when a party presided (Tokyo District Court, 12 Nov 2020)',
    confirmed: true,
  },
  COMMITTEE_PACKING: {
    ja: '自ら定めた委員会規程は会社を拘束する(守谷商会 大阪地決平元.3.6)',
    en: 'A company is bound by its own committee rules (Moriya Shokai, Osaka District Court, 6 Mar 1989)',
    confirmed: true,
  },
  CHALLENGE_CLOSED: {
    ja: '忌避は弁論の前に申し立てる(民事訴訟法24条2項の考え方)',
    en: 'A challenge comes before the argument (after the Code of Civil Procedure, art. 24(2))',
    confirmed: false,
  },
  CONFLICT_DECLARATION_MISSING: {
    ja: '利害関係の申告の前に資料を開かない(懲罰委員会規程、会社法412条2項の考え方)',
    en: 'No file opens before the declaration (the committee rules; after the Companies Act, art. 412(2))',
    confirmed: false,
  },
  APPEAL_LATE: {
    ja: '会社の懲罰委員会規程(不服申立ての期間)',
    en: 'The company’s own committee rules (time to appeal)',
    confirmed: true,
  },
  APPEAL_PANEL_OVERLAP: {
    ja: 'Acas Code 27項・手続的公正: 前に関与した人は審査しない(要確認)',
    en: 'Acas Code, para. 27; fairness: the same people do not judge twice (to be confirmed)',
    confirmed: false,
  },
  APPEAL_PANEL_SMALL: {
    ja: '会社の懲罰委員会規程(不服審査の構成)',
    en: 'The company’s own committee rules (panel of the appeal)',
    confirmed: true,
  },
  APPEAL_PANEL_EXTERNAL: {
    ja: '会社の懲罰委員会規程(不服審査の構成)',
    en: 'The company’s own committee rules (panel of the appeal)',
    confirmed: true,
  },
  APPEAL_WORSE: {
    ja: '不利益変更の禁止(民訴法304条の考え方。要確認)',
    en: 'No change for the worse (after Code of Civil Procedure, art. 304; to be confirmed)',
    confirmed: false,
  },
  APPEAL_VOTE_DIFFERS: {
    ja: '裁判所法77条2項2号の方法',
    en: 'The method of the Court Act, art. 77(2)(ii)',
    confirmed: true,
  },
  PAYCUT_UNCOUNTED: {
    ja: '労働基準法91条',
    en: 'Labour Standards Act, art. 91',
    confirmed: true,
  },
  PAYCUT_AS_FINE: {
    ja: '労働基準法16条・24条・91条(要確認)',
    en: 'Labour Standards Act, arts. 16, 24 and 91 (to be confirmed)',
    confirmed: false,
  },
  RETENTION_EARLY: {
    ja: '労働基準法109条・143条、同施行規則56条',
    en: 'Labour Standards Act, arts. 109 and 143; its Ordinance, art. 56',
    confirmed: true,
  },
  NOTICE_SHORT: {
    ja: '委員会規程の通知期間(下限3日)、弁明の機会',
    en: 'Notice days of the committee rules (3 at least); the right to be heard',
    confirmed: false,
  },
  NO_SHOW_ONCE: {
    ja: '弁明の機会: 二度の通知の後の欠席',
    en: 'The right to be heard: absent after two notices',
    confirmed: false,
  },
  RECORD_NOT_OFFERED: {
    ja: '委員会規程: 記録への意見の期間',
    en: 'Committee rules: days to comment on the record',
    confirmed: false,
  },
  PAYCUT_PER_ACT: {
    ja: '労働基準法91条(1回の額は平均賃金の1日分の半額まで)、12条',
    en: 'Labour Standards Act, art. 91 (half of the average wage of a day for one act), art. 12',
    confirmed: true,
  },
  PAYCUT_PERIOD: {
    ja: '労働基準法91条(総額は一賃金支払期の賃金の総額の10分の1まで)',
    en: 'Labour Standards Act, art. 91 (a tenth of the wages of a pay period)',
    confirmed: true,
  },
  PAYCUT_BASE_DAY: {
    ja: '昭30.7.19基収5875号: 平均賃金は制裁の意思表示が到達した日を起算日とする',
    en: 'Ministry of Labour, 19 Jul 1955, Kishu No. 5875: the base day is the day on which the sanction reaches the employee',
    confirmed: true,
  },
  PAY_DATA_MISSING: {
    ja: '労働基準法91条・12条',
    en: 'Labour Standards Act, arts. 91 and 12',
    confirmed: true,
  },
  DISMISSAL_BARRED: {
    ja: '労働基準法19条(業務上の傷病の療養・産前産後の休業中とその後30日間)',
    en: 'Labour Standards Act, art. 19 (leave for an injury of work, maternity leave, and 30 days after)',
    confirmed: false,
  },
  DISMISSAL_NOTICE: {
    ja: '労働基準法20条(30日前の予告、予告手当、解雇予告除外認定)',
    en: 'Labour Standards Act, art. 20 (30 days of notice, pay instead, or an exemption)',
    confirmed: false,
  },
  DECISION_HEAVIER: {
    ja: '懲罰委員会規程: 委員会の決定より重くはできない',
    en: 'Committee rules: nothing heavier than what the committee voted for',
    confirmed: false,
  },
  PRECEDENT_OUTLIER: {
    ja: '平等取扱いの原則(労働契約法15条)',
    en: 'Equal treatment (Labour Contracts Act, art. 15)',
    confirmed: true,
  },
  LETTER_QUOTES_REPORTER: {
    ja: '公益通報者保護法12条、範囲外共有の防止',
    en: 'Whistleblower Protection Act, art. 12',
    confirmed: true,
  },
};
