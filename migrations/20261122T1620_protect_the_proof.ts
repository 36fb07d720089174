import { Migration } from '@mikro-orm/migrations';

/** Rows that only come, and never change. */
const appendOnly = [
  'department_records',
  'certificate_revocations',
  'publications',
  'reminder_ladders',
  'version_moves',
];
/** Rows that freeze, or of which a part does, or that others point to. */
const frozen = ['evidence_packs', 'supplements'];

/** The same as `ProtectHistory`, for the tables that came since. */
export class ProtectTheProof extends Migration {
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
