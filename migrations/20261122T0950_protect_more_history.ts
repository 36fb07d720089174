import { Migration } from '@mikro-orm/migrations';

/** Rows that only come, and never change. */
const appendOnly = ['certificates', 'media_chunks', 'extra_attempts'];
/** Rows that freeze once they are published or finished, or that others point to. */
const frozen = ['course_files', 'media', 'accommodations', 'attempt_pauses'];

/** The same as `ProtectHistory`, for the tables that came since. */
export class ProtectMoreHistory extends Migration {
  override up(): void {
    for (const table of [...appendOnly, ...frozen]) {
      this.addSql(`
        create trigger ${table}_no_truncate before truncate on shinrai.${table}
          for each statement execute function shinrai.refuse_truncate();`);
    }
    for (const table of appendOnly) {
      this.addSql(`revoke update, delete, truncate on shinrai.${table} from current_user, public;`);
    }
    // pictures and videos are compressed already, and parts of a chunk are read without the rest
    this.addSql('alter table shinrai.media_chunks alter column bytes set storage external;');
  }

  override down(): void {
    for (const table of appendOnly) this.addSql(`grant update, delete, truncate on shinrai.${table} to current_user;`);
    for (const table of [...appendOnly, ...frozen])
      this.addSql(`drop trigger ${table}_no_truncate on shinrai.${table};`);
  }
}
