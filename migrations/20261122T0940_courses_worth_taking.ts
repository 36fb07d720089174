import { Migration } from '@mikro-orm/migrations';

export class CoursesWorthTaking extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "shinrai"."accommodations" ("id" uuid not null, "employee_id" uuid not null, "extra_time_percent" int not null, "may_pause" boolean not null, "extra_attempts" int not null, "waives_attention" boolean not null, "reason" text not null, "valid_from" date not null, "valid_until" date null, "granted_at" timestamptz not null, "granted_by" uuid null, "revoked_at" timestamptz null, "revoked_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "accommodations_employee_id_valid_from_index" on "shinrai"."accommodations" ("employee_id", "valid_from");`,
    );

    this.addSql(
      `create table "shinrai"."media" ("id" uuid not null, "sha256" varchar(255) not null, "kind" varchar(255) not null, "mime_type" varchar(255) not null, "bytes" int not null, "width" int null, "height" int null, "duration_seconds" double precision null, "uploaded_at" timestamptz not null, "uploaded_by" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."media" add constraint "media_sha256_unique" unique ("sha256");`);

    this.addSql(
      `create table "shinrai"."media_chunks" ("media_id" uuid not null, "position" int not null, "bytes" bytea not null, primary key ("media_id", "position"));`,
    );

    this.addSql(
      `create table "shinrai"."course_files" ("id" uuid not null, "course_version_id" uuid not null, "name" varchar(255) not null, "media_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "course_files_media_id_index" on "shinrai"."course_files" ("media_id");`);
    this.addSql(
      `alter table "shinrai"."course_files" add constraint "course_files_course_version_id_name_unique" unique ("course_version_id", "name");`,
    );

    this.addSql(
      `create table "shinrai"."extra_attempts" ("id" uuid not null, "assignment_id" uuid not null, "reason" text not null, "granted_at" timestamptz not null, "granted_by" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "extra_attempts_assignment_id_index" on "shinrai"."extra_attempts" ("assignment_id");`);

    this.addSql(
      `create table "shinrai"."lesson_attentions" ("id" uuid not null, "assignment_id" uuid not null, "lesson_id" uuid not null, "begun_at" timestamptz not null, "attended_seconds" double precision not null, "watched" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."lesson_attentions" add constraint "lesson_attentions_assignment_id_lesson_id_unique" unique ("assignment_id", "lesson_id");`,
    );

    this.addSql(
      `create table "shinrai"."certificates" ("assignment_id" uuid not null, "code" varchar(255) not null, "number" varchar(255) not null, "family_name" varchar(255) not null, "given_name" varchar(255) not null, "issuer" jsonb null, "title" jsonb not null, "version_number" int not null, "content_hash" varchar(255) not null, "percent" double precision not null, "fulfilled_on" date not null, "issued_at" timestamptz not null, primary key ("assignment_id"));`,
    );
    this.addSql(`alter table "shinrai"."certificates" add constraint "certificates_code_unique" unique ("code");`);

    this.addSql(
      `create table "shinrai"."attempt_pauses" ("id" uuid not null, "attempt_id" uuid not null, "started_at" timestamptz not null, "ends_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."attempt_pauses" add constraint "attempt_pauses_attempt_id_started_at_unique" unique ("attempt_id", "started_at");`,
    );

    this.addSql(
      `create table "shinrai"."saved_reports" ("id" uuid not null, "owner_id" uuid not null, "name" varchar(255) not null, "filter" jsonb not null, "view" varchar(255) null, "sort" varchar(255) null, "saved_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."saved_reports" add constraint "saved_reports_owner_id_name_unique" unique ("owner_id", "name");`,
    );

    this.addSql(
      `create table "shinrai"."signs_of_life" ("employee_id" uuid not null, "seen_at" timestamptz not null, "seen_before" timestamptz null, primary key ("employee_id"));`,
    );

    this.addSql(
      `alter table "shinrai"."quizzes" add "topic_counts" jsonb not null default '[]', add "shuffle_options" boolean not null default true, add "attempt_limit" int null, add "wait_minutes" int not null default 0;`,
    );

    this.addSql(`alter table "shinrai"."course_versions" add "lessons_first" boolean not null default false;`);

    this.addSql(
      `alter table "shinrai"."lessons" add "attention_seconds" int not null default 0, add "video" jsonb null;`,
    );

    this.addSql(
      `alter table "shinrai"."attempts" add "accommodation_id" uuid null, add "extra_minutes" int not null default 0, add "may_pause" boolean not null default false, add "paused_at" timestamptz null;`,
    );
    this.addSql(
      `alter table "shinrai"."attempts" add constraint "attempts_accommodation_id_foreign" foreign key ("accommodation_id") references "shinrai"."accommodations" ("id") on delete set null;`,
    );
    this.addSql(`create index "attempts_quiz_id_index" on "shinrai"."attempts" ("quiz_id");`);

    this.addSql(
      `create index "attempt_questions_graded" on "shinrai"."attempt_questions" ("question_id", "attempt_id") include ("earned") where "earned" is not null;`,
    );

    this.addSql(
      `alter table "shinrai"."accommodations" add constraint "accommodations_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."accommodations_accommodations_frozen_fn"() returns trigger as \$\$ begin if (tg_op = 'DELETE' or old.revoked_at is not null or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')) then raise exception 'this row of accommodations never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "accommodations_frozen" BEFORE UPDATE OR DELETE on "shinrai"."accommodations" for each ROW execute function "shinrai"."accommodations_accommodations_frozen_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."media_media_append_only_fn"() returns trigger as \$\$ begin raise exception 'media is append-only' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "media_append_only" BEFORE UPDATE OR DELETE on "shinrai"."media" for each STATEMENT execute function "shinrai"."media_media_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."media_chunks_media_chunks_append_only_fn"() returns trigger as \$\$ begin raise exception 'media_chunks is append-only' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "media_chunks_append_only" BEFORE UPDATE OR DELETE on "shinrai"."media_chunks" for each STATEMENT execute function "shinrai"."media_chunks_media_chunks_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."course_files" add constraint "course_files_course_version_id_foreign" foreign key ("course_version_id") references "shinrai"."course_versions" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."course_files" add constraint "course_files_media_id_foreign" foreign key ("media_id") references "shinrai"."media" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."course_files_course_files_frozen_fn"() returns trigger as \$\$ begin if (exists (select from shinrai.course_versions where id in (new.course_version_id, old.course_version_id) and state = 'PUBLISHED')) then raise exception 'this row of course_files never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "course_files_frozen" BEFORE INSERT OR UPDATE OR DELETE on "shinrai"."course_files" for each ROW execute function "shinrai"."course_files_course_files_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."extra_attempts" add constraint "extra_attempts_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."extra_attempts_extra_attempts_append_only_fn"() returns trigger as \$\$ begin raise exception 'extra_attempts is append-only' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "extra_attempts_append_only" BEFORE UPDATE OR DELETE on "shinrai"."extra_attempts" for each STATEMENT execute function "shinrai"."extra_attempts_extra_attempts_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."lesson_attentions" add constraint "lesson_attentions_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."enrolments" ("assignment_id");`,
    );
    this.addSql(
      `alter table "shinrai"."lesson_attentions" add constraint "lesson_attentions_lesson_id_foreign" foreign key ("lesson_id") references "shinrai"."lessons" ("id");`,
    );

    this.addSql(
      `alter table "shinrai"."certificates" add constraint "certificates_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id") on update cascade on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."certificates_certificates_append_only_fn"() returns trigger as \$\$ begin raise exception 'certificates is append-only' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "certificates_append_only" BEFORE UPDATE OR DELETE on "shinrai"."certificates" for each STATEMENT execute function "shinrai"."certificates_certificates_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."attempt_pauses" add constraint "attempt_pauses_attempt_id_foreign" foreign key ("attempt_id") references "shinrai"."attempts" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."attempt_pauses_attempt_pauses_frozen_fn"() returns trigger as \$\$ begin if (tg_op = 'DELETE' or (new.id, new.attempt_id, new.started_at) is distinct from (old.id, old.attempt_id, old.started_at) or new.ends_at > old.ends_at or new.ends_at < new.started_at) then raise exception 'this row of attempt_pauses never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "attempt_pauses_frozen" BEFORE UPDATE OR DELETE on "shinrai"."attempt_pauses" for each ROW execute function "shinrai"."attempt_pauses_attempt_pauses_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."saved_reports" add constraint "saved_reports_owner_id_foreign" foreign key ("owner_id") references "shinrai"."employees" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "shinrai"."attempts" drop constraint "attempts_accommodation_id_foreign";`);
    this.addSql(`alter table "shinrai"."course_files" drop constraint "course_files_media_id_foreign";`);

    this.addSql(`drop trigger if exists "accommodations_frozen" on "shinrai"."accommodations";`);
    this.addSql(`drop function if exists "shinrai"."accommodations_accommodations_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."accommodations" cascade;`);
    this.addSql(`drop trigger if exists "media_append_only" on "shinrai"."media";`);
    this.addSql(`drop function if exists "shinrai"."media_media_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."media" cascade;`);
    this.addSql(`drop trigger if exists "media_chunks_append_only" on "shinrai"."media_chunks";`);
    this.addSql(`drop function if exists "shinrai"."media_chunks_media_chunks_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."media_chunks" cascade;`);
    this.addSql(`drop trigger if exists "course_files_frozen" on "shinrai"."course_files";`);
    this.addSql(`drop function if exists "shinrai"."course_files_course_files_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."course_files" cascade;`);
    this.addSql(`drop trigger if exists "extra_attempts_append_only" on "shinrai"."extra_attempts";`);
    this.addSql(`drop function if exists "shinrai"."extra_attempts_extra_attempts_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."extra_attempts" cascade;`);
    this.addSql(`drop table if exists "shinrai"."lesson_attentions" cascade;`);
    this.addSql(`drop trigger if exists "certificates_append_only" on "shinrai"."certificates";`);
    this.addSql(`drop function if exists "shinrai"."certificates_certificates_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."certificates" cascade;`);
    this.addSql(`drop trigger if exists "attempt_pauses_frozen" on "shinrai"."attempt_pauses";`);
    this.addSql(`drop function if exists "shinrai"."attempt_pauses_attempt_pauses_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."attempt_pauses" cascade;`);
    this.addSql(`drop table if exists "shinrai"."saved_reports" cascade;`);
    this.addSql(`drop table if exists "shinrai"."signs_of_life" cascade;`);

    this.addSql(`drop index "shinrai"."attempt_questions_graded";`);

    this.addSql(`drop index "shinrai"."attempts_quiz_id_index";`);
    this.addSql(
      `alter table "shinrai"."attempts" drop column "accommodation_id", drop column "extra_minutes", drop column "may_pause", drop column "paused_at";`,
    );

    this.addSql(`alter table "shinrai"."course_versions" drop column "lessons_first";`);

    this.addSql(`alter table "shinrai"."lessons" drop column "attention_seconds", drop column "video";`);

    this.addSql(
      `alter table "shinrai"."quizzes" drop column "topic_counts", drop column "shuffle_options", drop column "attempt_limit", drop column "wait_minutes";`,
    );
  }
}
