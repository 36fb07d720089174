import { Migration } from '@mikro-orm/migrations';

/** What was graded before is told the same as what is graded from now on. */
export class RestOfAnAttempt extends Migration {
  override up(): void {
    this.addSql('alter table shinrai.attempt_questions disable trigger attempt_questions_frozen;');
    this.addSql(`
      update shinrai.attempt_questions q set rest = (t.score - q.earned) / greatest(t.max_score - 1, 1)
      from shinrai.attempts t where t.id = q.attempt_id and q.earned is not null;`);
    this.addSql('alter table shinrai.attempt_questions enable trigger attempt_questions_frozen;');
  }

  /** The column goes with the migration that brought it. */
  override down(): void {}
}
