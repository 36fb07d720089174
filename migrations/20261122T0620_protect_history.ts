import { Migration } from '@mikro-orm/migrations';

/** Rows that only come, and never change. */
const appendOnly = ['audit_events', 'employment_records'];
/** Rows that freeze once they are published or finished. */
const frozen = ['attempts', 'attempt_questions', 'course_versions', 'lessons', 'quizzes', 'questions'];

/** Takes from the application's own role what it must never do to history, and refuses everybody to empty its tables. */
export class ProtectHistory extends Migration {
  override up(): void {
    this.addSql(`
      create function shinrai.refuse_truncate() returns trigger language plpgsql as $$
        begin
          raise exception '% is history and cannot be emptied', tg_table_name using errcode = 'insufficient_privilege';
        end
      $$;`);
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
    this.addSql('drop function shinrai.refuse_truncate();');
  }
}
