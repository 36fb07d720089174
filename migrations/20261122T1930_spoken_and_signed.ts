import { Migration } from '@mikro-orm/migrations';

export class SpokenAndSigned extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "shinrai"."data_keys" ("id" uuid not null, "record_type" varchar(255) not null, "record_id" uuid not null, "created_at" timestamptz not null, "epoch" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "data_keys_record_id_index" on "shinrai"."data_keys" ("record_id");`);
    this.addSql(`create index "data_keys_epoch_id_index" on "shinrai"."data_keys" ("epoch", "id");`);

    this.addSql(
      `create table "shinrai"."hand_offs" ("id" uuid not null, "key_id" uuid not null, "sealed" bytea not null, "handed_off_on" date not null, primary key ("id"));`,
    );
    this.addSql(`create index "hand_offs_handed_off_on_id_index" on "shinrai"."hand_offs" ("handed_off_on", "id");`);

    this.addSql(
      `create table "shinrai"."interview_conflicts" ("id" uuid not null, "person_id" uuid not null, "other_id" uuid not null, "declared_at" timestamptz not null, "declared_by" uuid null, "revoked_at" timestamptz null, "revoked_by" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "interview_conflicts_other_id_index" on "shinrai"."interview_conflicts" ("other_id");`);
    this.addSql(
      `create unique index "interview_conflicts_standing" on "shinrai"."interview_conflicts" ("person_id", "other_id") where "revoked_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."interviewer_settings" ("id" uuid not null, "version" int not null, "officers_by" uuid null, "officers_by_role" varchar(255) not null, "managers" boolean not null, "changed_at" timestamptz not null, "changed_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."interviewer_settings" add constraint "interviewer_settings_version_unique" unique ("version");`,
    );

    this.addSql(
      `create table "shinrai"."interview_forms" ("id" uuid not null, "version" int not null default 1, "code" varchar(255) not null, "purpose" varchar(255) not null, "created_at" timestamptz not null, "changes" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."interview_forms" add constraint "interview_forms_code_unique" unique ("code");`,
    );
    this.addSql(
      `create index "interview_forms_created_at_id_index" on "shinrai"."interview_forms" ("created_at", "id");`,
    );

    this.addSql(
      `create table "shinrai"."interview_form_versions" ("id" uuid not null, "form_id" uuid not null, "number" int not null, "title" jsonb not null, "notice" jsonb not null, "sections" jsonb not null, "published_at" timestamptz null, "published_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."interview_form_versions" add constraint "interview_form_versions_form_id_number_unique" unique ("form_id", "number");`,
    );
    this.addSql(
      `create unique index "interview_form_versions_one_draft" on "shinrai"."interview_form_versions" ("form_id") where "published_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."interview_slots" ("id" uuid not null, "interviewer_id" uuid not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "mode" varchar(255) not null, "place" varchar(255) null, "opened_at" timestamptz not null, "withdrawn_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "interview_slots_interviewer_id_starts_at_id_index" on "shinrai"."interview_slots" ("interviewer_id", "starts_at", "id");`,
    );
    this.addSql(
      `create index "interview_slots_starts_at_id_index" on "shinrai"."interview_slots" ("starts_at", "id") where "withdrawn_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."key_canaries" ("id" uuid not null, "key_id" uuid not null, "sealed" bytea not null, "made_at" timestamptz not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "shinrai"."key_rotations" ("id" uuid not null, "asked_at" timestamptz not null, "asked_by_label" varchar(255) not null, "epoch" int null, "finished_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "key_rotations_one_underway" on "shinrai"."key_rotations" ((true)) where "finished_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."legal_holds" ("id" uuid not null, "employee_id" uuid not null, "device" varchar(255) null, "key_id" uuid not null, "reason" bytea not null, "set_at" timestamptz not null, "set_by" uuid null, "released_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "legal_holds_set_at_id_index" on "shinrai"."legal_holds" ("set_at", "id");`);
    this.addSql(
      `create index "legal_holds_in_force" on "shinrai"."legal_holds" ("employee_id") where "released_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."hold_steps" ("id" uuid not null, "hold_id" uuid not null, "kind" varchar(255) not null, "at" timestamptz not null, "by" uuid null, "reason" bytea null, primary key ("id"));`,
    );
    this.addSql(`create index "hold_steps_hold_id_index" on "shinrai"."hold_steps" ("hold_id");`);

    this.addSql(
      `create table "shinrai"."pledge_forms" ("id" uuid not null, "version" int not null default 1, "kind" varchar(255) not null, "created_at" timestamptz not null, "changes" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`create index "pledge_forms_created_at_id_index" on "shinrai"."pledge_forms" ("created_at", "id");`);

    this.addSql(
      `create table "shinrai"."pledge_form_versions" ("id" uuid not null, "form_id" uuid not null, "number" int not null, "title" jsonb not null, "terms" jsonb not null, "written_at" timestamptz not null, "written_by" uuid null, "published_at" timestamptz null, "reviewed_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "pledge_form_versions_one_draft" on "shinrai"."pledge_form_versions" ("form_id") where "published_at" is null;`,
    );
    this.addSql(
      `alter table "shinrai"."pledge_form_versions" add constraint "pledge_form_versions_form_id_number_unique" unique ("form_id", "number");`,
    );

    this.addSql(
      `create table "shinrai"."pledges" ("id" uuid not null, "form_version_id" uuid not null, "employee_id" uuid null, "outsider_name" varchar(255) null, "outsider_organisation" varchar(255) null, "assignment_id" uuid null, "locale" varchar(255) not null, "text_hash" varchar(255) not null, "method" varchar(255) not null, "given_on" date not null, "place" varchar(255) null, "interview_id" uuid null, "taken_by" uuid null, "recorded_at" timestamptz not null, "request_id" varchar(255) null, "scan_id" uuid null, "expires_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "pledges_recorded_at_id_index" on "shinrai"."pledges" ("recorded_at", "id");`);
    this.addSql(
      `create index "pledges_employee_id_recorded_at_index" on "shinrai"."pledges" ("employee_id", "recorded_at");`,
    );
    this.addSql(`create unique index "pledges_one_for_a_duty" on "shinrai"."pledges" ("assignment_id");`);

    this.addSql(
      `create table "shinrai"."pledge_events" ("id" uuid not null, "pledge_id" uuid not null, "kind" varchar(255) not null, "at" timestamptz not null, "by" uuid null, "key_id" uuid null, "note" bytea null, "evidence_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "pledge_events_pledge_id_index" on "shinrai"."pledge_events" ("pledge_id");`);

    this.addSql(
      `create table "shinrai"."interview_bookings" ("id" uuid not null, "slot_id" uuid not null, "assignment_id" uuid not null, "employee_id" uuid not null, "state" varchar(255) not null, "event_id" uuid not null, "sequence" int not null, "booked_at" timestamptz not null, "booked_by" uuid null, "closed_at" timestamptz null, "closed_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "interview_bookings_assignment_id_booked_at_id_index" on "shinrai"."interview_bookings" ("assignment_id", "booked_at", "id");`,
    );
    this.addSql(
      `create unique index "interview_bookings_one_a_slot" on "shinrai"."interview_bookings" ("slot_id") where "state" = 'BOOKED';`,
    );
    this.addSql(
      `create unique index "interview_bookings_one_a_duty" on "shinrai"."interview_bookings" ("assignment_id") where "state" = 'BOOKED';`,
    );

    this.addSql(
      `create table "shinrai"."interviews" ("id" uuid not null, "purpose" varchar(255) not null, "state" varchar(255) not null, "form_version_id" uuid not null, "employee_id" uuid not null, "assignment_id" uuid null, "follows_id" uuid null, "key_id" uuid not null, "started_at" timestamptz not null, "started_by" uuid not null, "notice_read_at" timestamptz not null, "place" varchar(255) not null, "mode" varchar(255) not null, "locale" varchar(255) not null, "companion" varchar(255) null, "recording" varchar(255) not null, "sealed_at" timestamptz null, "sealed_by" uuid null, "section_hashes" jsonb null, "content_hash" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(`create index "interviews_started_at_id_index" on "shinrai"."interviews" ("started_at", "id");`);
    this.addSql(
      `create index "interviews_employee_id_started_at_index" on "shinrai"."interviews" ("employee_id", "started_at");`,
    );
    this.addSql(`create index "interviews_assignment_id_index" on "shinrai"."interviews" ("assignment_id");`);
    this.addSql(`create index "interviews_sealed_at_index" on "shinrai"."interviews" ("sealed_at");`);
    this.addSql(
      `create unique index "interviews_one_open" on "shinrai"."interviews" ("assignment_id") where "state" = 'OPEN';`,
    );

    this.addSql(
      `create table "shinrai"."interview_statements" ("id" uuid not null, "interview_id" uuid not null, "seq" int not null, "sealed" bytea not null, "stated_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."interview_statements" add constraint "interview_statements_interview_id_seq_unique" unique ("interview_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."statement_checks" ("id" uuid not null, "statement_id" uuid not null, "verification" varchar(255) not null, "sealed" bytea null, "checked_at" timestamptz not null, "checked_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "statement_checks_statement_id_index" on "shinrai"."statement_checks" ("statement_id");`);

    this.addSql(
      `create table "shinrai"."interview_sections" ("id" uuid not null, "interview_id" uuid not null, "position" smallint not null, "key" varchar(255) not null, "confidentiality" varchar(255) not null, "sealed" bytea null, "revision" int not null, "patch_id" uuid null, "unanswered" jsonb not null, "saved_at" timestamptz null, "saved_by" uuid null, "handed_off_on" date null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."interview_sections" add constraint "interview_sections_interview_id_key_unique" unique ("interview_id", "key");`,
    );

    this.addSql(
      `create table "shinrai"."interview_people" ("id" uuid not null, "interview_id" uuid not null, "employee_id" uuid not null, "role" varchar(255) not null, primary key ("id"));`,
    );
    this.addSql(`create index "interview_people_employee_id_index" on "shinrai"."interview_people" ("employee_id");`);
    this.addSql(
      `alter table "shinrai"."interview_people" add constraint "interview_people_interview_id_employee_id_unique" unique ("interview_id", "employee_id");`,
    );

    this.addSql(
      `create table "shinrai"."interview_inspections" ("id" uuid not null, "interview_id" uuid not null, "owner" varchar(255) not null, "consent" varchar(255) not null, "rule_reference" varchar(255) null, "sealed" bytea not null, "inspected_at" timestamptz not null, "inspected_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "interview_inspections_interview_id_index" on "shinrai"."interview_inspections" ("interview_id");`,
    );

    this.addSql(
      `create table "shinrai"."interview_amendments" ("id" uuid not null, "interview_id" uuid not null, "section_id" uuid not null, "seq" int not null, "sealed" bytea not null, "requested_by_id" uuid not null, "amended_at" timestamptz not null, "amended_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."interview_amendments" add constraint "interview_amendments_interview_id_seq_unique" unique ("interview_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."acknowledgements" ("id" uuid not null, "interview_id" uuid not null, "seq" int not null, "result" varchar(255) not null, "method" varchar(255) not null, "sealed" bytea null, "sha256" varchar(255) null, "acknowledged_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."acknowledgements" add constraint "acknowledgements_interview_id_seq_unique" unique ("interview_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."interview_follow_ups" ("id" uuid not null, "interview_id" uuid not null, "sealed" bytea not null, "owner_id" uuid not null, "due_on" date not null, "agreed_at" timestamptz not null, "agreed_by" uuid not null, "done_at" timestamptz null, "done_by" uuid null, "done_note" bytea null, primary key ("id"));`,
    );
    this.addSql(
      `create index "interview_follow_ups_interview_id_index" on "shinrai"."interview_follow_ups" ("interview_id");`,
    );
    this.addSql(
      `create index "interview_follow_ups_due_on_id_index" on "shinrai"."interview_follow_ups" ("due_on", "id") where "done_at" is null;`,
    );
    this.addSql(
      `create index "interview_follow_ups_owner_id_due_on_index" on "shinrai"."interview_follow_ups" ("owner_id", "due_on");`,
    );

    this.addSql(
      `create table "shinrai"."sample_draws" ("id" uuid not null, "requirement_id" uuid not null, "cycle" int not null, "percent" int not null, "seed" varchar(255) not null, "population" int not null, "drawn" int not null, "drawn_at" timestamptz not null, "drawn_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "sample_draws_requirement_id_cycle_index" on "shinrai"."sample_draws" ("requirement_id", "cycle");`,
    );

    this.addSql(
      `create table "shinrai"."shredded_keys" ("key_id" uuid not null, "record_type" varchar(255) not null, "record_id" uuid not null, "rule" varchar(255) not null, "shredded_at" timestamptz not null, "wrapped_sha256" varchar(255) null, primary key ("key_id"));`,
    );
    this.addSql(`create index "shredded_keys_record_id_index" on "shinrai"."shredded_keys" ("record_id");`);

    this.addSql(
      `create table "shinrai"."statements" ("id" uuid not null, "version" int not null default 1, "nature" varchar(255) not null, "created_at" timestamptz not null, "changes" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "statements_created_at_id_index" on "shinrai"."statements" ("created_at", "id");`);

    this.addSql(
      `create table "shinrai"."statement_versions" ("id" uuid not null, "statement_id" uuid not null, "number" int not null, "state" varchar(255) not null, "title" jsonb not null, "body" jsonb not null, "preserve_text" jsonb null, "asks_devices" boolean not null, "asks_evidence" boolean not null, "published_at" timestamptz null, "published_by" uuid null, "text_hash" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "statement_versions_one_draft" on "shinrai"."statement_versions" ("statement_id") where "state" = 'DRAFT';`,
    );
    this.addSql(
      `alter table "shinrai"."statement_versions" add constraint "statement_versions_statement_id_number_unique" unique ("statement_id", "number");`,
    );

    this.addSql(
      `create table "shinrai"."signatures" ("id" uuid not null, "assignment_id" uuid not null, "employee_id" uuid not null, "statement_version_id" uuid not null, "text_hash" varchar(255) not null, "answer" varchar(255) not null, "note" bytea null, "key_id" uuid null, "devices" jsonb not null, "signed_at" timestamptz not null, "request_id" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "signatures_assignment_id_signed_at_index" on "shinrai"."signatures" ("assignment_id", "signed_at");`,
    );
    this.addSql(`create index "signatures_employee_id_index" on "shinrai"."signatures" ("employee_id");`);

    this.addSql(
      `create table "shinrai"."signature_files" ("id" uuid not null, "signature_id" uuid not null, "proof_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "signature_files_signature_id_index" on "shinrai"."signature_files" ("signature_id");`);

    this.addSql(
      `create table "shinrai"."signature_decisions" ("id" uuid not null, "signature_id" uuid not null, "decision" varchar(255) not null, "reason" bytea not null, "decided_at" timestamptz not null, "decided_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."signature_decisions" add constraint "signature_decisions_signature_id_unique" unique ("signature_id");`,
    );

    this.addSql(
      `create table "shinrai"."signature_checks" ("id" uuid not null, "signature_id" uuid not null, "method" varchar(255) not null, "result" varchar(255) not null, "note" bytea null, "key_id" uuid null, "checked_at" timestamptz not null, "checked_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."signature_checks" add constraint "signature_checks_signature_id_unique" unique ("signature_id");`,
    );

    this.addSql(
      `create table "shinrai"."sample_members" ("id" uuid not null, "draw_id" uuid not null, "signature_id" uuid not null, "rank" int not null, "drawn" boolean not null, primary key ("id"));`,
    );
    this.addSql(`create index "sample_members_draw_id_index" on "shinrai"."sample_members" ("draw_id");`);
    this.addSql(
      `alter table "shinrai"."sample_members" add constraint "sample_members_signature_id_unique" unique ("signature_id");`,
    );

    this.addSql(
      `create table "shinrai"."supplement_due_changes" ("id" uuid not null, "kind" varchar(255) not null, "from_on" date not null, "to_on" date not null, "changed_at" timestamptz not null, "changed_by" uuid null, "reason" text null, "cause_id" uuid null, "supplement_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "supplement_due_changes_supplement_id_changed_at_index" on "shinrai"."supplement_due_changes" ("supplement_id", "changed_at");`,
    );

    this.addSql(
      `create table "shinrai"."surveys" ("id" uuid not null, "version" int not null default 1, "title" jsonb not null, "purpose" jsonb not null, "leniency" jsonb null, "mode" varchar(255) not null, "min_cell" int not null, "audience" jsonb not null, "closes_on" date not null, "questions" jsonb not null, "state" varchar(255) not null, "created_at" timestamptz not null, "created_by" uuid null, "opened_at" timestamptz null, "closed_at" timestamptz null, "counted_at" timestamptz null, "answers_key_id" uuid null, "texts_key_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "surveys_created_at_id_index" on "shinrai"."surveys" ("created_at", "id");`);

    this.addSql(
      `create table "shinrai"."survey_envelopes" ("id" uuid not null, "survey_id" uuid not null, "employee_id" uuid not null, "key_id" uuid not null, "answers" bytea not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."survey_envelopes" add constraint "survey_envelopes_survey_id_employee_id_unique" unique ("survey_id", "employee_id");`,
    );

    this.addSql(
      `create table "shinrai"."survey_invitees" ("id" uuid not null, "survey_id" uuid not null, "employee_id" uuid not null, "department_id" uuid not null, "answer_key" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "survey_invitees_employee_id_index" on "shinrai"."survey_invitees" ("employee_id");`);
    this.addSql(
      `alter table "shinrai"."survey_invitees" add constraint "survey_invitees_survey_id_employee_id_unique" unique ("survey_id", "employee_id");`,
    );

    this.addSql(
      `create table "shinrai"."survey_results" ("id" uuid not null, "survey_id" uuid not null, "invited" int not null, "participants" int not null, "tables" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."survey_results" add constraint "survey_results_survey_id_unique" unique ("survey_id");`,
    );

    this.addSql(
      `create table "shinrai"."survey_texts" ("id" uuid not null, "survey_id" uuid not null, "question" int not null, "key_id" uuid not null, "text" bytea null, "handed_off_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "survey_texts_survey_id_id_index" on "shinrai"."survey_texts" ("survey_id", "id");`);

    this.addSql(`alter table "shinrai"."proofs" add "key_id" uuid null;`);

    this.addSql(`drop trigger if exists "supplements_frozen" on "shinrai"."supplements";`);
    this.addSql(`drop function if exists "shinrai"."supplements_supplements_frozen_fn"();`);
    this.addSql(
      `create or replace function "shinrai"."supplements_supplements_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.done_at is not null or old.superseded_at is not null or (to_jsonb(new) - array['due_on', 'done_at', 'done_by', 'superseded_at']) is distinct from (to_jsonb(old) - array['due_on', 'done_at', 'done_by', 'superseded_at'])) then raise exception 'this row of supplements never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "supplements_frozen" BEFORE UPDATE OR DELETE on "shinrai"."supplements" for each ROW execute function "shinrai"."supplements_supplements_frozen_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."data_keys_data_keys_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (to_jsonb(new) - 'epoch') is distinct from (to_jsonb(old) - 'epoch')) then raise exception 'this row of data_keys never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_keys_frozen" BEFORE UPDATE OR DELETE on "shinrai"."data_keys" for each ROW execute function "shinrai"."data_keys_data_keys_frozen_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."hand_offs_hand_offs_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or to_jsonb(new) is distinct from to_jsonb(old)) then raise exception 'this row of hand_offs never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "hand_offs_frozen" BEFORE UPDATE OR DELETE on "shinrai"."hand_offs" for each ROW execute function "shinrai"."hand_offs_hand_offs_frozen_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."interview_conflicts_interview_conflicts_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.revoked_at is not null or (to_jsonb(new) - 'revoked_at' - 'revoked_by') is distinct from (to_jsonb(old) - 'revoked_at' - 'revoked_by')) then raise exception 'this row of interview_conflicts never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_conflicts_frozen" BEFORE UPDATE OR DELETE on "shinrai"."interview_conflicts" for each ROW execute function "shinrai"."interview_conflicts_interview_conflicts_frozen_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."interviewer_settings_interviewer_settings_append_only_fn"() returns trigger as $$ begin raise exception 'interviewer_settings is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interviewer_settings_append_only" BEFORE UPDATE OR DELETE on "shinrai"."interviewer_settings" for each STATEMENT execute function "shinrai"."interviewer_settings_interviewer_settings_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_form_versions" add constraint "interview_form_versions_form_id_foreign" foreign key ("form_id") references "shinrai"."interview_forms" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_form_versions_interview_form_versions_frozen_fn"() returns trigger as $$ begin if (old.published_at is not null) then raise exception 'this row of interview_form_versions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_form_versions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."interview_form_versions" for each ROW execute function "shinrai"."interview_form_versions_interview_form_versions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_slots" add constraint "interview_slots_interviewer_id_foreign" foreign key ("interviewer_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interview_slots" add constraint "interview_slots_lasts" check (ends_at > starts_at);`,
    );
    this.addSql(
      `alter table "shinrai"."interview_slots" add constraint "interview_slots_no_overlap" EXCLUDE USING gist (interviewer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((withdrawn_at IS NULL));`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_slots_interview_slots_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.withdrawn_at is not null or (to_jsonb(new) - 'withdrawn_at') is distinct from (to_jsonb(old) - 'withdrawn_at')) then raise exception 'this row of interview_slots never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_slots_frozen" BEFORE UPDATE OR DELETE on "shinrai"."interview_slots" for each ROW execute function "shinrai"."interview_slots_interview_slots_frozen_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."key_canaries_key_canaries_append_only_fn"() returns trigger as $$ begin raise exception 'key_canaries is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "key_canaries_append_only" BEFORE UPDATE OR DELETE on "shinrai"."key_canaries" for each STATEMENT execute function "shinrai"."key_canaries_key_canaries_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."key_rotations_key_rotations_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.finished_at is not null) then raise exception 'this row of key_rotations never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "key_rotations_frozen" BEFORE UPDATE OR DELETE on "shinrai"."key_rotations" for each ROW execute function "shinrai"."key_rotations_key_rotations_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."legal_holds" add constraint "legal_holds_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."legal_holds_legal_holds_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.released_at is not null or (to_jsonb(new) - 'released_at') is distinct from (to_jsonb(old) - 'released_at')) then raise exception 'this row of legal_holds never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "legal_holds_frozen" BEFORE UPDATE OR DELETE on "shinrai"."legal_holds" for each ROW execute function "shinrai"."legal_holds_legal_holds_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."hold_steps" add constraint "hold_steps_hold_id_foreign" foreign key ("hold_id") references "shinrai"."legal_holds" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."hold_steps_hold_steps_append_only_fn"() returns trigger as $$ begin raise exception 'hold_steps is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "hold_steps_append_only" BEFORE UPDATE OR DELETE on "shinrai"."hold_steps" for each STATEMENT execute function "shinrai"."hold_steps_hold_steps_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."pledge_form_versions" add constraint "pledge_form_versions_form_id_foreign" foreign key ("form_id") references "shinrai"."pledge_forms" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."pledge_form_versions_pledge_form_versions_frozen_fn"() returns trigger as $$ begin if (old.published_at is not null) then raise exception 'this row of pledge_form_versions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "pledge_form_versions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."pledge_form_versions" for each ROW execute function "shinrai"."pledge_form_versions_pledge_form_versions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_form_version_id_foreign" foreign key ("form_version_id") references "shinrai"."pledge_form_versions" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_scan_id_foreign" foreign key ("scan_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_one_giver" check ((employee_id is null) <> (outsider_name is null));`,
    );
    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_paper_has_scan" check (method <> 'PAPER' or (scan_id is not null and taken_by is not null));`,
    );
    this.addSql(
      `alter table "shinrai"."pledges" add constraint "pledges_taken_by_another" check (taken_by is distinct from employee_id or taken_by is null);`,
    );
    this.addSql(
      `create or replace function "shinrai"."pledges_pledges_append_only_fn"() returns trigger as $$ begin raise exception 'pledges is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "pledges_append_only" BEFORE UPDATE OR DELETE on "shinrai"."pledges" for each STATEMENT execute function "shinrai"."pledges_pledges_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."pledge_events" add constraint "pledge_events_pledge_id_foreign" foreign key ("pledge_id") references "shinrai"."pledges" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."pledge_events" add constraint "pledge_events_evidence_id_foreign" foreign key ("evidence_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."pledge_events_pledge_events_append_only_fn"() returns trigger as $$ begin raise exception 'pledge_events is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "pledge_events_append_only" BEFORE UPDATE OR DELETE on "shinrai"."pledge_events" for each STATEMENT execute function "shinrai"."pledge_events_pledge_events_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_bookings" add constraint "interview_bookings_slot_id_foreign" foreign key ("slot_id") references "shinrai"."interview_slots" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interview_bookings" add constraint "interview_bookings_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_bookings_interview_bookings_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.state <> 'BOOKED' or (to_jsonb(new) - array['state', 'closed_at', 'closed_by']) is distinct from (to_jsonb(old) - array['state', 'closed_at', 'closed_by'])) then raise exception 'this row of interview_bookings never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_bookings_frozen" BEFORE UPDATE OR DELETE on "shinrai"."interview_bookings" for each ROW execute function "shinrai"."interview_bookings_interview_bookings_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interviews" add constraint "interviews_form_version_id_foreign" foreign key ("form_version_id") references "shinrai"."interview_form_versions" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interviews" add constraint "interviews_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interviews" add constraint "interviews_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id") on delete no action;`,
    );
    this.addSql(
      `alter table "shinrai"."interviews" add constraint "interviews_follows_id_foreign" foreign key ("follows_id") references "shinrai"."interviews" ("id") on delete no action;`,
    );
    this.addSql(
      `create or replace function "shinrai"."interviews_interviews_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.sealed_at is not null or (to_jsonb(new) - array['state', 'sealed_at', 'sealed_by', 'content_hash', 'section_hashes']) is distinct from (to_jsonb(old) - array['state', 'sealed_at', 'sealed_by', 'content_hash', 'section_hashes'])) then raise exception 'this row of interviews never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interviews_frozen" BEFORE UPDATE OR DELETE on "shinrai"."interviews" for each ROW execute function "shinrai"."interviews_interviews_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_statements" add constraint "interview_statements_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_statements_interview_statements_append_only_fn"() returns trigger as $$ begin raise exception 'interview_statements is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_statements_append_only" BEFORE UPDATE OR DELETE on "shinrai"."interview_statements" for each STATEMENT execute function "shinrai"."interview_statements_interview_statements_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."statement_checks" add constraint "statement_checks_statement_id_foreign" foreign key ("statement_id") references "shinrai"."interview_statements" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."statement_checks_statement_checks_append_only_fn"() returns trigger as $$ begin raise exception 'statement_checks is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "statement_checks_append_only" BEFORE UPDATE OR DELETE on "shinrai"."statement_checks" for each STATEMENT execute function "shinrai"."statement_checks_statement_checks_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_sections" add constraint "interview_sections_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_sections_interview_sections_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (exists (select from shinrai.interviews where id = new.interview_id and sealed_at is not null) and not (tg_op = 'UPDATE' and new.sealed is null and old.handed_off_on is null and new.handed_off_on is not null and (to_jsonb(new) - array['sealed', 'handed_off_on']) = (to_jsonb(old) - array['sealed', 'handed_off_on'])))) then raise exception 'this row of interview_sections never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_sections_frozen" BEFORE INSERT OR UPDATE OR DELETE on "shinrai"."interview_sections" for each ROW execute function "shinrai"."interview_sections_interview_sections_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_people" add constraint "interview_people_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interview_people" add constraint "interview_people_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_people_interview_people_append_only_fn"() returns trigger as $$ begin raise exception 'interview_people is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_people_append_only" BEFORE UPDATE OR DELETE on "shinrai"."interview_people" for each STATEMENT execute function "shinrai"."interview_people_interview_people_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_inspections" add constraint "interview_inspections_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_inspections_interview_inspections_append_only_fn"() returns trigger as $$ begin raise exception 'interview_inspections is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_inspections_append_only" BEFORE UPDATE OR DELETE on "shinrai"."interview_inspections" for each STATEMENT execute function "shinrai"."interview_inspections_interview_inspections_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_amendments" add constraint "interview_amendments_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interview_amendments" add constraint "interview_amendments_section_id_foreign" foreign key ("section_id") references "shinrai"."interview_sections" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interview_amendments" add constraint "interview_amendments_requested_by_id_foreign" foreign key ("requested_by_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_amendments_interview_amendments_append_only_fn"() returns trigger as $$ begin raise exception 'interview_amendments is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_amendments_append_only" BEFORE UPDATE OR DELETE on "shinrai"."interview_amendments" for each STATEMENT execute function "shinrai"."interview_amendments_interview_amendments_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."acknowledgements" add constraint "acknowledgements_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."acknowledgements_acknowledgements_append_only_fn"() returns trigger as $$ begin raise exception 'acknowledgements is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "acknowledgements_append_only" BEFORE UPDATE OR DELETE on "shinrai"."acknowledgements" for each STATEMENT execute function "shinrai"."acknowledgements_acknowledgements_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."interview_follow_ups" add constraint "interview_follow_ups_interview_id_foreign" foreign key ("interview_id") references "shinrai"."interviews" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."interview_follow_ups" add constraint "interview_follow_ups_owner_id_foreign" foreign key ("owner_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."interview_follow_ups_interview_follow_ups_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.done_at is not null or (to_jsonb(new) - array['done_at', 'done_by', 'done_note']) is distinct from (to_jsonb(old) - array['done_at', 'done_by', 'done_note'])) then raise exception 'this row of interview_follow_ups never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "interview_follow_ups_frozen" BEFORE UPDATE OR DELETE on "shinrai"."interview_follow_ups" for each ROW execute function "shinrai"."interview_follow_ups_interview_follow_ups_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."sample_draws" add constraint "sample_draws_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."sample_draws_sample_draws_append_only_fn"() returns trigger as $$ begin raise exception 'sample_draws is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "sample_draws_append_only" BEFORE UPDATE OR DELETE on "shinrai"."sample_draws" for each STATEMENT execute function "shinrai"."sample_draws_sample_draws_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."shredded_keys_shredded_keys_append_only_fn"() returns trigger as $$ begin raise exception 'shredded_keys is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "shredded_keys_append_only" BEFORE UPDATE OR DELETE on "shinrai"."shredded_keys" for each STATEMENT execute function "shinrai"."shredded_keys_shredded_keys_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."statements_statements_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or new.nature <> old.nature) then raise exception 'this row of statements never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "statements_frozen" BEFORE UPDATE OR DELETE on "shinrai"."statements" for each ROW execute function "shinrai"."statements_statements_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."statement_versions" add constraint "statement_versions_statement_id_foreign" foreign key ("statement_id") references "shinrai"."statements" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."statement_versions_statement_versions_frozen_fn"() returns trigger as $$ begin if (old.state = 'PUBLISHED') then raise exception 'this row of statement_versions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "statement_versions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."statement_versions" for each ROW execute function "shinrai"."statement_versions_statement_versions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."signatures" add constraint "signatures_assignment_id_foreign" foreign key ("assignment_id") references "shinrai"."assignments" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."signatures" add constraint "signatures_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."signatures" add constraint "signatures_statement_version_id_foreign" foreign key ("statement_version_id") references "shinrai"."statement_versions" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."signatures_signatures_append_only_fn"() returns trigger as $$ begin raise exception 'signatures is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "signatures_append_only" BEFORE UPDATE OR DELETE on "shinrai"."signatures" for each STATEMENT execute function "shinrai"."signatures_signatures_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."signature_files" add constraint "signature_files_signature_id_foreign" foreign key ("signature_id") references "shinrai"."signatures" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."signature_files" add constraint "signature_files_proof_id_foreign" foreign key ("proof_id") references "shinrai"."proofs" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."signature_files_signature_files_append_only_fn"() returns trigger as $$ begin raise exception 'signature_files is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "signature_files_append_only" BEFORE UPDATE OR DELETE on "shinrai"."signature_files" for each STATEMENT execute function "shinrai"."signature_files_signature_files_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."signature_decisions" add constraint "signature_decisions_signature_id_foreign" foreign key ("signature_id") references "shinrai"."signatures" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."signature_decisions_signature_decisions_append_only_fn"() returns trigger as $$ begin raise exception 'signature_decisions is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "signature_decisions_append_only" BEFORE UPDATE OR DELETE on "shinrai"."signature_decisions" for each STATEMENT execute function "shinrai"."signature_decisions_signature_decisions_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."signature_checks" add constraint "signature_checks_signature_id_foreign" foreign key ("signature_id") references "shinrai"."signatures" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."signature_checks_signature_checks_append_only_fn"() returns trigger as $$ begin raise exception 'signature_checks is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "signature_checks_append_only" BEFORE UPDATE OR DELETE on "shinrai"."signature_checks" for each STATEMENT execute function "shinrai"."signature_checks_signature_checks_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."sample_members" add constraint "sample_members_draw_id_foreign" foreign key ("draw_id") references "shinrai"."sample_draws" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."sample_members" add constraint "sample_members_signature_id_foreign" foreign key ("signature_id") references "shinrai"."signatures" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."sample_members_sample_members_append_only_fn"() returns trigger as $$ begin raise exception 'sample_members is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "sample_members_append_only" BEFORE UPDATE OR DELETE on "shinrai"."sample_members" for each STATEMENT execute function "shinrai"."sample_members_sample_members_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."supplement_due_changes" add constraint "supplement_due_changes_supplement_id_foreign" foreign key ("supplement_id") references "shinrai"."supplements" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."supplement_due_changes_supplement_due_changes_append_only_fn"() returns trigger as $$ begin raise exception 'supplement_due_changes is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "supplement_due_changes_append_only" BEFORE UPDATE OR DELETE on "shinrai"."supplement_due_changes" for each STATEMENT execute function "shinrai"."supplement_due_changes_supplement_due_changes_append_only_fn"();`,
    );

    this.addSql(
      `create or replace function "shinrai"."surveys_surveys_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.state <> 'DRAFT' and new.state = 'DRAFT' or old.state = 'CLOSED' and new.state <> 'CLOSED' or old.state <> 'DRAFT' and (to_jsonb(new) - array['state', 'version', 'closed_at', 'counted_at', 'texts_key_id']) is distinct from (to_jsonb(old) - array['state', 'version', 'closed_at', 'counted_at', 'texts_key_id'])) then raise exception 'this row of surveys never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "surveys_frozen" BEFORE UPDATE OR DELETE on "shinrai"."surveys" for each ROW execute function "shinrai"."surveys_surveys_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."survey_envelopes" add constraint "survey_envelopes_survey_id_foreign" foreign key ("survey_id") references "shinrai"."surveys" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."survey_envelopes" add constraint "survey_envelopes_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."survey_envelopes_survey_envelopes_frozen_fn"() returns trigger as $$ begin if (tg_op = 'UPDATE' and (to_jsonb(new) - 'answers') is distinct from (to_jsonb(old) - 'answers') or not exists (select from shinrai.surveys s where s.id = old.survey_id and s.counted_at is not null and s.mode = case tg_op when 'UPDATE' then 'IDENTIFIED' else 'ANONYMOUS' end)) then raise exception 'this row of survey_envelopes never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "survey_envelopes_frozen" BEFORE UPDATE OR DELETE on "shinrai"."survey_envelopes" for each ROW execute function "shinrai"."survey_envelopes_survey_envelopes_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."survey_invitees" add constraint "survey_invitees_survey_id_foreign" foreign key ("survey_id") references "shinrai"."surveys" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."survey_invitees" add constraint "survey_invitees_employee_id_foreign" foreign key ("employee_id") references "shinrai"."employees" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."survey_invitees_survey_invitees_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.answer_key is not null or (to_jsonb(new) - 'answer_key') is distinct from (to_jsonb(old) - 'answer_key')) then raise exception 'this row of survey_invitees never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "survey_invitees_frozen" BEFORE UPDATE OR DELETE on "shinrai"."survey_invitees" for each ROW execute function "shinrai"."survey_invitees_survey_invitees_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."survey_results" add constraint "survey_results_survey_id_foreign" foreign key ("survey_id") references "shinrai"."surveys" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."survey_results_survey_results_append_only_fn"() returns trigger as $$ begin raise exception 'survey_results is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "survey_results_append_only" BEFORE UPDATE OR DELETE on "shinrai"."survey_results" for each STATEMENT execute function "shinrai"."survey_results_survey_results_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."survey_texts" add constraint "survey_texts_survey_id_foreign" foreign key ("survey_id") references "shinrai"."surveys" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."survey_texts_survey_texts_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or not (new.text is null and old.handed_off_on is null and new.handed_off_on is not null and (to_jsonb(new) - array['text', 'handed_off_on']) = (to_jsonb(old) - array['text', 'handed_off_on']))) then raise exception 'this row of survey_texts never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "survey_texts_frozen" BEFORE UPDATE OR DELETE on "shinrai"."survey_texts" for each ROW execute function "shinrai"."survey_texts_survey_texts_frozen_fn"();`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "shinrai"."interview_form_versions" drop constraint "interview_form_versions_form_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."interviews" drop constraint "interviews_form_version_id_foreign";`);
    this.addSql(`alter table "shinrai"."interview_bookings" drop constraint "interview_bookings_slot_id_foreign";`);
    this.addSql(`alter table "shinrai"."hold_steps" drop constraint "hold_steps_hold_id_foreign";`);
    this.addSql(`alter table "shinrai"."pledge_form_versions" drop constraint "pledge_form_versions_form_id_foreign";`);
    this.addSql(`alter table "shinrai"."pledges" drop constraint "pledges_form_version_id_foreign";`);
    this.addSql(`alter table "shinrai"."pledge_events" drop constraint "pledge_events_pledge_id_foreign";`);
    this.addSql(`alter table "shinrai"."interviews" drop constraint "interviews_follows_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."interview_statements" drop constraint "interview_statements_interview_id_foreign";`,
    );
    this.addSql(
      `alter table "shinrai"."interview_sections" drop constraint "interview_sections_interview_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."interview_people" drop constraint "interview_people_interview_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."interview_inspections" drop constraint "interview_inspections_interview_id_foreign";`,
    );
    this.addSql(
      `alter table "shinrai"."interview_amendments" drop constraint "interview_amendments_interview_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."acknowledgements" drop constraint "acknowledgements_interview_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."interview_follow_ups" drop constraint "interview_follow_ups_interview_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."statement_checks" drop constraint "statement_checks_statement_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."interview_amendments" drop constraint "interview_amendments_section_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."sample_members" drop constraint "sample_members_draw_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."statement_versions" drop constraint "statement_versions_statement_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."signatures" drop constraint "signatures_statement_version_id_foreign";`);
    this.addSql(`alter table "shinrai"."signature_files" drop constraint "signature_files_signature_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."signature_decisions" drop constraint "signature_decisions_signature_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."signature_checks" drop constraint "signature_checks_signature_id_foreign";`);
    this.addSql(`alter table "shinrai"."sample_members" drop constraint "sample_members_signature_id_foreign";`);
    this.addSql(`alter table "shinrai"."survey_envelopes" drop constraint "survey_envelopes_survey_id_foreign";`);
    this.addSql(`alter table "shinrai"."survey_invitees" drop constraint "survey_invitees_survey_id_foreign";`);
    this.addSql(`alter table "shinrai"."survey_results" drop constraint "survey_results_survey_id_foreign";`);
    this.addSql(`alter table "shinrai"."survey_texts" drop constraint "survey_texts_survey_id_foreign";`);

    this.addSql(`drop trigger if exists "data_keys_frozen" on "shinrai"."data_keys";`);
    this.addSql(`drop function if exists "shinrai"."data_keys_data_keys_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."data_keys" cascade;`);
    this.addSql(`drop trigger if exists "hand_offs_frozen" on "shinrai"."hand_offs";`);
    this.addSql(`drop function if exists "shinrai"."hand_offs_hand_offs_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."hand_offs" cascade;`);
    this.addSql(`drop trigger if exists "interview_conflicts_frozen" on "shinrai"."interview_conflicts";`);
    this.addSql(`drop function if exists "shinrai"."interview_conflicts_interview_conflicts_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_conflicts" cascade;`);
    this.addSql(`drop trigger if exists "interviewer_settings_append_only" on "shinrai"."interviewer_settings";`);
    this.addSql(`drop function if exists "shinrai"."interviewer_settings_interviewer_settings_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interviewer_settings" cascade;`);
    this.addSql(`drop table if exists "shinrai"."interview_forms" cascade;`);
    this.addSql(`drop trigger if exists "interview_form_versions_frozen" on "shinrai"."interview_form_versions";`);
    this.addSql(`drop function if exists "shinrai"."interview_form_versions_interview_form_versions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_form_versions" cascade;`);
    this.addSql(`drop trigger if exists "interview_slots_frozen" on "shinrai"."interview_slots";`);
    this.addSql(`drop function if exists "shinrai"."interview_slots_interview_slots_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_slots" cascade;`);
    this.addSql(`drop trigger if exists "key_canaries_append_only" on "shinrai"."key_canaries";`);
    this.addSql(`drop function if exists "shinrai"."key_canaries_key_canaries_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."key_canaries" cascade;`);
    this.addSql(`drop trigger if exists "key_rotations_frozen" on "shinrai"."key_rotations";`);
    this.addSql(`drop function if exists "shinrai"."key_rotations_key_rotations_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."key_rotations" cascade;`);
    this.addSql(`drop trigger if exists "legal_holds_frozen" on "shinrai"."legal_holds";`);
    this.addSql(`drop function if exists "shinrai"."legal_holds_legal_holds_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."legal_holds" cascade;`);
    this.addSql(`drop trigger if exists "hold_steps_append_only" on "shinrai"."hold_steps";`);
    this.addSql(`drop function if exists "shinrai"."hold_steps_hold_steps_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."hold_steps" cascade;`);
    this.addSql(`drop table if exists "shinrai"."pledge_forms" cascade;`);
    this.addSql(`drop trigger if exists "pledge_form_versions_frozen" on "shinrai"."pledge_form_versions";`);
    this.addSql(`drop function if exists "shinrai"."pledge_form_versions_pledge_form_versions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."pledge_form_versions" cascade;`);
    this.addSql(`drop trigger if exists "pledges_append_only" on "shinrai"."pledges";`);
    this.addSql(`drop function if exists "shinrai"."pledges_pledges_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."pledges" cascade;`);
    this.addSql(`drop trigger if exists "pledge_events_append_only" on "shinrai"."pledge_events";`);
    this.addSql(`drop function if exists "shinrai"."pledge_events_pledge_events_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."pledge_events" cascade;`);
    this.addSql(`drop trigger if exists "interview_bookings_frozen" on "shinrai"."interview_bookings";`);
    this.addSql(`drop function if exists "shinrai"."interview_bookings_interview_bookings_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_bookings" cascade;`);
    this.addSql(`drop trigger if exists "interviews_frozen" on "shinrai"."interviews";`);
    this.addSql(`drop function if exists "shinrai"."interviews_interviews_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interviews" cascade;`);
    this.addSql(`drop trigger if exists "interview_statements_append_only" on "shinrai"."interview_statements";`);
    this.addSql(`drop function if exists "shinrai"."interview_statements_interview_statements_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_statements" cascade;`);
    this.addSql(`drop trigger if exists "statement_checks_append_only" on "shinrai"."statement_checks";`);
    this.addSql(`drop function if exists "shinrai"."statement_checks_statement_checks_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."statement_checks" cascade;`);
    this.addSql(`drop trigger if exists "interview_sections_frozen" on "shinrai"."interview_sections";`);
    this.addSql(`drop function if exists "shinrai"."interview_sections_interview_sections_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_sections" cascade;`);
    this.addSql(`drop trigger if exists "interview_people_append_only" on "shinrai"."interview_people";`);
    this.addSql(`drop function if exists "shinrai"."interview_people_interview_people_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_people" cascade;`);
    this.addSql(`drop trigger if exists "interview_inspections_append_only" on "shinrai"."interview_inspections";`);
    this.addSql(`drop function if exists "shinrai"."interview_inspections_interview_inspections_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_inspections" cascade;`);
    this.addSql(`drop trigger if exists "interview_amendments_append_only" on "shinrai"."interview_amendments";`);
    this.addSql(`drop function if exists "shinrai"."interview_amendments_interview_amendments_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_amendments" cascade;`);
    this.addSql(`drop trigger if exists "acknowledgements_append_only" on "shinrai"."acknowledgements";`);
    this.addSql(`drop function if exists "shinrai"."acknowledgements_acknowledgements_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."acknowledgements" cascade;`);
    this.addSql(`drop trigger if exists "interview_follow_ups_frozen" on "shinrai"."interview_follow_ups";`);
    this.addSql(`drop function if exists "shinrai"."interview_follow_ups_interview_follow_ups_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."interview_follow_ups" cascade;`);
    this.addSql(`drop trigger if exists "sample_draws_append_only" on "shinrai"."sample_draws";`);
    this.addSql(`drop function if exists "shinrai"."sample_draws_sample_draws_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."sample_draws" cascade;`);
    this.addSql(`drop trigger if exists "shredded_keys_append_only" on "shinrai"."shredded_keys";`);
    this.addSql(`drop function if exists "shinrai"."shredded_keys_shredded_keys_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."shredded_keys" cascade;`);
    this.addSql(`drop trigger if exists "statements_frozen" on "shinrai"."statements";`);
    this.addSql(`drop function if exists "shinrai"."statements_statements_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."statements" cascade;`);
    this.addSql(`drop trigger if exists "statement_versions_frozen" on "shinrai"."statement_versions";`);
    this.addSql(`drop function if exists "shinrai"."statement_versions_statement_versions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."statement_versions" cascade;`);
    this.addSql(`drop trigger if exists "signatures_append_only" on "shinrai"."signatures";`);
    this.addSql(`drop function if exists "shinrai"."signatures_signatures_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."signatures" cascade;`);
    this.addSql(`drop trigger if exists "signature_files_append_only" on "shinrai"."signature_files";`);
    this.addSql(`drop function if exists "shinrai"."signature_files_signature_files_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."signature_files" cascade;`);
    this.addSql(`drop trigger if exists "signature_decisions_append_only" on "shinrai"."signature_decisions";`);
    this.addSql(`drop function if exists "shinrai"."signature_decisions_signature_decisions_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."signature_decisions" cascade;`);
    this.addSql(`drop trigger if exists "signature_checks_append_only" on "shinrai"."signature_checks";`);
    this.addSql(`drop function if exists "shinrai"."signature_checks_signature_checks_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."signature_checks" cascade;`);
    this.addSql(`drop trigger if exists "sample_members_append_only" on "shinrai"."sample_members";`);
    this.addSql(`drop function if exists "shinrai"."sample_members_sample_members_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."sample_members" cascade;`);
    this.addSql(`drop trigger if exists "supplement_due_changes_append_only" on "shinrai"."supplement_due_changes";`);
    this.addSql(`drop function if exists "shinrai"."supplement_due_changes_supplement_due_changes_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."supplement_due_changes" cascade;`);
    this.addSql(`drop trigger if exists "surveys_frozen" on "shinrai"."surveys";`);
    this.addSql(`drop function if exists "shinrai"."surveys_surveys_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."surveys" cascade;`);
    this.addSql(`drop trigger if exists "survey_envelopes_frozen" on "shinrai"."survey_envelopes";`);
    this.addSql(`drop function if exists "shinrai"."survey_envelopes_survey_envelopes_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."survey_envelopes" cascade;`);
    this.addSql(`drop trigger if exists "survey_invitees_frozen" on "shinrai"."survey_invitees";`);
    this.addSql(`drop function if exists "shinrai"."survey_invitees_survey_invitees_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."survey_invitees" cascade;`);
    this.addSql(`drop trigger if exists "survey_results_append_only" on "shinrai"."survey_results";`);
    this.addSql(`drop function if exists "shinrai"."survey_results_survey_results_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."survey_results" cascade;`);
    this.addSql(`drop trigger if exists "survey_texts_frozen" on "shinrai"."survey_texts";`);
    this.addSql(`drop function if exists "shinrai"."survey_texts_survey_texts_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."survey_texts" cascade;`);

    this.addSql(`alter table "shinrai"."proofs" drop column "key_id";`);

    this.addSql(`drop trigger if exists "supplements_frozen" on "shinrai"."supplements";`);
    this.addSql(`drop function if exists "shinrai"."supplements_supplements_frozen_fn"();`);
    this.addSql(
      `create or replace function "shinrai"."supplements_supplements_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.done_at is not null or old.superseded_at is not null or (to_jsonb(new) - array['done_at', 'done_by', 'superseded_at']) is distinct from (to_jsonb(old) - array['done_at', 'done_by', 'superseded_at'])) then raise exception 'this row of supplements never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "supplements_frozen" BEFORE UPDATE OR DELETE on "shinrai"."supplements" for each ROW execute function "shinrai"."supplements_supplements_frozen_fn"();`,
    );
  }
}
