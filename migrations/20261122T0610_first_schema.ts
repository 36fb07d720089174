import { Migration } from '@mikro-orm/migrations';

export class FirstSchema extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "shinrai"."audit_events" ("id" uuid not null, "at" timestamptz not null, "action" varchar(255) not null, "outcome" varchar(255) not null, "refusal" varchar(255) null, "actor_id" uuid null, "actor_label" varchar(255) not null, "record_type" varchar(255) null, "record_id" uuid null, "details" jsonb not null, "request_id" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(`create index "audit_events_at_id_index" on "shinrai"."audit_events" ("at", "id");`);
    this.addSql(`create index "audit_events_actor_id_at_index" on "shinrai"."audit_events" ("actor_id", "at");`);
    this.addSql(`create index "audit_events_record_id_at_index" on "shinrai"."audit_events" ("record_id", "at");`);
    this.addSql(`create index "audit_events_request_id_index" on "shinrai"."audit_events" ("request_id");`);

    this.addSql(
      `create table "shinrai"."courses" ("id" uuid not null, "version" int not null default 1, "code" varchar(255) not null, "created_at" timestamptz not null, "changes" int not null, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."courses" add constraint "courses_code_unique" unique ("code");`);
    this.addSql(`create index "courses_created_at_id_index" on "shinrai"."courses" ("created_at", "id");`);

    this.addSql(
      `create table "shinrai"."departments" ("id" uuid not null, "version" int not null default 1, "code" varchar(255) not null, "name_ja" varchar(255) not null, "name_en" varchar(255) null, "parent_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."departments" add constraint "departments_code_unique" unique ("code");`);
    this.addSql(`create index "departments_parent_id_index" on "shinrai"."departments" ("parent_id");`);

    this.addSql(
      `create table "shinrai"."employees" ("id" uuid not null, "version" int not null default 1, "number" varchar(255) not null, "family_name" varchar(255) not null, "given_name" varchar(255) not null, "family_kana" varchar(255) not null, "given_kana" varchar(255) not null, "kana_key" text collate "C" not null, "search_text" text not null, "email" varchar(255) null, "employment" varchar(255) not null, "hired_on" date not null, "left_on" date null, "department_id" uuid not null, "manager_id" uuid null, "locale" varchar(255) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."employees" add constraint "employees_number_unique" unique ("number");`);
    this.addSql(`create index "employees_department_id_index" on "shinrai"."employees" ("department_id");`);
    this.addSql(`create index "employees_manager_id_index" on "shinrai"."employees" ("manager_id");`);
    this.addSql(`create index "employees_kana_key_id_index" on "shinrai"."employees" ("kana_key", "id");`);
    this.addSql(`create index "employees_search" on "shinrai"."employees" using gin ("search_text" gin_trgm_ops);`);
    this.addSql(
      `create unique index "employees_email_unique" on "shinrai"."employees" (lower("email")) where "left_on" is null;`,
    );

    this.addSql(
      `create table "shinrai"."employment_records" ("id" uuid not null, "employee_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "import_id" uuid null, "department_id" uuid not null, "manager_id" uuid null, "employment" varchar(255) not null, "hired_on" date not null, "left_on" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "employment_records_employee_id_recorded_at_index" on "shinrai"."employment_records" ("employee_id", "recorded_at");`,
    );

    this.addSql(
      `create table "shinrai"."leave_periods" ("id" uuid not null, "employee_id" uuid not null, "starts_on" date not null, "ends_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "leave_periods_employee_id_index" on "shinrai"."leave_periods" ("employee_id");`);

    this.addSql(
      `create table "shinrai"."quizzes" ("id" uuid not null, "pass_mark" int not null, "question_count" int not null, "time_limit_minutes" int not null, "frozen_at" timestamptz null, primary key ("id"));`,
    );

    this.addSql(
      `create table "shinrai"."questions" ("id" uuid not null, "quiz_id" uuid not null, "position" int not null, "code" varchar(255) not null, "topic" varchar(255) not null, "kind" varchar(255) not null, "stem" jsonb not null, "options" jsonb not null, "explanation" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."questions" add constraint "questions_quiz_id_code_unique" unique ("quiz_id", "code");`,
    );

    this.addSql(
      `create table "shinrai"."course_versions" ("id" uuid not null, "course_id" uuid not null, "number" int not null, "state" varchar(255) not null, "title" jsonb not null, "summary" jsonb not null, "quiz_id" uuid not null, "published_at" timestamptz null, "published_by" uuid null, "content_hash" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "course_versions_one_draft" on "shinrai"."course_versions" ("course_id") where "state" = 'DRAFT';`,
    );
    this.addSql(
      `alter table "shinrai"."course_versions" add constraint "course_versions_course_id_number_unique" unique ("course_id", "number");`,
    );

    this.addSql(
      `create table "shinrai"."lessons" ("id" uuid not null, "course_version_id" uuid not null, "position" int not null, "slug" varchar(255) not null, "title" jsonb not null, "minutes" int not null, "body" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."lessons" add constraint "lessons_course_version_id_slug_unique" unique ("course_version_id", "slug");`,
    );

    this.addSql(
      `create table "shinrai"."requirements" ("id" uuid not null, "version" int not null default 1, "title_ja" varchar(255) not null, "title_en" varchar(255) null, "activity_kind" varchar(255) not null, "activity_id" uuid not null, "department_ids" uuid[] not null, "employments" text[] not null, "created_at" timestamptz not null, "created_by" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "requirements_created_at_id_index" on "shinrai"."requirements" ("created_at", "id");`);

    this.addSql(
      `create table "shinrai"."assignments" ("id" uuid not null, "employee_id" uuid not null, "requirement_id" uuid not null, "cycle" int not null, "activity_kind" varchar(255) not null, "activity_id" uuid not null, "assigned_at" timestamptz not null, "due_on" date not null, "fulfilled_at" timestamptz null, "fulfilled_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "assignments_employee_id_due_on_id_index" on "shinrai"."assignments" ("employee_id", "due_on", "id");`,
    );
    this.addSql(
      `create index "assignments_requirement_id_cycle_fulfilled_at_index" on "shinrai"."assignments" ("requirement_id", "cycle", "fulfilled_at");`,
    );
    this.addSql(
      `create index "assignments_due_on_employee_id_index" on "shinrai"."assignments" ("due_on", "employee_id") where "fulfilled_at" is null;`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_requirement_id_cycle_employee_id_unique" unique ("requirement_id", "cycle", "employee_id");`,
    );

    this.addSql(
      `create table "shinrai"."enrolments" ("assignment_id" uuid not null, "course_version_id" uuid not null, "enrolled_at" timestamptz not null, primary key ("assignment_id"));`,
    );

    this.addSql(
      `create table "shinrai"."lesson_readings" ("id" uuid not null, "assignment_id" uuid not null, "lesson_id" uuid not null, "read_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."lesson_readings" add constraint "lesson_readings_assignment_id_lesson_id_unique" unique ("assignment_id", "lesson_id");`,
    );

    this.addSql(
      `create table "shinrai"."attempts" ("id" uuid not null, "assignment_id" uuid not null, "employee_id" uuid not null, "quiz_id" uuid not null, "number" int not null, "pass_mark" int not null, "started_at" timestamptz not null, "due_at" timestamptz not null, "finished_at" timestamptz null, "end" varchar(255) null, "score" double precision null, "max_score" int not null, "percent" double precision null, "passed" boolean null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "attempts_one_open" on "shinrai"."attempts" ("assignment_id") where "finished_at" is null;`,
    );
    this.addSql(`create index "attempts_due_at_index" on "shinrai"."attempts" ("due_at") where "finished_at" is null;`);
    this.addSql(
      `alter table "shinrai"."attempts" add constraint "attempts_assignment_id_number_unique" unique ("assignment_id", "number");`,
    );

    this.addSql(
      `create table "shinrai"."attempt_questions" ("id" uuid not null, "attempt_id" uuid not null, "position" int not null, "question_id" uuid not null, "code" varchar(255) not null, "topic" varchar(255) not null, "kind" varchar(255) not null, "stem" jsonb not null, "options" jsonb not null, "explanation" jsonb not null, "chosen" text[] not null, "answered_at" timestamptz null, "earned" double precision null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."attempt_questions" add constraint "attempt_questions_attempt_id_position_unique" unique ("attempt_id", "position");`,
    );

    this.addSql(
      `create table "shinrai"."requirement_cycles" ("id" uuid not null, "requirement_id" uuid not null, "cycle" int not null, "due_on" date not null, "assigned_at" timestamptz not null, "assigned_by" uuid null, "assigned_count" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."requirement_cycles" add constraint "requirement_cycles_requirement_id_cycle_unique" unique ("requirement_id", "cycle");`,
    );

    this.addSql(
      `create table "shinrai"."role_grants" ("id" uuid not null, "employee_id" uuid not null, "role" varchar(255) not null, "granted_at" timestamptz not null, "granted_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."role_grants" add constraint "role_grants_employee_id_role_unique" unique ("employee_id", "role");`,
    );

    this.addSql(
      `create table "shinrai"."roster_changes" ("import_id" uuid not null, "position" int not null, "line" int null, "kind" varchar(255) not null, "number" varchar(255) not null, "name" text not null, "changes" jsonb not null, primary key ("import_id", "position"));`,
    );

    this.addSql(
      `create table "shinrai"."roster_files" ("id" uuid not null, "name" varchar(255) not null, "bytes" bytea not null, "sha256" varchar(255) not null, "uploaded_at" timestamptz not null, "uploaded_by" uuid null, primary key ("id"));`,
    );

    this.addSql(
      `create table "shinrai"."roster_imports" ("id" uuid not null, "version" int not null default 1, "file_id" uuid not null, "file_name" varchar(255) not null, "dry_run" boolean not null, "state" varchar(255) not null, "failure" varchar(255) null, "created_at" timestamptz not null, "created_by" uuid null, "asked_by" uuid null, "asked_by_label" varchar(255) not null, "request_id" varchar(255) null, "finished_at" timestamptz null, "rows" int not null default 0, "rows_done" int not null default 0, "joined" int not null default 0, "changed" int not null default 0, "left" int not null default 0, "unchanged" int not null default 0, "leavers_to_confirm" int null, "leavers_accepted" int null, "problem_count" int not null default 0, primary key ("id"));`,
    );
    this.addSql(
      `create index "roster_imports_created_at_id_index" on "shinrai"."roster_imports" ("created_at", "id");`,
    );

    this.addSql(
      `create table "shinrai"."roster_problems" ("import_id" uuid not null, "position" int not null, "line" int not null, "column" text null, "reason" varchar(255) not null, "value" text null, primary key ("import_id", "position"));`,
    );

    this.addSql(
      `create or replace function "shinrai"."audit_events_audit_events_append_only_fn"() returns trigger as \$\$ begin raise exception 'audit_events is append-only' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "audit_events_append_only" BEFORE UPDATE OR DELETE on "shinrai"."audit_events" for each STATEMENT execute function "shinrai"."audit_events_audit_events_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."departments" add constraint "departments_parent_id_foreign" foreign key ("parent_id") references "shinrai"."departments" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "shinrai"."employees" add constraint "employees_department_id_foreign" foreign key ("department_id") references "shinrai"."departments" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."employees" add constraint "employees_manager_id_foreign" foreign key ("manager_id") references "shinrai"."employees" ("id") on delete set null;`,
    );

    this.addSql(
      `create or replace function "shinrai"."employment_records_employment_records_append_only_fn"() returns trigger as \$\$ begin raise exception 'employment_records is append-only' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "employment_records_append_only" BEFORE UPDATE OR DELETE on "shinrai"."employment_records" for each STATEMENT execute function "shinrai"."employment_records_employment_records_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."leave_periods" add constraint "leave_periods_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );

    this.addSql(
      `create or replace function "shinrai"."quizzes_quizzes_frozen_fn"() returns trigger as \$\$ begin if (old.frozen_at is not null) then raise exception 'this row of quizzes never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "quizzes_frozen" BEFORE UPDATE OR DELETE on "shinrai"."quizzes" for each ROW execute function "shinrai"."quizzes_quizzes_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."questions" add constraint "questions_quiz_id_foreign" foreign key ("quiz_id") references "shinrai"."quizzes" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."questions_questions_frozen_fn"() returns trigger as \$\$ begin if (exists (select from shinrai.quizzes where id in (new.quiz_id, old.quiz_id) and frozen_at is not null)) then raise exception 'this row of questions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "questions_frozen" BEFORE INSERT OR UPDATE OR DELETE on "shinrai"."questions" for each ROW execute function "shinrai"."questions_questions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."course_versions" add constraint "course_versions_course_id_foreign" foreign key ("course_id") references "shinrai"."courses" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."course_versions" add constraint "course_versions_quiz_id_foreign" foreign key ("quiz_id") references "shinrai"."quizzes" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."course_versions_course_versions_frozen_fn"() returns trigger as \$\$ begin if (old.state = 'PUBLISHED') then raise exception 'this row of course_versions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "course_versions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."course_versions" for each ROW execute function "shinrai"."course_versions_course_versions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."lessons" add constraint "lessons_course_version_id_foreign" foreign key ("course_version_id") references "shinrai"."course_versions" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."lessons_lessons_frozen_fn"() returns trigger as \$\$ begin if (exists (select from shinrai.course_versions where id in (new.course_version_id, old.course_version_id) and state = 'PUBLISHED')) then raise exception 'this row of lessons never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "lessons_frozen" BEFORE INSERT OR UPDATE OR DELETE on "shinrai"."lessons" for each ROW execute function "shinrai"."lessons_lessons_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id");`,
    );

    this.addSql(
      `alter table "shinrai"."enrolments" add constraint "enrolments_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "shinrai"."enrolments" add constraint "enrolments_course_version_id_foreign" foreign key ("course_version_id") references "shinrai"."course_versions" ("id");`,
    );

    this.addSql(
      `alter table "shinrai"."lesson_readings" add constraint "lesson_readings_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."enrolments" ("assignment_id");`,
    );
    this.addSql(
      `alter table "shinrai"."lesson_readings" add constraint "lesson_readings_lesson_id_foreign" foreign key ("lesson_id") references "shinrai"."lessons" ("id");`,
    );

    this.addSql(
      `alter table "shinrai"."attempts" add constraint "attempts_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."attempts" add constraint "attempts_quiz_id_foreign" foreign key ("quiz_id") references "shinrai"."quizzes" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."attempts_attempts_frozen_fn"() returns trigger as \$\$ begin if (old.finished_at is not null or tg_op = 'DELETE') then raise exception 'this row of attempts never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "attempts_frozen" BEFORE UPDATE OR DELETE on "shinrai"."attempts" for each ROW execute function "shinrai"."attempts_attempts_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."attempt_questions" add constraint "attempt_questions_attempt_id_foreign" foreign key ("attempt_id") references "shinrai"."attempts" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."attempt_questions_attempt_questions_frozen_fn"() returns trigger as \$\$ begin if (case tg_op when 'DELETE' then true when 'INSERT' then exists (select from shinrai.attempts where id = new.attempt_id and finished_at is not null) else old.earned is not null or (new.attempt_id, new.position, new.question_id, new.code, new.topic, new.kind, new.stem, new.options, new.explanation) is distinct from (old.attempt_id, old.position, old.question_id, old.code, old.topic, old.kind, old.stem, old.options, old.explanation) end) then raise exception 'this row of attempt_questions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "attempt_questions_frozen" BEFORE INSERT OR UPDATE OR DELETE on "shinrai"."attempt_questions" for each ROW execute function "shinrai"."attempt_questions_attempt_questions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."requirement_cycles" add constraint "requirement_cycles_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id");`,
    );

    this.addSql(
      `alter table "shinrai"."role_grants" add constraint "role_grants_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );

    this.addSql(
      `alter table "shinrai"."roster_imports" add constraint "roster_imports_file_id_foreign" foreign key ("file_id") references "shinrai"."roster_files" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "shinrai"."course_versions" drop constraint "course_versions_course_id_foreign";`);
    this.addSql(`alter table "shinrai"."departments" drop constraint "departments_parent_id_foreign";`);
    this.addSql(`alter table "shinrai"."employees" drop constraint "employees_department_id_foreign";`);
    this.addSql(`alter table "shinrai"."employees" drop constraint "employees_manager_id_foreign";`);
    this.addSql(`alter table "shinrai"."leave_periods" drop constraint "leave_periods_employee_id_foreign";`);
    this.addSql(`alter table "shinrai"."assignments" drop constraint "assignments_employee_id_foreign";`);
    this.addSql(`alter table "shinrai"."role_grants" drop constraint "role_grants_employee_id_foreign";`);
    this.addSql(`alter table "shinrai"."questions" drop constraint "questions_quiz_id_foreign";`);
    this.addSql(`alter table "shinrai"."course_versions" drop constraint "course_versions_quiz_id_foreign";`);
    this.addSql(`alter table "shinrai"."attempts" drop constraint "attempts_quiz_id_foreign";`);
    this.addSql(`alter table "shinrai"."lessons" drop constraint "lessons_course_version_id_foreign";`);
    this.addSql(`alter table "shinrai"."enrolments" drop constraint "enrolments_course_version_id_foreign";`);
    this.addSql(`alter table "shinrai"."lesson_readings" drop constraint "lesson_readings_lesson_id_foreign";`);
    this.addSql(`alter table "shinrai"."assignments" drop constraint "assignments_requirement_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."requirement_cycles" drop constraint "requirement_cycles_requirement_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."enrolments" drop constraint "enrolments_assignment_id_foreign";`);
    this.addSql(`alter table "shinrai"."attempts" drop constraint "attempts_assignment_id_foreign";`);
    this.addSql(`alter table "shinrai"."lesson_readings" drop constraint "lesson_readings_assignment_id_foreign";`);
    this.addSql(`alter table "shinrai"."attempt_questions" drop constraint "attempt_questions_attempt_id_foreign";`);
    this.addSql(`alter table "shinrai"."roster_imports" drop constraint "roster_imports_file_id_foreign";`);

    this.addSql(`drop trigger if exists "audit_events_append_only" on "shinrai"."audit_events";`);
    this.addSql(`drop function if exists "shinrai"."audit_events_audit_events_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."audit_events" cascade;`);
    this.addSql(`drop table if exists "shinrai"."courses" cascade;`);
    this.addSql(`drop table if exists "shinrai"."departments" cascade;`);
    this.addSql(`drop table if exists "shinrai"."employees" cascade;`);
    this.addSql(`drop trigger if exists "employment_records_append_only" on "shinrai"."employment_records";`);
    this.addSql(`drop function if exists "shinrai"."employment_records_employment_records_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."employment_records" cascade;`);
    this.addSql(`drop table if exists "shinrai"."leave_periods" cascade;`);
    this.addSql(`drop trigger if exists "quizzes_frozen" on "shinrai"."quizzes";`);
    this.addSql(`drop function if exists "shinrai"."quizzes_quizzes_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."quizzes" cascade;`);
    this.addSql(`drop trigger if exists "questions_frozen" on "shinrai"."questions";`);
    this.addSql(`drop function if exists "shinrai"."questions_questions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."questions" cascade;`);
    this.addSql(`drop trigger if exists "course_versions_frozen" on "shinrai"."course_versions";`);
    this.addSql(`drop function if exists "shinrai"."course_versions_course_versions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."course_versions" cascade;`);
    this.addSql(`drop trigger if exists "lessons_frozen" on "shinrai"."lessons";`);
    this.addSql(`drop function if exists "shinrai"."lessons_lessons_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."lessons" cascade;`);
    this.addSql(`drop table if exists "shinrai"."requirements" cascade;`);
    this.addSql(`drop table if exists "shinrai"."assignments" cascade;`);
    this.addSql(`drop table if exists "shinrai"."enrolments" cascade;`);
    this.addSql(`drop table if exists "shinrai"."lesson_readings" cascade;`);
    this.addSql(`drop trigger if exists "attempts_frozen" on "shinrai"."attempts";`);
    this.addSql(`drop function if exists "shinrai"."attempts_attempts_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."attempts" cascade;`);
    this.addSql(`drop trigger if exists "attempt_questions_frozen" on "shinrai"."attempt_questions";`);
    this.addSql(`drop function if exists "shinrai"."attempt_questions_attempt_questions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."attempt_questions" cascade;`);
    this.addSql(`drop table if exists "shinrai"."requirement_cycles" cascade;`);
    this.addSql(`drop table if exists "shinrai"."role_grants" cascade;`);
    this.addSql(`drop table if exists "shinrai"."roster_changes" cascade;`);
    this.addSql(`drop table if exists "shinrai"."roster_files" cascade;`);
    this.addSql(`drop table if exists "shinrai"."roster_imports" cascade;`);
    this.addSql(`drop table if exists "shinrai"."roster_problems" cascade;`);
  }
}
