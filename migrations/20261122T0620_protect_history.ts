import { Migration } from '@mikro-orm/migrations';

const history = ['audit_events', 'employment_records'];

/** Takes from the application's own role what it must never do to history; the triggers refuse it to everybody else. */
export class ProtectHistory extends Migration {
  override up(): void {
    for (const table of history) this.addSql(`revoke update, delete, truncate on shinrai.${table} from current_user, public;`);
  }

  override down(): void {
    for (const table of history) this.addSql(`grant update, delete, truncate on shinrai.${table} to current_user;`);
  }
}
