import { Migration } from '@mikro-orm/migrations';

export class ToldAndProven extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "shinrai"."department_records" ("id" uuid not null, "department_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "name_ja" varchar(255) not null, "name_en" varchar(255) null, "parent_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "department_records_department_id_recorded_at_index" on "shinrai"."department_records" ("department_id", "recorded_at");`,
    );

    this.addSql(
      `create table "shinrai"."evidence_pieces" ("pack_id" uuid not null, "position" int not null, "bytes" bytea not null, primary key ("pack_id", "position"));`,
    );

    this.addSql(
      `create table "shinrai"."publications" ("course_version_id" uuid not null, "underway" varchar(255) not null, "done" varchar(255) not null, "supplement_due_on" date null, "news" jsonb not null, "moved" int not null, "asked" int not null, primary key ("course_version_id"));`,
    );

    this.addSql(
      `create table "shinrai"."reminder_ladders" ("id" uuid not null, "version" int not null, "ladder" jsonb not null, "changed_at" timestamptz not null, "changed_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."reminder_ladders" add constraint "reminder_ladders_version_unique" unique ("version");`,
    );

    this.addSql(
      `create table "shinrai"."evidence_packs" ("id" uuid not null, "version" int not null default 1, "kind" varchar(255) not null, "requirement_id" uuid null, "cycle" int not null, "locale" varchar(255) not null, "state" varchar(255) not null, "asked_at" timestamptz not null, "asked_by" uuid not null, "asked_by_label" varchar(255) not null, "request_id" varchar(255) null, "tries" int not null default 0, "progress" int not null default 0, "made_at" timestamptz null, "day" date null, "finished_at" timestamptz null, "files" int null, "bytes" bigint null, "sha256" varchar(255) null, "manifest_sha256" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(`create index "evidence_packs_asked_at_id_index" on "shinrai"."evidence_packs" ("asked_at", "id");`);
    this.addSql(
      `create index "evidence_packs_finished_at_index" on "shinrai"."evidence_packs" ("finished_at") where "state" = 'READY';`,
    );
    this.addSql(
      `create unique index "evidence_packs_one_underway" on "shinrai"."evidence_packs" ("asked_by") where "state" in ('WAITING', 'MAKING');`,
    );

    this.addSql(
      `create table "shinrai"."certificate_revocations" ("assignment_id" uuid not null, "reason" varchar(255) not null, "explanation" text not null, "revoked_at" timestamptz not null, "revoked_by" uuid null, primary key ("assignment_id"));`,
    );

    this.addSql(
      `create table "shinrai"."supplements" ("id" uuid not null, "assignment_id" uuid not null, "employee_id" uuid not null, "from_version_id" uuid not null, "course_version_id" uuid not null, "kind" varchar(255) not null, "asks" jsonb not null, "due_on" date not null, "asked_at" timestamptz not null, "done_at" timestamptz null, "done_by" uuid null, "superseded_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "supplements_assignment_id_index" on "shinrai"."supplements" ("assignment_id");`);
    this.addSql(
      `create index "supplements_employee_id_index" on "shinrai"."supplements" ("employee_id") where "done_at" is null and "superseded_at" is null;`,
    );
    this.addSql(
      `alter table "shinrai"."supplements" add constraint "supplements_course_version_id_employee_id_unique" unique ("course_version_id", "employee_id");`,
    );

    this.addSql(
      `create table "shinrai"."version_moves" ("id" uuid not null, "assignment_id" uuid not null, "from_version_id" uuid not null, "to_version_id" uuid not null, "moved_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "version_moves_to_version_id_index" on "shinrai"."version_moves" ("to_version_id");`);
    this.addSql(
      `alter table "shinrai"."version_moves" add constraint "version_moves_assignment_id_to_version_id_unique" unique ("assignment_id", "to_version_id");`,
    );

    this.addSql(`alter table "shinrai"."departments" add "head_id" uuid null;`);
    this.addSql(
      `alter table "shinrai"."departments" add constraint "departments_head_id_foreign" foreign key ("head_id") references "shinrai"."employees" ("id") on delete no action;`,
    );

    this.addSql(`alter table "shinrai"."lessons" add "themes" jsonb null;`);

    this.addSql(
      `alter table "shinrai"."assignments" drop constraint "assignments_requirement_id_cycle_employee_id_part_unique";`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_requirement_id_employee_id_cycle_part_unique" unique ("requirement_id", "employee_id", "cycle", "part");`,
    );

    this.addSql(
      `create or replace function "shinrai"."department_records_department_records_append_only_fn"() returns trigger as $$ begin raise exception 'department_records is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "department_records_append_only" BEFORE UPDATE OR DELETE on "shinrai"."department_records" for each STATEMENT execute function "shinrai"."department_records_department_records_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."evidence_pieces_evidence_pieces_frozen_fn"() returns trigger as $$ begin if (true) then raise exception 'this row of evidence_pieces never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "evidence_pieces_frozen" BEFORE UPDATE on "shinrai"."evidence_pieces" for each ROW execute function "shinrai"."evidence_pieces_evidence_pieces_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."publications" add constraint "publications_course_version_id_foreign" foreign key ("course_version_id") references "shinrai"."course_versions" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `create or replace function "shinrai"."publications_publications_append_only_fn"() returns trigger as $$ begin raise exception 'publications is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "publications_append_only" BEFORE UPDATE OR DELETE on "shinrai"."publications" for each STATEMENT execute function "shinrai"."publications_publications_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."reminder_ladders_reminder_ladders_append_only_fn"() returns trigger as $$ begin raise exception 'reminder_ladders is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "reminder_ladders_append_only" BEFORE UPDATE OR DELETE on "shinrai"."reminder_ladders" for each STATEMENT execute function "shinrai"."reminder_ladders_reminder_ladders_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."evidence_packs" add constraint "evidence_packs_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id") on delete no action;`,
    );
    this.addSql(
      `create or replace function "shinrai"."evidence_packs_evidence_packs_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.state in ('FAILED', 'CANCELLED', 'EXPIRED') or (old.state = 'READY' and (to_jsonb(new) - '{state,version}'::text[]) is distinct from (to_jsonb(old) - '{state,version}'::text[]))) then raise exception 'this row of evidence_packs never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "evidence_packs_frozen" BEFORE UPDATE OR DELETE on "shinrai"."evidence_packs" for each ROW execute function "shinrai"."evidence_packs_evidence_packs_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."certificate_revocations" add constraint "certificate_revocations_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id") on update cascade on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."certificate_revocations_certificate_revocations_append_only_fn"() returns trigger as $$ begin raise exception 'certificate_revocations is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "certificate_revocations_append_only" BEFORE UPDATE OR DELETE on "shinrai"."certificate_revocations" for each STATEMENT execute function "shinrai"."certificate_revocations_certificate_revocations_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."supplements" add constraint "supplements_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."supplements" add constraint "supplements_from_version_id_foreign" foreign key ("from_version_id") references "shinrai"."course_versions" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."supplements" add constraint "supplements_course_version_id_foreign" foreign key ("course_version_id") references "shinrai"."course_versions" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."supplements_supplements_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.done_at is not null or old.superseded_at is not null or (to_jsonb(new) - array['done_at', 'done_by', 'superseded_at']) is distinct from (to_jsonb(old) - array['done_at', 'done_by', 'superseded_at'])) then raise exception 'this row of supplements never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "supplements_frozen" BEFORE UPDATE OR DELETE on "shinrai"."supplements" for each ROW execute function "shinrai"."supplements_supplements_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."version_moves" add constraint "version_moves_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."version_moves" add constraint "version_moves_from_version_id_foreign" foreign key ("from_version_id") references "shinrai"."course_versions" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."version_moves" add constraint "version_moves_to_version_id_foreign" foreign key ("to_version_id") references "shinrai"."course_versions" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."version_moves_version_moves_append_only_fn"() returns trigger as $$ begin raise exception 'version_moves is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "version_moves_append_only" BEFORE UPDATE OR DELETE on "shinrai"."version_moves" for each STATEMENT execute function "shinrai"."version_moves_version_moves_append_only_fn"();`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger if exists "department_records_append_only" on "shinrai"."department_records";`);
    this.addSql(`drop function if exists "shinrai"."department_records_department_records_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."department_records" cascade;`);
    this.addSql(`drop trigger if exists "evidence_pieces_frozen" on "shinrai"."evidence_pieces";`);
    this.addSql(`drop function if exists "shinrai"."evidence_pieces_evidence_pieces_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."evidence_pieces" cascade;`);
    this.addSql(`drop trigger if exists "publications_append_only" on "shinrai"."publications";`);
    this.addSql(`drop function if exists "shinrai"."publications_publications_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."publications" cascade;`);
    this.addSql(`drop trigger if exists "reminder_ladders_append_only" on "shinrai"."reminder_ladders";`);
    this.addSql(`drop function if exists "shinrai"."reminder_ladders_reminder_ladders_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."reminder_ladders" cascade;`);
    this.addSql(`drop trigger if exists "evidence_packs_frozen" on "shinrai"."evidence_packs";`);
    this.addSql(`drop function if exists "shinrai"."evidence_packs_evidence_packs_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."evidence_packs" cascade;`);
    this.addSql(`drop trigger if exists "certificate_revocations_append_only" on "shinrai"."certificate_revocations";`);
    this.addSql(
      `drop function if exists "shinrai"."certificate_revocations_certificate_revocations_append_only_fn"();`,
    );
    this.addSql(`drop table if exists "shinrai"."certificate_revocations" cascade;`);
    this.addSql(`drop trigger if exists "supplements_frozen" on "shinrai"."supplements";`);
    this.addSql(`drop function if exists "shinrai"."supplements_supplements_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."supplements" cascade;`);
    this.addSql(`drop trigger if exists "version_moves_append_only" on "shinrai"."version_moves";`);
    this.addSql(`drop function if exists "shinrai"."version_moves_version_moves_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."version_moves" cascade;`);

    this.addSql(`alter table "shinrai"."departments" drop constraint "departments_head_id_foreign";`);

    this.addSql(
      `alter table "shinrai"."assignments" drop constraint "assignments_requirement_id_employee_id_cycle_part_unique";`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_requirement_id_cycle_employee_id_part_unique" unique ("requirement_id", "cycle", "employee_id", "part");`,
    );

    this.addSql(`alter table "shinrai"."departments" drop column "head_id";`);

    this.addSql(`alter table "shinrai"."lessons" drop column "themes";`);
  }
}
