import { Migration } from '@mikro-orm/migrations';

export class EveryYear extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "shinrai"."ledger_runs" ("id" uuid not null, "requirement_id" uuid not null, "day" date not null, "ran_at" timestamptz not null, "opened" int not null, "closed" int not null, "released" int not null, "doubted" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "ledger_runs_requirement_id_day_index" on "shinrai"."ledger_runs" ("requirement_id", "day");`,
    );

    this.addSql(
      `create table "shinrai"."notices" ("id" uuid not null, "key" varchar(255) not null, "employee_id" uuid not null, "kind" varchar(255) not null, "params" jsonb not null, "told_at" timestamptz not null, "read_at" timestamptz null, "mail_state" varchar(255) not null, "mail_attempts" int not null default 0, "mail_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."notices" add constraint "notices_key_unique" unique ("key");`);
    this.addSql(`create index "notices_employee_id_id_index" on "shinrai"."notices" ("employee_id", "id");`);
    this.addSql(`create index "notices_told_at_id_index" on "shinrai"."notices" ("told_at", "id");`);
    this.addSql(`create index "notices_unread" on "shinrai"."notices" ("employee_id") where "read_at" is null;`);
    this.addSql(
      `create index "notices_waiting" on "shinrai"."notices" ("mail_at", "id") where "mail_state" in ('WAITING', 'SENDING');`,
    );
    this.addSql(
      `create index "notices_undelivered" on "shinrai"."notices" ("mail_state", "id") where "mail_state" in ('BOUNCED', 'UNCERTAIN');`,
    );

    this.addSql(
      `create table "shinrai"."notice_deliveries" ("id" uuid not null, "notice_id" uuid not null, "at" timestamptz not null, "outcome" varchar(255) not null, "via" varchar(255) null, "reply_code" int null, "reason" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(`create index "notice_deliveries_notice_id_index" on "shinrai"."notice_deliveries" ("notice_id");`);
    this.addSql(
      `create index "notice_deliveries_at_outcome_index" on "shinrai"."notice_deliveries" ("at", "outcome");`,
    );

    this.addSql(
      `create table "shinrai"."proofs" ("id" uuid not null, "name" varchar(255) not null, "mime_type" varchar(255) not null, "bytes" bytea not null, "sha256" varchar(255) not null, "uploaded_at" timestamptz not null, "uploaded_by" uuid null, primary key ("id"));`,
    );

    this.addSql(
      `create table "shinrai"."ledger_exceptions" ("id" uuid not null, "version" int not null default 1, "requirement_id" uuid not null, "employee_id" uuid not null, "kind" varchar(255) not null, "due_on" date null, "steps" jsonb not null, "found_at" timestamptz not null, "resolved_at" timestamptz null, "resolved_by" uuid null, "resolution" varchar(255) null, "reason" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(`create index "ledger_exceptions_employee_id_index" on "shinrai"."ledger_exceptions" ("employee_id");`);
    this.addSql(
      `create index "ledger_exceptions_found_at_id_index" on "shinrai"."ledger_exceptions" ("found_at", "id") where "resolved_at" is null;`,
    );
    this.addSql(
      `create unique index "ledger_exceptions_open_unique" on "shinrai"."ledger_exceptions" ("requirement_id", "employee_id", "kind") where "resolved_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."petitions" ("id" uuid not null, "kind" varchar(255) not null, "state" varchar(255) not null, "employee_id" uuid not null, "requirement_id" uuid not null, "assignment_id" uuid null, "starts_on" date not null, "ends_on" date null, "issuer" varchar(255) null, "certificate_title" varchar(255) null, "proof_id" uuid null, "reason" text not null, "requested_at" timestamptz not null, "requested_by" uuid null, "decided_at" timestamptz null, "decided_by" uuid null, "decision_reason" text null, "revoked_at" timestamptz null, "revoked_by" uuid null, "revocation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`create index "petitions_requested_at_id_index" on "shinrai"."petitions" ("requested_at", "id");`);
    this.addSql(
      `create index "petitions_employee_id_requirement_id_kind_index" on "shinrai"."petitions" ("employee_id", "requirement_id", "kind");`,
    );
    this.addSql(`create index "petitions_assignment_id_index" on "shinrai"."petitions" ("assignment_id");`);
    this.addSql(
      `create unique index "petitions_one_open" on "shinrai"."petitions" ("assignment_id", "kind") where "state" = 'REQUESTED';`,
    );

    this.addSql(
      `create table "shinrai"."due_changes" ("id" uuid not null, "assignment_id" uuid not null, "kind" varchar(255) not null, "from_on" date not null, "to_on" date not null, "changed_at" timestamptz not null, "changed_by" uuid null, "reason" text null, "cause_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "due_changes_assignment_id_changed_at_index" on "shinrai"."due_changes" ("assignment_id", "changed_at");`,
    );

    this.addSql(
      `create table "shinrai"."requirement_rules" ("id" uuid not null, "requirement_id" uuid not null, "version" int not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "audience" jsonb not null, "schedule" jsonb null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."requirement_rules" add constraint "requirement_rules_requirement_id_version_unique" unique ("requirement_id", "version");`,
    );

    this.addSql(
      `alter table "shinrai"."leave_periods" add "kind" varchar(255) not null default 'OTHER', add "reason" text null, add "recorded_at" timestamptz null, add "recorded_by" uuid null, add "revoked_at" timestamptz null, add "revoked_by" uuid null;`,
    );
    this.addSql(
      `create or replace function "shinrai"."leave_periods_leave_periods_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.revoked_at is not null or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')) then raise exception 'this row of leave_periods never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "leave_periods_frozen" BEFORE UPDATE OR DELETE on "shinrai"."leave_periods" for each ROW execute function "shinrai"."leave_periods_leave_periods_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."requirements" add "audience" jsonb null, add "schedule" jsonb null, add "shares_completions" boolean not null default false, add "reason_ja" varchar(255) null, add "reason_en" varchar(255) null, add "started_at" timestamptz null, add "ended_at" timestamptz null;`,
    );
    this.addSql(
      `update "shinrai"."requirements" set "audience" = jsonb_build_object('all', case when department_ids = '{}' then '[]' else jsonb_build_array(jsonb_build_object('departments', jsonb_build_object('ids', to_jsonb(department_ids), 'below', true))) end || case when employments = '{}' then '[]' else jsonb_build_array(jsonb_build_object('employments', to_jsonb(employments))) end);`,
    );
    this.addSql(`alter table "shinrai"."requirements" alter column "audience" set not null;`);
    this.addSql(`alter table "shinrai"."requirements" drop column "department_ids", drop column "employments";`);
    this.addSql(
      `insert into "shinrai"."requirement_rules" (id, requirement_id, version, recorded_at, recorded_by, audience) select shinrai.uuid_v7(), id, version, case version when 1 then created_at else now() end, case version when 1 then created_by end, audience from "shinrai"."requirements";`,
    );

    this.addSql(
      `alter table "shinrai"."assignments" drop constraint "assignments_requirement_id_cycle_employee_id_unique";`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add "part" smallint not null default 1, add "baseline_on" date null, add "anchor_on" date null, add "periods" int not null default 0, add "due_steps" jsonb not null default '[]', add "next_opens_on" date null, add "next_due_on" date null, add "ended_at" timestamptz null, add "ending" varchar(255) null, add "ending_reason" varchar(255) null;`,
    );
    this.addSql(`update "shinrai"."assignments" set "baseline_on" = "due_on";`);
    this.addSql(`alter table "shinrai"."assignments" alter column "baseline_on" set not null;`);
    this.addSql(
      `create index "assignments_next_opens_on_index" on "shinrai"."assignments" ("next_opens_on") where "ended_at" is null;`,
    );
    this.addSql(
      `create index "assignments_completed" on "shinrai"."assignments" ("activity_kind", "activity_id", "employee_id", "fulfilled_at") where "fulfilled_at" is not null;`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_requirement_id_cycle_employee_id_part_unique" unique ("requirement_id", "cycle", "employee_id", "part");`,
    );
    this.addSql(
      `create unique index "assignments_current_unique" on "shinrai"."assignments" ("requirement_id", "employee_id") where "ended_at" is null and "anchor_on" is not null;`,
    );

    this.addSql(`drop index "shinrai"."attempt_questions_graded";`);
    this.addSql(`alter table "shinrai"."attempt_questions" add "rest" double precision null;`);
    this.addSql(
      `create index "attempt_questions_counted" on "shinrai"."attempt_questions" ("question_id", "attempt_id") include ("earned", "rest", "chosen") where "earned" is not null;`,
    );

    this.addSql(
      `create or replace function "shinrai"."ledger_runs_ledger_runs_append_only_fn"() returns trigger as $$ begin raise exception 'ledger_runs is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "ledger_runs_append_only" BEFORE UPDATE OR DELETE on "shinrai"."ledger_runs" for each STATEMENT execute function "shinrai"."ledger_runs_ledger_runs_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."notices" add constraint "notices_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."notices_notices_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (to_jsonb(new) - '{read_at,mail_state,mail_attempts,mail_at}'::text[]) is distinct from (to_jsonb(old) - '{read_at,mail_state,mail_attempts,mail_at}'::text[])) then raise exception 'this row of notices never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "notices_frozen" BEFORE UPDATE OR DELETE on "shinrai"."notices" for each ROW execute function "shinrai"."notices_notices_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."notice_deliveries" add constraint "notice_deliveries_notice_id_foreign" foreign key ("notice_id") references "shinrai"."notices" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."notice_deliveries_notice_deliveries_append_only_fn"() returns trigger as $$ begin raise exception 'notice_deliveries is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "notice_deliveries_append_only" BEFORE UPDATE OR DELETE on "shinrai"."notice_deliveries" for each STATEMENT execute function "shinrai"."notice_deliveries_notice_deliveries_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."proofs_proofs_append_only_fn"() returns trigger as $$ begin raise exception 'proofs is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "proofs_append_only" BEFORE UPDATE OR DELETE on "shinrai"."proofs" for each STATEMENT execute function "shinrai"."proofs_proofs_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."ledger_exceptions" add constraint "ledger_exceptions_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."ledger_exceptions" add constraint "ledger_exceptions_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."ledger_exceptions_ledger_exceptions_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.resolved_at is not null) then raise exception 'this row of ledger_exceptions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "ledger_exceptions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."ledger_exceptions" for each ROW execute function "shinrai"."ledger_exceptions_ledger_exceptions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."petitions" add constraint "petitions_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."petitions" add constraint "petitions_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."petitions" add constraint "petitions_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "shinrai"."petitions" add constraint "petitions_proof_id_foreign" foreign key ("proof_id") references "shinrai"."proofs" ("id") on delete no action;`,
    );
    this.addSql(
      `create or replace function "shinrai"."petitions_petitions_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.state in ('DENIED', 'WITHDRAWN', 'REVOKED') or (to_jsonb(new) - array['state', 'decided_at', 'decided_by', 'decision_reason', 'revoked_at', 'revoked_by', 'revocation_reason']) is distinct from (to_jsonb(old) - array['state', 'decided_at', 'decided_by', 'decision_reason', 'revoked_at', 'revoked_by', 'revocation_reason']) or (old.decided_at is not null and (new.decided_at, new.decided_by, new.decision_reason) is distinct from (old.decided_at, old.decided_by, old.decision_reason))) then raise exception 'this row of petitions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "petitions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."petitions" for each ROW execute function "shinrai"."petitions_petitions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."due_changes" add constraint "due_changes_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."due_changes_due_changes_append_only_fn"() returns trigger as $$ begin raise exception 'due_changes is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "due_changes_append_only" BEFORE UPDATE OR DELETE on "shinrai"."due_changes" for each STATEMENT execute function "shinrai"."due_changes_due_changes_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."requirement_rules_requirement_rules_append_only_fn"() returns trigger as $$ begin raise exception 'requirement_rules is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "requirement_rules_append_only" BEFORE UPDATE OR DELETE on "shinrai"."requirement_rules" for each STATEMENT execute function "shinrai"."requirement_rules_requirement_rules_append_only_fn"();`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "shinrai"."notice_deliveries" drop constraint "notice_deliveries_notice_id_foreign";`);
    this.addSql(`alter table "shinrai"."petitions" drop constraint "petitions_proof_id_foreign";`);

    this.addSql(`drop trigger if exists "ledger_runs_append_only" on "shinrai"."ledger_runs";`);
    this.addSql(`drop function if exists "shinrai"."ledger_runs_ledger_runs_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."ledger_runs" cascade;`);
    this.addSql(`drop trigger if exists "notices_frozen" on "shinrai"."notices";`);
    this.addSql(`drop function if exists "shinrai"."notices_notices_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."notices" cascade;`);
    this.addSql(`drop trigger if exists "notice_deliveries_append_only" on "shinrai"."notice_deliveries";`);
    this.addSql(`drop function if exists "shinrai"."notice_deliveries_notice_deliveries_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."notice_deliveries" cascade;`);
    this.addSql(`drop trigger if exists "proofs_append_only" on "shinrai"."proofs";`);
    this.addSql(`drop function if exists "shinrai"."proofs_proofs_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."proofs" cascade;`);
    this.addSql(`drop trigger if exists "ledger_exceptions_frozen" on "shinrai"."ledger_exceptions";`);
    this.addSql(`drop function if exists "shinrai"."ledger_exceptions_ledger_exceptions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."ledger_exceptions" cascade;`);
    this.addSql(`drop trigger if exists "petitions_frozen" on "shinrai"."petitions";`);
    this.addSql(`drop function if exists "shinrai"."petitions_petitions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."petitions" cascade;`);
    this.addSql(`drop trigger if exists "due_changes_append_only" on "shinrai"."due_changes";`);
    this.addSql(`drop function if exists "shinrai"."due_changes_due_changes_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."due_changes" cascade;`);
    this.addSql(`drop trigger if exists "requirement_rules_append_only" on "shinrai"."requirement_rules";`);
    this.addSql(`drop function if exists "shinrai"."requirement_rules_requirement_rules_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."requirement_rules" cascade;`);

    this.addSql(`drop index "shinrai"."assignments_next_opens_on_index";`);
    this.addSql(`drop index "shinrai"."assignments_completed";`);
    this.addSql(
      `alter table "shinrai"."assignments" drop constraint "assignments_requirement_id_cycle_employee_id_part_unique";`,
    );
    this.addSql(`drop index "shinrai"."assignments_current_unique";`);
    this.addSql(
      `alter table "shinrai"."assignments" drop column "part", drop column "baseline_on", drop column "anchor_on", drop column "periods", drop column "due_steps", drop column "next_opens_on", drop column "next_due_on", drop column "ended_at", drop column "ending", drop column "ending_reason";`,
    );
    this.addSql(
      `alter table "shinrai"."assignments" add constraint "assignments_requirement_id_cycle_employee_id_unique" unique ("requirement_id", "cycle", "employee_id");`,
    );

    this.addSql(`drop index "shinrai"."attempt_questions_counted";`);
    this.addSql(`alter table "shinrai"."attempt_questions" drop column "rest";`);
    this.addSql(
      `create index "attempt_questions_graded" on "shinrai"."attempt_questions" ("question_id", "attempt_id") include ("earned") where earned IS NOT NULL;`,
    );

    this.addSql(`drop trigger if exists "leave_periods_frozen" on "shinrai"."leave_periods";`);
    this.addSql(`drop function if exists "shinrai"."leave_periods_leave_periods_frozen_fn"();`);
    this.addSql(
      `alter table "shinrai"."leave_periods" drop column "kind", drop column "reason", drop column "recorded_at", drop column "recorded_by", drop column "revoked_at", drop column "revoked_by";`,
    );

    this.addSql(
      `alter table "shinrai"."requirements" drop column "audience", drop column "schedule", drop column "shares_completions", drop column "reason_ja", drop column "reason_en", drop column "started_at", drop column "ended_at";`,
    );
    this.addSql(
      `alter table "shinrai"."requirements" add "department_ids" uuid[] not null, add "employments" text[] not null;`,
    );
  }
}
