import { Migration } from '@mikro-orm/migrations';

/** What keeps two slots of one interviewer apart: equality within an index of ranges. A trusted extension, which the owner may create. */
export class PrepareSlots extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist;');
  }

  /** Left in place: others may stand on it. */
  override down(): void {}
}
