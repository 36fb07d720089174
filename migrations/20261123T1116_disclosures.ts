import { Migration } from '@mikro-orm/migrations';

export class Disclosures extends Migration {
  override up(): void {
    this.addSql(
      `create table "shinrai"."sanction_disclosures" ("id" uuid not null, "case_id" uuid not null, "offences" jsonb not null, "sanction" varchar(255) not null, "month" varchar(255) not null, "shown_from" date not null, "shown_until" date not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."sanction_disclosures" add constraint "sanction_disclosures_case_id_unique" unique ("case_id");`,
    );
    this.addSql(
      `alter table "shinrai"."sanction_disclosures" add constraint "sanction_disclosures_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."sanction_disclosures_sanction_disclosures_append_only_fn"() returns trigger as $$ begin raise exception 'sanction_disclosures is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "sanction_disclosures_append_only" BEFORE UPDATE OR DELETE on "shinrai"."sanction_disclosures" for each STATEMENT execute function "shinrai"."sanction_disclosures_sanction_disclosures_append_only_fn"();`,
    );
    this.addSql(
      `create trigger sanction_disclosures_no_truncate before truncate on shinrai.sanction_disclosures
        for each statement execute function shinrai.refuse_truncate();`,
    );
    this.addSql(`revoke update, delete, truncate on shinrai.sanction_disclosures from current_user, public;`);
  }

  override down(): void {
    this.addSql(`drop table if exists "shinrai"."sanction_disclosures" cascade;`);
    this.addSql(`drop function if exists "shinrai"."sanction_disclosures_sanction_disclosures_append_only_fn"();`);
  }
}
