import type { caseRefusal as japanese } from '../ja/case-refusal.ts';
import type { Translated } from '../resources.ts';

export const caseRefusal: Translated<typeof japanese> = {
  RULE_NOT_IN_FORCE:
    'No rule was in force on the day of the act. Grounds and kinds of sanctions must stand in the rules before it. Check the rules and the day.',
  RULE_NOT_MADE_KNOWN:
    'A rule that nobody had been told of by the day of the act, or before it is published here, cannot be relied on. Check when it was made known, or ask legal for another way.',
  SUBJECT_NOT_EMPLOYED:
    'The company cannot discipline somebody it does not employ. Choose another track, such as the one for former employees.',
  SUBJECT_IS_OFFICER: 'Directors and other officers cannot be disciplined. Choose the referral to the board.',
  SUBJECT_DISPATCHED: 'Only their own employer can discipline dispatched workers. Choose the report to that employer.',
  TRACK_WRONG: 'A case about this person cannot go on this track. Choose the one that is suggested.',
  ALLEGATION_MISSING: 'No act is named yet. Add when and what somebody is said to have done.',
  DOUBLE_JEOPARDY:
    'This act was already decided for good, or an unpaid stand-by already was its sanction. One act is sanctioned once. If it is another act, two people of legal record why.',
  DELAY_UNEXPLAINED: 'The company has known for {{days, number}} days. Write down why it took so long.',
  RETALIATION_REVIEW:
    'Write down why this is no retaliation for a protected report. Legal does so in every case, whoever it is about.',
  NEW_GROUNDS_AFTER_HEARING:
    'After the notice no grounds and no adverse evidence can simply be added. Use “Add grounds and give notice again”.',
  CONFLICT_DECLARATION_MISSING:
    'Please declare first whether you have a conflict of interest. Until then the file stays closed.',
  INVESTIGATION_INCOMPLETE:
    'The file is not complete for every act yet (act {{allegations}}). Add $t(refusal:lacks.{{lacks}}) for each.',
  MASK_NAMES_WITNESS:
    'What the subject will read still names whoever made a statement, or their number or e-mail. Write it so that nobody can tell whose words they are.',
  IDENTITY_NEED: 'Say why you have to know who reported. The reason is kept.',
  NOT_ENTITLED: 'In this case you cannot do this.',
  TWO_PERSON:
    'This takes another person. The same person, or another account on the same device, cannot confirm it. Ask a colleague.',
  PROPOSAL_OPEN:
    'The same proposal already waits to be confirmed. Confirm it, or take it back before you make another.',
  UNPAID_STANDBY:
    'Stand-by without pay may itself count as the sanction. Pay it, or have two people of legal record why not.',
  VOTER_IS_SUBJECT:
    'This person is a party to the case or close to it, and cannot take this part. Choose somebody else.',
  NO_HEARING: 'The subject has not been heard yet. Hold the hearing and let the chair close it, then open the vote.',
  QUORUM:
    'Too few members are present: {{present, number}} of the {{need, number}} needed. Wait until more are there. Nobody votes by proxy or in writing.',
  QUORUM_EXTERNAL:
    'Too few outside members are present: {{external, number}} of the {{needExternal, number}} needed. Wait until they are there.',
  CONFLICT_UNRESOLVED: 'A challenge against a member is not decided yet. Let the other members decide it first.',
  RECORD_UNREAD:
    'A member who came after the hearing has not read its record yet. They confirm that they read it, then they can vote.',
  ROUND_OPEN:
    'A vote is already open. It closes by itself with the last ballot. If it cannot be finished, the chair and the secretariat void it together.',
  ROUND_CLOSED: 'This vote has closed, or is void. Reload the page to see whether another one has been opened.',
  FACTS_OPEN: 'The committee has not found yet whether every act is proven. Finish the votes on the facts first.',
  SANCTION_OPEN: 'The vote on the sanction has not closed yet. Decide once every member present has voted.',
  PROPORTIONALITY_MISSING:
    'Some lines of the worksheet have no words yet. The secretariat fills in all of them, then the vote on the sanction can open.',
  ABSTAIN_NOT_ALLOWED: 'Nobody abstains. Every member present votes for one of the choices.',
  BALLOT_FINAL: 'Your ballot is already in and cannot be changed. The first one counts.',
  BALLOTS_SEALED:
    'Nobody can open a ballot before everybody has voted. All that can be known is how many have: {{cast, number}} of {{present, number}}.',
  RUNG_NOT_IN_RULES:
    'The rules that apply to this case do not allow that sanction. Choose one of those that are shown.',
  SUSPENSION_TOO_LONG: 'The suspension is longer than the rules allow ({{maxDays, number}} days). Name fewer days.',
  EXTERNAL_MIN:
    'Too few members from outside: {{external, number}} of the {{need, number}} needed. Add outside members.',
  SEATS: 'The committee rules ask for {{need, number}} seats, not {{seats, number}}.',
  APPEAL_NONE_WAITING: 'No appeal that came late waits to be accepted. Two people decide when one has come.',
  DISCLOSURE_NOT_IN_RULES:
    'The committee rules of this case do not allow it to be told. Tell only of sanctions (an admonition or more), and only where the rules say so.',
  CHAIR_ORDER: 'Choose one chair, and number the deputies from 2 on without a gap.',
  MEMBERS_MISSING:
    'Only {{entitled, number}} members are entitled to vote, and {{need, number}} are needed. Form the committee anew with more substitutes, or pause the case.',
  CHAIR_MISSING: 'The chair and all deputies are gone. Before the notice the committee can be formed anew.',
  COMMITTEE_PACKING:
    'Between the notice and the decision no member is exchanged. A seat that falls empty goes to the next substitute.',
  CHALLENGE_CLOSED: 'A member can be challenged until the hearing has ended. Against a decision there is the appeal.',
  APPEAL_LATE:
    'The time to appeal ended on {{until}}. Send it with the cause of the delay: it is heard if the secretariat and legal both accept it.',
  APPEAL_PANEL_OVERLAP:
    'Whoever had a part in the case cannot hear its appeal. Replace the people shown by others who had none.',
  APPEAL_PANEL_SMALL: 'The panel is too small: it needs {{needed, number}} members and has {{found, number}}.',
  APPEAL_PANEL_EXTERNAL: 'The panel needs {{needed, number}} members from outside and has {{found, number}}.',
  APPEAL_WORSE: 'An appeal never makes it worse. Let the decision stand, make it lighter, send it back, or undo it.',
  APPEAL_VOTES_MISSING:
    '{{missing, number}} members of the panel have not voted yet. Write the decision down once all have.',
  APPEAL_VOTE_DIFFERS: 'This is not what the majority of the panel thinks. Write down what they voted for.',
  APPEAL_WINDOW_OPEN: 'The time to appeal is not over. The decision becomes final by itself when it is.',
  APPEAL_WAITING:
    'An appeal that came late waits to be accepted or not. Go on once the secretariat and legal have decided that.',
  APPEAL_LETTER_UNDELIVERED:
    'The letter with the decision on the appeal has not reached the subject. Deliver it, and keep what shows it.',
  PAYCUT_UNCOUNTED:
    'The decision was no pay cut, so how much could be cut was never counted. Send the case back to the deliberation on the sanction instead.',
  EXECUTION_OPEN:
    'Some items are not done, or nothing shows that they were. Finish them with proof, then close the case.',
  PAYCUT_AS_FINE: 'A pay cut cannot be booked as a fine, a penalty or damages. Write it as it stands in the payroll.',
  RETENTION_EARLY: 'This case must be kept until {{until}}. It cannot be purged before.',
  LEGAL_HOLD: 'A legal hold preserves this. It cannot be purged before the hold is released.',
  PURGE_OPEN_APPEAL: 'An appeal waits to be decided. The case cannot be purged before.',
  NOTICE_SHORT:
    'The hearing comes too soon after the notice. Choose {{earliest}} or later; only the subject can give up these days, in writing.',
  NOTICE_UNDELIVERED:
    'Nothing proves yet that the notice reached the subject. Record the receipt, or wait for their acknowledgement.',
  NOTICE_INCOMPLETE:
    'The notice leaves something out. It must name the acts, the place, the written statement, the companion and the right to see the file.',
  INSPECTION_CLOSED:
    'The file is open to you from the notice until the hearing is closed. Please speak to the secretariat.',
  RECORD_NOT_OFFERED:
    'The subject can comment on the record until {{until}}. Wait for the comment, or for that day to pass.',
  NO_SHOW_ONCE:
    'One absence is not enough. Give notice again; only when nobody comes the second time can it be recorded.',
  OUTCOME_UNFOUNDED:
    'Nothing on record supports this outcome: no presence, no written statement, or no waiver of the subject.',
  POSTPONEMENT_USED: 'The hearing can be moved once only. If you cannot come, tell the secretariat.',
  POSTPONEMENT_TOO_LONG: 'It can be moved to {{until}} at the latest. Choose an earlier time.',
  PAYCUT_PER_ACT:
    'Pay can be cut once for one act, and by at most half of the average wage of a day: {{maxYen, number}} yen. Name less.',
  PAYCUT_PERIOD:
    'No pay can be cut in this pay period: at most a tenth of its wages. Check the wages that were recorded.',
  PAYCUT_BASE_DAY:
    'The average wage is calculated from the day on which the letter reaches the subject. Ask HR to record the wages up to the closing day before that day.',
  PAY_DATA_MISSING:
    'The wages that a pay cut is calculated from are not recorded yet. Ask HR to record them; where there is nobody, the secretariat writes them.',
  SANCTION_DETAIL_MISSING:
    'What the sanction consists of is not written yet, or does not fit the rules any more: how much, how long, which rank, which notice, from when on. Write it again.',
  DISMISSAL_BARRED:
    'Nobody is dismissed during leave for an injury of work or maternity leave, nor in the 30 days after. Choose another day, or say that you checked that the leave does not come from the work.',
  DISMISSAL_NOTICE:
    'A dismissal needs 30 days of notice, and has {{days, number}}. Choose a later day, pay for the days that are missing, or name the exemption of the labour standards office.',
  DECISION_HEAVIER:
    'Nothing heavier than what the committee came to can be decided. Choose the same or something lighter.',
  PRECEDENT_OUTLIER: 'This lies outside of what was decided in cases of the same kind. Write down why.',
  AUTHORITY_MISSING:
    'Nobody is named yet who decides on the advice of the committee. The secretariat names them under “Decision”, before the notice.',
  AUTHORITY_OPEN: 'The one who decides has not decided yet. Wait for their decision.',
  LETTER_MISSING: 'No up-to-date letter waits for approval. The secretariat drafts it.',
  LETTER_QUOTES_REPORTER:
    'The letter tells of somebody who must not be named. Draft it again with these words blacked out.',
  DELIVERY_UNPROVEN:
    'Nothing shows yet that the letter came. Name the day and hand in the receipt, or wait until the subject confirms it.',
};
