import { Migration } from '@mikro-orm/migrations';

const history = ['audit_events', 'employment_records'];

/** Takes from the application's own role what it must never do to history; the triggers refuse it to everybody else. */
export class ProtectHistory extends Migration {
  override up(): void {
    for (const table of history) {
      this.addSql(`revoke update, delete, truncate on shinrai.${table} from current_user, public;`);
      this.addSql(`
        create trigger ${table}_no_truncate before truncate on shinrai.${table}
          for each statement execute function shinrai.${table}_${table}_append_only_fn();`);
    }
  }

  override down(): void {
    for (const table of history) {
      this.addSql(`drop trigger ${table}_no_truncate on shinrai.${table};`);
      this.addSql(`grant update, delete, truncate on shinrai.${table} to current_user;`);
    }
  }
}
