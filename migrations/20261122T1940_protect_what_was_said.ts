import { Migration } from '@mikro-orm/migrations';

/** Rows that only come, and never change. */
const appendOnly: readonly string[] = [
  'interviewer_settings',
  'key_canaries',
  'shredded_keys',
  'supplement_due_changes',
  'hold_steps',
  'signature_files',
  'signature_decisions',
  'sample_members',
  'signature_checks',
  'survey_results',
  'pledge_events',
  'interview_people',
  'interview_amendments',
  'acknowledgements',
  'statement_checks',
  'interview_inspections',
];
/** Rows that freeze, or of which a part does, or that others point to. */
const frozen: readonly string[] = [
  'interview_conflicts',
  'interview_form_versions',
  'interviews',
  'interview_sections',
  'interview_follow_ups',
  'interview_statements',
  'interview_slots',
  'interview_bookings',
  'pledge_form_versions',
  'pledges',
  'hand_offs',
  'data_keys',
  'key_rotations',
  'legal_holds',
  'statements',
  'statement_versions',
  'surveys',
  'survey_invitees',
  'survey_envelopes',
  'survey_texts',
  'signatures',
  'sample_draws',
];

/** The same as `ProtectTheProof`, for the tables that came since. */
export class ProtectWhatWasSaid extends Migration {
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
