import { Migration } from '@mikro-orm/migrations';

/** Rows that only come, and never change. */
const appendOnly: readonly string[] = [
  'evidence_links',
  'investigation_reports',
  'reporter_readings',
  'case_steps',
  'case_exclusions',
  'case_standbys',
  'subject_statements',
  'file_inspections',
  'hearing_amendments',
  'ballots',
  'decision_confirmations',
  'decision_authorities',
  'sanction_details',
  'case_pay_data',
  'record_readings',
  'conflict_declarations',
  'challenge_votes',
  'appeal_votes',
  'case_retentions',
  'case_tombstones',
];
/** Rows that freeze, or of which a part does, or that others point to. */
const frozen: readonly string[] = [
  'case_decisions',
  'case_letters',
  'evidence_items',
  'case_reporters',
  'ruleset_versions',
  'cases',
  'allegations',
  'case_parties',
  'case_proposals',
  'hearing_notices',
  'hearings',
  'vote_rounds',
  'worksheets',
  'worksheet_lines',
  'outside_people',
  'committees',
  'committee_places',
  'case_substitutes',
  'challenges',
  'appeals',
  'execution_items',
];

/** The same as `ProtectWhatWasSaid`, for the tables of the disciplinary committee. */
export class ProtectTheCases extends Migration {
  override up(): void {
    for (const table of [...appendOnly, ...frozen]) {
      this.addSql(`
        create trigger ${table}_no_truncate before truncate on shinrai.${table}
          for each statement execute function shinrai.refuse_truncate();`);
    }
    for (const table of appendOnly) {
      this.addSql(`revoke update, delete, truncate on shinrai.${table} from current_user, public;`);
    }
  }

  override down(): void {
    for (const table of appendOnly) this.addSql(`grant update, delete, truncate on shinrai.${table} to current_user;`);
    for (const table of [...appendOnly, ...frozen])
      this.addSql(`drop trigger ${table}_no_truncate on shinrai.${table};`);
  }
}
