import { Migration } from '@mikro-orm/migrations';

/** What was there before anybody kept how it came to be counts as having been so from the beginning. */
export class DepartmentsOfThePast extends Migration {
  override up(): void {
    this.addSql(`
      insert into shinrai.department_records (id, department_id, recorded_at, name_ja, name_en, parent_id)
      select shinrai.uuid_v7(), id, timestamptz 'epoch', name_ja, name_en, parent_id from shinrai.departments;`);
    this.addSql(`
      insert into shinrai.employment_records (id, employee_id, recorded_at, department_id, manager_id, employment, hired_on, left_on)
      select shinrai.uuid_v7(), e.id, timestamptz 'epoch', e.department_id, e.manager_id, e.employment, e.hired_on, e.left_on
      from shinrai.employees e where not exists (select from shinrai.employment_records r where r.employee_id = e.id);`);
  }

  /** Nothing of it is ever taken back: the rows never change, and their table goes with its own migration. */
  override down(): void {}
}
