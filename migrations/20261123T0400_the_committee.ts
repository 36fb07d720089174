import { Migration } from '@mikro-orm/migrations';

export class TheCommittee extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "shinrai"."outside_people" ("id" uuid not null, "version" int not null default 1, "person_id" uuid not null, "organisation" varchar(255) not null, "profession" varchar(255) not null, "registered_at" timestamptz not null, "registered_by" uuid not null, "changed_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."outside_people" add constraint "outside_people_person_id_unique" unique ("person_id");`,
    );

    this.addSql(
      `create table "shinrai"."rulesets" ("id" uuid not null, "version" int not null default 1, "kind" varchar(255) not null, "created_at" timestamptz not null, "changes" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."rulesets" add constraint "rulesets_kind_unique" unique ("kind");`);

    this.addSql(
      `create table "shinrai"."ruleset_versions" ("id" uuid not null, "version" int not null default 1, "ruleset_id" uuid not null, "number" int not null, "effective_from" date not null, "made_known_on" date null, "made_known_how" text null, "ladder" jsonb not null, "offences" jsonb not null, "parameters" jsonb null, "source_id" uuid null, "source_hash" varchar(255) null, "written_at" timestamptz not null, "written_by" uuid null, "published_at" timestamptz null, "published_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "ruleset_versions_one_draft" on "shinrai"."ruleset_versions" ("ruleset_id") where "published_at" is null;`,
    );
    this.addSql(
      `alter table "shinrai"."ruleset_versions" add constraint "ruleset_versions_ruleset_id_number_unique" unique ("ruleset_id", "number");`,
    );

    this.addSql(
      `create table "shinrai"."cases" ("id" uuid not null, "version" int not null default 1, "number" varchar(255) null, "track" varchar(255) not null, "subject_id" uuid not null, "state" varchar(255) not null, "return_state" varchar(255) null, "review_on" date null, "key_id" uuid not null, "known_on" date not null, "delay_reason" bytea null, "referrer_is_sole_witness" boolean not null, "work_rules_id" uuid null, "committee_rules_id" uuid null, "ceiling" varchar(255) null, "outcome" varchar(255) null, "follows_id" uuid null, "opened_at" timestamptz not null, "opened_by" uuid not null, "noticed_at" timestamptz null, "decided_at" timestamptz null, "delivered_on" date null, "final_at" timestamptz null, "ended_at" timestamptz null, "changes" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`alter table "shinrai"."cases" add constraint "cases_number_unique" unique ("number");`);
    this.addSql(`create index "cases_subject_id_index" on "shinrai"."cases" ("subject_id");`);
    this.addSql(`create index "cases_opened_at_id_index" on "shinrai"."cases" ("opened_at", "id");`);
    this.addSql(`create index "cases_state_index" on "shinrai"."cases" ("state");`);

    this.addSql(
      `create table "shinrai"."case_pay_data" ("id" uuid not null, "case_id" uuid not null, "wages" bytea not null, "by_hr" boolean not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "case_pay_data_case_id_index" on "shinrai"."case_pay_data" ("case_id");`);

    this.addSql(
      `create table "shinrai"."investigation_reports" ("id" uuid not null, "case_id" uuid not null, "text" bytea not null, "sha256" varchar(255) not null, "reported_at" timestamptz not null, "reported_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "investigation_reports_case_id_index" on "shinrai"."investigation_reports" ("case_id");`);

    this.addSql(
      `create table "shinrai"."case_standbys" ("id" uuid not null, "case_id" uuid not null, "kind" varchar(255) not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "case_standbys_case_id_index" on "shinrai"."case_standbys" ("case_id");`);

    this.addSql(
      `create table "shinrai"."hearing_notices" ("id" uuid not null, "case_id" uuid not null, "number" smallint not null, "allegations" jsonb not null, "maximum" varchar(255) not null, "hearing_at" timestamptz not null, "place" varchar(255) not null, "mode" varchar(255) not null, "contents" bytea not null, "contents_hash" varchar(255) not null, "served_at" timestamptz not null, "served_by" uuid not null, "delivery" varchar(255) null, "delivered_on" date null, "receipt_id" uuid null, "waived_at" timestamptz null, "renounced_at" timestamptz null, "waiver_id" uuid null, "postponed_at" timestamptz null, "delayed_to" timestamptz null, "delay_reason" bytea null, "companion" bytea null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."hearing_notices" add constraint "hearing_notices_case_id_number_unique" unique ("case_id", "number");`,
    );

    this.addSql(
      `create table "shinrai"."hearings" ("id" uuid not null, "case_id" uuid not null, "notice_id" uuid not null, "outcome" varchar(255) not null, "held_at" timestamptz not null, "present" jsonb not null, "subject_present" boolean not null, "companion_present" boolean not null, "record" bytea not null, "record_hash" varchar(255) not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, "commented_at" timestamptz null, "comment" bytea null, primary key ("id"));`,
    );
    this.addSql(`create index "hearings_case_id_index" on "shinrai"."hearings" ("case_id");`);
    this.addSql(`alter table "shinrai"."hearings" add constraint "hearings_notice_id_unique" unique ("notice_id");`);

    this.addSql(
      `create table "shinrai"."hearing_amendments" ("id" uuid not null, "hearing_id" uuid not null, "seq" smallint not null, "sealed" bytea not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."hearing_amendments" add constraint "hearing_amendments_hearing_id_seq_unique" unique ("hearing_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."file_inspections" ("id" uuid not null, "case_id" uuid not null, "notice_id" uuid not null, "at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "file_inspections_case_id_index" on "shinrai"."file_inspections" ("case_id");`);

    this.addSql(
      `create table "shinrai"."execution_items" ("id" uuid not null, "version" int not null default 1, "case_id" uuid not null, "seq" smallint not null, "kind" varchar(255) not null, "from_on" date null, "until_on" date null, "amount" int null, "requirement_id" uuid null, "created_at" timestamptz not null, "created_by" uuid null, "done_on" date null, "done_by" uuid null, "done_at" timestamptz null, "proof_id" uuid null, "reference" bytea null, "note" bytea null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."execution_items" add constraint "execution_items_case_id_seq_unique" unique ("case_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."evidence_items" ("id" uuid not null, "case_id" uuid not null, "number" smallint not null, "confidentiality" varchar(255) not null, "kind" varchar(255) not null, "adverse" boolean not null, "content" bytea not null, "masked" bytea null, "proof_id" uuid null, "owner" varchar(255) null, "consent" varchar(255) null, "rule_reference" varchar(255) null, "supersedes_id" uuid null, "added_at" timestamptz not null, "added_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."evidence_items" add constraint "evidence_items_supersedes_id_unique" unique ("supersedes_id");`,
    );
    this.addSql(
      `alter table "shinrai"."evidence_items" add constraint "evidence_items_case_id_confidentiality_number_unique" unique ("case_id", "confidentiality", "number");`,
    );

    this.addSql(
      `create table "shinrai"."decision_authorities" ("id" uuid not null, "case_id" uuid not null, "person_id" uuid not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "decision_authorities_case_id_index" on "shinrai"."decision_authorities" ("case_id");`);

    this.addSql(
      `create table "shinrai"."conflict_declarations" ("id" uuid not null, "case_id" uuid not null, "person_id" uuid not null, "at" timestamptz not null, "result" varchar(255) not null, "grounds" jsonb not null, "note" bytea null, primary key ("id"));`,
    );
    this.addSql(`create index "conflict_declarations_case_id_index" on "shinrai"."conflict_declarations" ("case_id");`);

    this.addSql(
      `create table "shinrai"."case_tombstones" ("id" uuid not null, "case_id" uuid not null, "purged_at" timestamptz not null, "proposal_id" uuid not null, "number_hash" varchar(255) not null, "content_hash" varchar(255) not null, "texts" int not null, "keys" int not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."case_tombstones" add constraint "case_tombstones_case_id_unique" unique ("case_id");`,
    );

    this.addSql(
      `create table "shinrai"."case_substitutes" ("id" uuid not null, "case_id" uuid not null, "place" smallint not null, "person_id" uuid not null, "external" boolean not null, "added_at" timestamptz not null, "cleared_at" timestamptz null, "seated_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "case_substitutes_person_id_case_id_index" on "shinrai"."case_substitutes" ("person_id", "case_id");`,
    );
    this.addSql(
      `create unique index "case_substitutes_once" on "shinrai"."case_substitutes" ("case_id", "person_id") where "ended_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."case_steps" ("id" uuid not null, "case_id" uuid not null, "seq" int not null, "move" varchar(255) not null, "from" varchar(255) not null, "to" varchar(255) not null, "at" timestamptz not null, "by" uuid null, "cause" varchar(255) null, "note" bytea null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."case_steps" add constraint "case_steps_case_id_seq_unique" unique ("case_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."case_retentions" ("id" uuid not null, "case_id" uuid not null, "basis" varchar(255) not null, "completed_on" date not null, "ends_on" date not null, "started_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."case_retentions" add constraint "case_retentions_case_id_unique" unique ("case_id");`,
    );

    this.addSql(
      `create table "shinrai"."case_reporters" ("id" uuid not null, "case_id" uuid not null, "key_id" uuid not null, "identity" bytea not null, "reported_on" date not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "case_reporters_case_id_index" on "shinrai"."case_reporters" ("case_id");`);

    this.addSql(
      `create table "shinrai"."reporter_readings" ("id" uuid not null, "reporter_id" uuid not null, "reason" bytea not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "reporter_readings_reporter_id_index" on "shinrai"."reporter_readings" ("reporter_id");`);

    this.addSql(
      `create table "shinrai"."case_proposals" ("id" uuid not null, "case_id" uuid not null, "act" varchar(255) not null, "details" jsonb not null, "at" timestamptz not null, "by" uuid not null, "device" varchar(255) null, "reason" bytea not null, "decided_at" timestamptz null, "decided_by" uuid null, "accepted" boolean null, "answer" bytea null, primary key ("id"));`,
    );
    this.addSql(`create index "case_proposals_case_id_index" on "shinrai"."case_proposals" ("case_id");`);
    this.addSql(
      `create unique index "case_proposals_one_open" on "shinrai"."case_proposals" ("case_id", "act") where "decided_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."case_parties" ("id" uuid not null, "case_id" uuid not null, "person_id" uuid not null, "part" varchar(255) not null, "seat" smallint null, "external" boolean not null default false, "chair_order" smallint null, "from_at" timestamptz not null, "until_at" timestamptz null, "ended_because" varchar(255) null, "cleared_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "case_parties_person_id_case_id_index" on "shinrai"."case_parties" ("person_id", "case_id");`,
    );
    this.addSql(
      `create unique index "case_parties_once" on "shinrai"."case_parties" ("case_id", "person_id", "part") where "until_at" is null;`,
    );
    this.addSql(
      `create unique index "case_parties_one_a_seat" on "shinrai"."case_parties" ("case_id", "part", "seat") where "until_at" is null and "seat" is not null;`,
    );

    this.addSql(
      `create table "shinrai"."record_readings" ("id" uuid not null, "seat_id" uuid not null, "at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."record_readings" add constraint "record_readings_seat_id_unique" unique ("seat_id");`,
    );

    this.addSql(
      `create table "shinrai"."challenges" ("id" uuid not null, "case_id" uuid not null, "seat_id" uuid not null, "by_id" uuid not null, "by_subject" boolean not null, "at" timestamptz not null, "reason" bytea not null, "result" varchar(255) null, "decided_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "challenges_case_id_index" on "shinrai"."challenges" ("case_id");`);
    this.addSql(
      `alter table "shinrai"."challenges" add constraint "challenges_seat_id_by_id_unique" unique ("seat_id", "by_id");`,
    );

    this.addSql(
      `create table "shinrai"."challenge_votes" ("id" uuid not null, "challenge_id" uuid not null, "seat_id" uuid not null, "choice" varchar(255) not null, "at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."challenge_votes" add constraint "challenge_votes_challenge_id_seat_id_unique" unique ("challenge_id", "seat_id");`,
    );

    this.addSql(
      `create table "shinrai"."case_exclusions" ("id" uuid not null, "case_id" uuid not null, "person_id" uuid not null, "at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."case_exclusions" add constraint "case_exclusions_case_id_person_id_unique" unique ("case_id", "person_id");`,
    );

    this.addSql(
      `create table "shinrai"."appeals" ("id" uuid not null, "case_id" uuid not null, "filed_at" timestamptz not null, "grounds" jsonb not null, "text" bytea not null, "late_cause" bytea null, "accepted_at" timestamptz null, "decided_at" timestamptz null, "decided_by" uuid null, "result" varchar(255) null, "sanction" varchar(255) null, "amount" int null, "return_to" varchar(255) null, "reasons" bytea null, "delivered_on" date null, "delivered_how" varchar(255) null, "delivery_proof_id" uuid null, "delivered_by" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "appeals_case_id_index" on "shinrai"."appeals" ("case_id");`);

    this.addSql(
      `create table "shinrai"."appeal_votes" ("id" uuid not null, "appeal_id" uuid not null, "party_id" uuid not null, "sealed" bytea not null, "cast_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shinrai"."appeal_votes" add constraint "appeal_votes_appeal_id_party_id_unique" unique ("appeal_id", "party_id");`,
    );

    this.addSql(
      `create table "shinrai"."allegations" ("id" uuid not null, "case_id" uuid not null, "seq" smallint not null, "conduct_from" date not null, "conduct_to" date not null, "offence" varchar(255) not null, "reference" varchar(255) not null, "text" bytea not null, "conduct_key" varchar(255) not null, "same_act_as_id" uuid null, "added_at" timestamptz not null, "added_by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "allegations_conduct_key_index" on "shinrai"."allegations" ("conduct_key");`);
    this.addSql(
      `alter table "shinrai"."allegations" add constraint "allegations_case_id_seq_unique" unique ("case_id", "seq");`,
    );

    this.addSql(
      `create table "shinrai"."evidence_links" ("id" uuid not null, "item_id" uuid not null, "allegation_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "evidence_links_allegation_id_index" on "shinrai"."evidence_links" ("allegation_id");`);
    this.addSql(
      `alter table "shinrai"."evidence_links" add constraint "evidence_links_item_id_allegation_id_unique" unique ("item_id", "allegation_id");`,
    );

    this.addSql(
      `create table "shinrai"."committees" ("id" uuid not null, "version" int not null default 1, "name" varchar(255) not null, "rules_id" uuid not null, "formed_at" timestamptz not null, "formed_by" uuid not null, "dissolved_at" timestamptz null, primary key ("id"));`,
    );

    this.addSql(
      `create table "shinrai"."committee_places" ("id" uuid not null, "committee_id" uuid not null, "substitute" boolean not null, "place" smallint not null, "person_id" uuid not null, "chair_order" smallint null, "term_from" date not null, "term_until" date null, "added_at" timestamptz not null, "removed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index "committee_places_once" on "shinrai"."committee_places" ("committee_id", "substitute", "place") where "removed_at" is null;`,
    );

    this.addSql(
      `create table "shinrai"."sanction_details" ("id" uuid not null, "case_id" uuid not null, "sanction" varchar(255) not null, "detail" bytea not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "sanction_details_case_id_index" on "shinrai"."sanction_details" ("case_id");`);

    this.addSql(
      `create table "shinrai"."subject_statements" ("id" uuid not null, "case_id" uuid not null, "notice_id" uuid not null, "text" bytea null, "paper_id" uuid null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "subject_statements_case_id_index" on "shinrai"."subject_statements" ("case_id");`);

    this.addSql(
      `create table "shinrai"."vote_rounds" ("id" uuid not null, "case_id" uuid not null, "kind" varchar(255) not null, "allegation_id" uuid null, "opened_at" timestamptz not null, "opened_by" uuid not null, "present" jsonb not null, "entitled" jsonb not null, "quorum" jsonb not null, "ladder" jsonb not null, "key_id" uuid not null, "closed_at" timestamptz null, "result" jsonb null, "voided_at" timestamptz null, "voided_by" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "vote_rounds_case_id_opened_at_index" on "shinrai"."vote_rounds" ("case_id", "opened_at");`,
    );

    this.addSql(
      `create table "shinrai"."case_decisions" ("id" uuid not null, "case_id" uuid not null, "round_id" uuid not null, "tally" jsonb not null, "sanction" varchar(255) not null, "amount" int null, "worksheet_hash" varchar(255) null, "reasons" bytea not null, "outlier_reason" bytea null, "minutes" bytea not null, "minutes_hash" varchar(255) not null, "dissents" bytea null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "case_decisions_case_id_index" on "shinrai"."case_decisions" ("case_id");`);

    this.addSql(
      `create table "shinrai"."decision_confirmations" ("id" uuid not null, "case_id" uuid not null, "decision_id" uuid not null, "sanction" varchar(255) not null, "reasons" bytea not null, "at" timestamptz not null, "by" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "decision_confirmations_case_id_index" on "shinrai"."decision_confirmations" ("case_id");`,
    );
    this.addSql(
      `alter table "shinrai"."decision_confirmations" add constraint "decision_confirmations_decision_id_unique" unique ("decision_id");`,
    );

    this.addSql(
      `create table "shinrai"."case_letters" ("id" uuid not null, "case_id" uuid not null, "decision_id" uuid not null, "planned_on" date not null, "content" bytea not null, "drafted_at" timestamptz not null, "drafted_by" uuid not null, "drafted_device" varchar(255) null, "approved_at" timestamptz null, "approved_by" uuid null, "hash" varchar(255) null, "not_retaliation" bytea null, "method" varchar(255) null, "sent_at" timestamptz null, "sent_by" uuid null, "proof_id" uuid null, "acknowledged_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "case_letters_case_id_index" on "shinrai"."case_letters" ("case_id");`);

    this.addSql(
      `create table "shinrai"."ballots" ("id" uuid not null, "case_id" uuid not null, "round_id" uuid not null, "party_id" uuid not null, "sealed" bytea not null, "commitment" varchar(255) not null, "cast_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "ballots_case_id_index" on "shinrai"."ballots" ("case_id");`);
    this.addSql(
      `alter table "shinrai"."ballots" add constraint "ballots_round_id_party_id_unique" unique ("round_id", "party_id");`,
    );

    this.addSql(
      `create table "shinrai"."worksheets" ("id" uuid not null, "case_id" uuid not null, "started_at" timestamptz not null, "frozen_at" timestamptz null, "hash" varchar(255) null, "snapshot" bytea null, primary key ("id"));`,
    );
    this.addSql(
      `create index "worksheets_case_id_started_at_index" on "shinrai"."worksheets" ("case_id", "started_at");`,
    );

    this.addSql(
      `create table "shinrai"."worksheet_lines" ("id" uuid not null, "case_id" uuid not null, "worksheet_id" uuid not null, "line" varchar(255) not null, "sealed" bytea not null, "is_written" boolean not null, "revision" int not null, "patch_id" uuid not null, "by" uuid not null, "at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "worksheet_lines_case_id_index" on "shinrai"."worksheet_lines" ("case_id");`);
    this.addSql(
      `alter table "shinrai"."worksheet_lines" add constraint "worksheet_lines_worksheet_id_line_unique" unique ("worksheet_id", "line");`,
    );

    this.addSql(
      `alter table "shinrai"."outside_people" add constraint "outside_people_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."outside_people_outside_people_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (new.person_id, new.registered_at, new.registered_by) is distinct from (old.person_id, old.registered_at, old.registered_by)) then raise exception 'this row of outside_people never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "outside_people_frozen" BEFORE UPDATE OR DELETE on "shinrai"."outside_people" for each ROW execute function "shinrai"."outside_people_outside_people_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."ruleset_versions" add constraint "ruleset_versions_ruleset_id_foreign" foreign key ("ruleset_id") references "shinrai"."rulesets" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."ruleset_versions" add constraint "ruleset_versions_source_id_foreign" foreign key ("source_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."ruleset_versions_ruleset_versions_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.published_at is not null) then raise exception 'this row of ruleset_versions never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "ruleset_versions_frozen" BEFORE UPDATE OR DELETE on "shinrai"."ruleset_versions" for each ROW execute function "shinrai"."ruleset_versions_ruleset_versions_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."cases" add constraint "cases_subject_id_foreign" foreign key ("subject_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."cases" add constraint "cases_work_rules_id_foreign" foreign key ("work_rules_id") references "shinrai"."ruleset_versions" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."cases" add constraint "cases_committee_rules_id_foreign" foreign key ("committee_rules_id") references "shinrai"."ruleset_versions" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."cases" add constraint "cases_follows_id_foreign" foreign key ("follows_id") references "shinrai"."cases" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."cases_cases_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.state = 'PURGED' or (new.subject_id, new.key_id, new.opened_at, new.opened_by) is distinct from (old.subject_id, old.key_id, old.opened_at, old.opened_by)) then raise exception 'this row of cases never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "cases_frozen" BEFORE UPDATE OR DELETE on "shinrai"."cases" for each ROW execute function "shinrai"."cases_cases_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_pay_data" add constraint "case_pay_data_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_pay_data_case_pay_data_append_only_fn"() returns trigger as $$ begin raise exception 'case_pay_data is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_pay_data_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_pay_data" for each STATEMENT execute function "shinrai"."case_pay_data_case_pay_data_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."investigation_reports" add constraint "investigation_reports_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."investigation_reports_investigation_reports_append_only_fn"() returns trigger as $$ begin raise exception 'investigation_reports is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "investigation_reports_append_only" BEFORE UPDATE OR DELETE on "shinrai"."investigation_reports" for each STATEMENT execute function "shinrai"."investigation_reports_investigation_reports_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_standbys" add constraint "case_standbys_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_standbys_case_standbys_append_only_fn"() returns trigger as $$ begin raise exception 'case_standbys is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_standbys_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_standbys" for each STATEMENT execute function "shinrai"."case_standbys_case_standbys_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."hearing_notices" add constraint "hearing_notices_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."hearing_notices" add constraint "hearing_notices_receipt_id_foreign" foreign key ("receipt_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."hearing_notices" add constraint "hearing_notices_waiver_id_foreign" foreign key ("waiver_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."hearing_notices_hearing_notices_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (to_jsonb(new) - array['delivery', 'companion', 'delivered_on', 'receipt_id', 'waived_at', 'renounced_at', 'waiver_id', 'postponed_at', 'delayed_to', 'delay_reason']) is distinct from (to_jsonb(old) - array['delivery', 'companion', 'delivered_on', 'receipt_id', 'waived_at', 'renounced_at', 'waiver_id', 'postponed_at', 'delayed_to', 'delay_reason']) or (old.delivered_on is not null and new.delivered_on is distinct from old.delivered_on) or (old.receipt_id is not null and new.receipt_id is distinct from old.receipt_id) or (old.waived_at is not null and new.waived_at is distinct from old.waived_at) or (old.renounced_at is not null and new.renounced_at is distinct from old.renounced_at) or (old.waiver_id is not null and new.waiver_id is distinct from old.waiver_id) or (old.postponed_at is not null and new.postponed_at is distinct from old.postponed_at) or (old.delayed_to is not null and new.delayed_to is distinct from old.delayed_to) or (old.delay_reason is not null and new.delay_reason is distinct from old.delay_reason)) then raise exception 'this row of hearing_notices never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "hearing_notices_frozen" BEFORE UPDATE OR DELETE on "shinrai"."hearing_notices" for each ROW execute function "shinrai"."hearing_notices_hearing_notices_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."hearings" add constraint "hearings_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."hearings" add constraint "hearings_notice_id_foreign" foreign key ("notice_id") references "shinrai"."hearing_notices" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."hearings_hearings_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.commented_at is not null or (to_jsonb(new) - array['commented_at', 'comment']) is distinct from (to_jsonb(old) - array['commented_at', 'comment'])) then raise exception 'this row of hearings never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "hearings_frozen" BEFORE UPDATE OR DELETE on "shinrai"."hearings" for each ROW execute function "shinrai"."hearings_hearings_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."hearing_amendments" add constraint "hearing_amendments_hearing_id_foreign" foreign key ("hearing_id") references "shinrai"."hearings" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."hearing_amendments_hearing_amendments_append_only_fn"() returns trigger as $$ begin raise exception 'hearing_amendments is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "hearing_amendments_append_only" BEFORE UPDATE OR DELETE on "shinrai"."hearing_amendments" for each STATEMENT execute function "shinrai"."hearing_amendments_hearing_amendments_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."file_inspections" add constraint "file_inspections_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."file_inspections" add constraint "file_inspections_notice_id_foreign" foreign key ("notice_id") references "shinrai"."hearing_notices" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."file_inspections_file_inspections_append_only_fn"() returns trigger as $$ begin raise exception 'file_inspections is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "file_inspections_append_only" BEFORE UPDATE OR DELETE on "shinrai"."file_inspections" for each STATEMENT execute function "shinrai"."file_inspections_file_inspections_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."execution_items" add constraint "execution_items_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."execution_items" add constraint "execution_items_requirement_id_foreign" foreign key ("requirement_id") references "shinrai"."requirements" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."execution_items" add constraint "execution_items_proof_id_foreign" foreign key ("proof_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."execution_items_execution_items_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.done_at is not null or (new.case_id, new.seq, new.kind, new.amount, new.requirement_id, new.created_at) is distinct from (old.case_id, old.seq, old.kind, old.amount, old.requirement_id, old.created_at)) then raise exception 'this row of execution_items never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "execution_items_frozen" BEFORE UPDATE OR DELETE on "shinrai"."execution_items" for each ROW execute function "shinrai"."execution_items_execution_items_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."evidence_items" add constraint "evidence_items_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."evidence_items" add constraint "evidence_items_proof_id_foreign" foreign key ("proof_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."evidence_items" add constraint "evidence_items_supersedes_id_foreign" foreign key ("supersedes_id") references "shinrai"."evidence_items" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."evidence_items_evidence_items_append_only_fn"() returns trigger as $$ begin raise exception 'evidence_items is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "evidence_items_append_only" BEFORE UPDATE OR DELETE on "shinrai"."evidence_items" for each STATEMENT execute function "shinrai"."evidence_items_evidence_items_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."decision_authorities" add constraint "decision_authorities_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."decision_authorities" add constraint "decision_authorities_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."decision_authorities_decision_authorities_append_only_fn"() returns trigger as $$ begin raise exception 'decision_authorities is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "decision_authorities_append_only" BEFORE UPDATE OR DELETE on "shinrai"."decision_authorities" for each STATEMENT execute function "shinrai"."decision_authorities_decision_authorities_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."conflict_declarations" add constraint "conflict_declarations_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."conflict_declarations" add constraint "conflict_declarations_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."conflict_declarations_conflict_declarations_append_only_fn"() returns trigger as $$ begin raise exception 'conflict_declarations is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "conflict_declarations_append_only" BEFORE UPDATE OR DELETE on "shinrai"."conflict_declarations" for each STATEMENT execute function "shinrai"."conflict_declarations_conflict_declarations_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_tombstones" add constraint "case_tombstones_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_tombstones_case_tombstones_append_only_fn"() returns trigger as $$ begin raise exception 'case_tombstones is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_tombstones_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_tombstones" for each STATEMENT execute function "shinrai"."case_tombstones_case_tombstones_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_substitutes" add constraint "case_substitutes_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."case_substitutes" add constraint "case_substitutes_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_substitutes_case_substitutes_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.ended_at is not null or (to_jsonb(new) - array['cleared_at', 'seated_at', 'ended_at']) is distinct from (to_jsonb(old) - array['cleared_at', 'seated_at', 'ended_at'])) then raise exception 'this row of case_substitutes never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_substitutes_frozen" BEFORE UPDATE OR DELETE on "shinrai"."case_substitutes" for each ROW execute function "shinrai"."case_substitutes_case_substitutes_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_steps" add constraint "case_steps_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_steps_case_steps_append_only_fn"() returns trigger as $$ begin raise exception 'case_steps is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_steps_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_steps" for each STATEMENT execute function "shinrai"."case_steps_case_steps_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_retentions" add constraint "case_retentions_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_retentions_case_retentions_append_only_fn"() returns trigger as $$ begin raise exception 'case_retentions is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_retentions_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_retentions" for each STATEMENT execute function "shinrai"."case_retentions_case_retentions_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_reporters" add constraint "case_reporters_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_reporters_case_reporters_append_only_fn"() returns trigger as $$ begin raise exception 'case_reporters is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_reporters_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_reporters" for each STATEMENT execute function "shinrai"."case_reporters_case_reporters_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."reporter_readings" add constraint "reporter_readings_reporter_id_foreign" foreign key ("reporter_id") references "shinrai"."case_reporters" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."reporter_readings_reporter_readings_append_only_fn"() returns trigger as $$ begin raise exception 'reporter_readings is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "reporter_readings_append_only" BEFORE UPDATE OR DELETE on "shinrai"."reporter_readings" for each STATEMENT execute function "shinrai"."reporter_readings_reporter_readings_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_proposals" add constraint "case_proposals_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."case_proposals" add constraint "case_proposals_two" check (decided_by is null or decided_by <> by or accepted = false);`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_proposals_case_proposals_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.decided_at is not null or (to_jsonb(new) - array['decided_at', 'decided_by', 'accepted', 'answer']) is distinct from (to_jsonb(old) - array['decided_at', 'decided_by', 'accepted', 'answer'])) then raise exception 'this row of case_proposals never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_proposals_frozen" BEFORE UPDATE OR DELETE on "shinrai"."case_proposals" for each ROW execute function "shinrai"."case_proposals_case_proposals_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_parties" add constraint "case_parties_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."case_parties" add constraint "case_parties_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_parties_case_parties_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.until_at is not null or (old.cleared_at is not null and new.cleared_at is distinct from old.cleared_at) or (to_jsonb(new) - array['cleared_at', 'until_at', 'ended_because']) is distinct from (to_jsonb(old) - array['cleared_at', 'until_at', 'ended_because'])) then raise exception 'this row of case_parties never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_parties_frozen" BEFORE UPDATE OR DELETE on "shinrai"."case_parties" for each ROW execute function "shinrai"."case_parties_case_parties_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."record_readings" add constraint "record_readings_seat_id_foreign" foreign key ("seat_id") references "shinrai"."case_parties" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."record_readings_record_readings_append_only_fn"() returns trigger as $$ begin raise exception 'record_readings is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "record_readings_append_only" BEFORE UPDATE OR DELETE on "shinrai"."record_readings" for each STATEMENT execute function "shinrai"."record_readings_record_readings_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."challenges" add constraint "challenges_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."challenges" add constraint "challenges_seat_id_foreign" foreign key ("seat_id") references "shinrai"."case_parties" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."challenges" add constraint "challenges_by_id_foreign" foreign key ("by_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."challenges_challenges_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.decided_at is not null or (to_jsonb(new) - array['result', 'decided_at']) is distinct from (to_jsonb(old) - array['result', 'decided_at'])) then raise exception 'this row of challenges never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "challenges_frozen" BEFORE UPDATE OR DELETE on "shinrai"."challenges" for each ROW execute function "shinrai"."challenges_challenges_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."challenge_votes" add constraint "challenge_votes_challenge_id_foreign" foreign key ("challenge_id") references "shinrai"."challenges" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."challenge_votes" add constraint "challenge_votes_seat_id_foreign" foreign key ("seat_id") references "shinrai"."case_parties" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."challenge_votes_challenge_votes_append_only_fn"() returns trigger as $$ begin raise exception 'challenge_votes is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "challenge_votes_append_only" BEFORE UPDATE OR DELETE on "shinrai"."challenge_votes" for each STATEMENT execute function "shinrai"."challenge_votes_challenge_votes_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_exclusions" add constraint "case_exclusions_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."case_exclusions" add constraint "case_exclusions_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_exclusions_case_exclusions_append_only_fn"() returns trigger as $$ begin raise exception 'case_exclusions is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_exclusions_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_exclusions" for each STATEMENT execute function "shinrai"."case_exclusions_case_exclusions_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."appeals" add constraint "appeals_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."appeals" add constraint "appeals_delivery_proof_id_foreign" foreign key ("delivery_proof_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."appeals_appeals_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (to_jsonb(new) - array['accepted_at'] - array['decided_at', 'decided_by', 'result', 'sanction', 'amount', 'return_to', 'reasons'] - array['delivered_on', 'delivered_how', 'delivery_proof_id', 'delivered_by']) is distinct from (to_jsonb(old) - array['accepted_at'] - array['decided_at', 'decided_by', 'result', 'sanction', 'amount', 'return_to', 'reasons'] - array['delivered_on', 'delivered_how', 'delivery_proof_id', 'delivered_by']) or (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at) or (old.decided_at is not null and (to_jsonb(new) - array['delivered_on', 'delivered_how', 'delivery_proof_id', 'delivered_by']) is distinct from (to_jsonb(old) - array['delivered_on', 'delivered_how', 'delivery_proof_id', 'delivered_by'])) or (old.delivered_on is not null and to_jsonb(new) is distinct from to_jsonb(old))) then raise exception 'this row of appeals never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "appeals_frozen" BEFORE UPDATE OR DELETE on "shinrai"."appeals" for each ROW execute function "shinrai"."appeals_appeals_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."appeal_votes" add constraint "appeal_votes_appeal_id_foreign" foreign key ("appeal_id") references "shinrai"."appeals" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."appeal_votes" add constraint "appeal_votes_party_id_foreign" foreign key ("party_id") references "shinrai"."case_parties" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."appeal_votes_appeal_votes_append_only_fn"() returns trigger as $$ begin raise exception 'appeal_votes is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "appeal_votes_append_only" BEFORE UPDATE OR DELETE on "shinrai"."appeal_votes" for each STATEMENT execute function "shinrai"."appeal_votes_appeal_votes_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."allegations" add constraint "allegations_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."allegations" add constraint "allegations_same_act_as_id_foreign" foreign key ("same_act_as_id") references "shinrai"."allegations" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."allegations_allegations_append_only_fn"() returns trigger as $$ begin raise exception 'allegations is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "allegations_append_only" BEFORE UPDATE OR DELETE on "shinrai"."allegations" for each STATEMENT execute function "shinrai"."allegations_allegations_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."evidence_links" add constraint "evidence_links_item_id_foreign" foreign key ("item_id") references "shinrai"."evidence_items" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."evidence_links" add constraint "evidence_links_allegation_id_foreign" foreign key ("allegation_id") references "shinrai"."allegations" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."evidence_links_evidence_links_append_only_fn"() returns trigger as $$ begin raise exception 'evidence_links is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "evidence_links_append_only" BEFORE UPDATE OR DELETE on "shinrai"."evidence_links" for each STATEMENT execute function "shinrai"."evidence_links_evidence_links_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."committees" add constraint "committees_rules_id_foreign" foreign key ("rules_id") references "shinrai"."ruleset_versions" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."committees_committees_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.dissolved_at is not null) then raise exception 'this row of committees never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "committees_frozen" BEFORE UPDATE OR DELETE on "shinrai"."committees" for each ROW execute function "shinrai"."committees_committees_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."committee_places" add constraint "committee_places_committee_id_foreign" foreign key ("committee_id") references "shinrai"."committees" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."committee_places" add constraint "committee_places_person_id_foreign" foreign key ("person_id") references "shinrai"."employees" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."committee_places_committee_places_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.removed_at is not null or (to_jsonb(new) - 'removed_at') is distinct from (to_jsonb(old) - 'removed_at')) then raise exception 'this row of committee_places never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "committee_places_frozen" BEFORE UPDATE OR DELETE on "shinrai"."committee_places" for each ROW execute function "shinrai"."committee_places_committee_places_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."sanction_details" add constraint "sanction_details_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."sanction_details_sanction_details_append_only_fn"() returns trigger as $$ begin raise exception 'sanction_details is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "sanction_details_append_only" BEFORE UPDATE OR DELETE on "shinrai"."sanction_details" for each STATEMENT execute function "shinrai"."sanction_details_sanction_details_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."subject_statements" add constraint "subject_statements_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."subject_statements" add constraint "subject_statements_notice_id_foreign" foreign key ("notice_id") references "shinrai"."hearing_notices" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."subject_statements" add constraint "subject_statements_paper_id_foreign" foreign key ("paper_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."subject_statements_subject_statements_append_only_fn"() returns trigger as $$ begin raise exception 'subject_statements is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "subject_statements_append_only" BEFORE UPDATE OR DELETE on "shinrai"."subject_statements" for each STATEMENT execute function "shinrai"."subject_statements_subject_statements_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."vote_rounds" add constraint "vote_rounds_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."vote_rounds" add constraint "vote_rounds_allegation_id_foreign" foreign key ("allegation_id") references "shinrai"."allegations" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."vote_rounds_vote_rounds_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.closed_at is not null or old.voided_at is not null or (to_jsonb(new) - array['closed_at', 'result', 'voided_at', 'voided_by']) is distinct from (to_jsonb(old) - array['closed_at', 'result', 'voided_at', 'voided_by'])) then raise exception 'this row of vote_rounds never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "vote_rounds_frozen" BEFORE UPDATE OR DELETE on "shinrai"."vote_rounds" for each ROW execute function "shinrai"."vote_rounds_vote_rounds_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_decisions" add constraint "case_decisions_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."case_decisions" add constraint "case_decisions_round_id_foreign" foreign key ("round_id") references "shinrai"."vote_rounds" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_decisions_case_decisions_append_only_fn"() returns trigger as $$ begin raise exception 'case_decisions is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_decisions_append_only" BEFORE UPDATE OR DELETE on "shinrai"."case_decisions" for each STATEMENT execute function "shinrai"."case_decisions_case_decisions_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."decision_confirmations" add constraint "decision_confirmations_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."decision_confirmations" add constraint "decision_confirmations_decision_id_foreign" foreign key ("decision_id") references "shinrai"."case_decisions" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."decision_confirmations_decision_confirmations_append_only_fn"() returns trigger as $$ begin raise exception 'decision_confirmations is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "decision_confirmations_append_only" BEFORE UPDATE OR DELETE on "shinrai"."decision_confirmations" for each STATEMENT execute function "shinrai"."decision_confirmations_decision_confirmations_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."case_letters" add constraint "case_letters_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."case_letters" add constraint "case_letters_decision_id_foreign" foreign key ("decision_id") references "shinrai"."case_decisions" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."case_letters" add constraint "case_letters_proof_id_foreign" foreign key ("proof_id") references "shinrai"."proofs" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "shinrai"."case_letters" add constraint "case_letters_two" check (approved_by is null or approved_by <> drafted_by);`,
    );
    this.addSql(
      `create or replace function "shinrai"."case_letters_case_letters_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or (to_jsonb(new) - array['approved_at', 'approved_by', 'hash', 'not_retaliation'] - array['method', 'sent_at', 'sent_by', 'proof_id', 'acknowledged_at']) is distinct from (to_jsonb(old) - array['approved_at', 'approved_by', 'hash', 'not_retaliation'] - array['method', 'sent_at', 'sent_by', 'proof_id', 'acknowledged_at']) or (old.approved_at is not null and (to_jsonb(new) - array['method', 'sent_at', 'sent_by', 'proof_id', 'acknowledged_at']) is distinct from (to_jsonb(old) - array['method', 'sent_at', 'sent_by', 'proof_id', 'acknowledged_at'])) or (old.proof_id is not null and new.proof_id is distinct from old.proof_id) or (old.acknowledged_at is not null and new.acknowledged_at is distinct from old.acknowledged_at)) then raise exception 'this row of case_letters never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "case_letters_frozen" BEFORE UPDATE OR DELETE on "shinrai"."case_letters" for each ROW execute function "shinrai"."case_letters_case_letters_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."ballots" add constraint "ballots_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."ballots" add constraint "ballots_round_id_foreign" foreign key ("round_id") references "shinrai"."vote_rounds" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."ballots" add constraint "ballots_party_id_foreign" foreign key ("party_id") references "shinrai"."case_parties" ("id") on delete restrict;`,
    );
    this.addSql(
      `create or replace function "shinrai"."ballots_ballots_append_only_fn"() returns trigger as $$ begin raise exception 'ballots is append-only' using errcode = 'insufficient_privilege'; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "ballots_append_only" BEFORE UPDATE OR DELETE on "shinrai"."ballots" for each STATEMENT execute function "shinrai"."ballots_ballots_append_only_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."worksheets" add constraint "worksheets_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."worksheets_worksheets_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or old.frozen_at is not null or (new.case_id, new.started_at) is distinct from (old.case_id, old.started_at)) then raise exception 'this row of worksheets never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "worksheets_frozen" BEFORE UPDATE OR DELETE on "shinrai"."worksheets" for each ROW execute function "shinrai"."worksheets_worksheets_frozen_fn"();`,
    );

    this.addSql(
      `alter table "shinrai"."worksheet_lines" add constraint "worksheet_lines_case_id_foreign" foreign key ("case_id") references "shinrai"."cases" ("id");`,
    );
    this.addSql(
      `alter table "shinrai"."worksheet_lines" add constraint "worksheet_lines_worksheet_id_foreign" foreign key ("worksheet_id") references "shinrai"."worksheets" ("id");`,
    );
    this.addSql(
      `create or replace function "shinrai"."worksheet_lines_worksheet_lines_frozen_fn"() returns trigger as $$ begin if (tg_op = 'DELETE' or exists (select from shinrai.worksheets w where w.id = new.worksheet_id and w.frozen_at is not null)) then raise exception 'this row of worksheet_lines never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old); end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "worksheet_lines_frozen" BEFORE INSERT OR UPDATE OR DELETE on "shinrai"."worksheet_lines" for each ROW execute function "shinrai"."worksheet_lines_worksheet_lines_frozen_fn"();`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "shinrai"."ruleset_versions" drop constraint "ruleset_versions_ruleset_id_foreign";`);
    this.addSql(`alter table "shinrai"."cases" drop constraint "cases_work_rules_id_foreign";`);
    this.addSql(`alter table "shinrai"."cases" drop constraint "cases_committee_rules_id_foreign";`);
    this.addSql(`alter table "shinrai"."committees" drop constraint "committees_rules_id_foreign";`);
    this.addSql(`alter table "shinrai"."cases" drop constraint "cases_follows_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_pay_data" drop constraint "case_pay_data_case_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."investigation_reports" drop constraint "investigation_reports_case_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."case_standbys" drop constraint "case_standbys_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."hearing_notices" drop constraint "hearing_notices_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."hearings" drop constraint "hearings_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."file_inspections" drop constraint "file_inspections_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."execution_items" drop constraint "execution_items_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."evidence_items" drop constraint "evidence_items_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."decision_authorities" drop constraint "decision_authorities_case_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."conflict_declarations" drop constraint "conflict_declarations_case_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."case_tombstones" drop constraint "case_tombstones_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_substitutes" drop constraint "case_substitutes_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_steps" drop constraint "case_steps_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_retentions" drop constraint "case_retentions_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_reporters" drop constraint "case_reporters_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_proposals" drop constraint "case_proposals_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_parties" drop constraint "case_parties_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."challenges" drop constraint "challenges_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_exclusions" drop constraint "case_exclusions_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."appeals" drop constraint "appeals_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."allegations" drop constraint "allegations_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."sanction_details" drop constraint "sanction_details_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."subject_statements" drop constraint "subject_statements_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."vote_rounds" drop constraint "vote_rounds_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_decisions" drop constraint "case_decisions_case_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."decision_confirmations" drop constraint "decision_confirmations_case_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."case_letters" drop constraint "case_letters_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."ballots" drop constraint "ballots_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."worksheets" drop constraint "worksheets_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."worksheet_lines" drop constraint "worksheet_lines_case_id_foreign";`);
    this.addSql(`alter table "shinrai"."hearings" drop constraint "hearings_notice_id_foreign";`);
    this.addSql(`alter table "shinrai"."file_inspections" drop constraint "file_inspections_notice_id_foreign";`);
    this.addSql(`alter table "shinrai"."subject_statements" drop constraint "subject_statements_notice_id_foreign";`);
    this.addSql(`alter table "shinrai"."hearing_amendments" drop constraint "hearing_amendments_hearing_id_foreign";`);
    this.addSql(`alter table "shinrai"."evidence_items" drop constraint "evidence_items_supersedes_id_foreign";`);
    this.addSql(`alter table "shinrai"."evidence_links" drop constraint "evidence_links_item_id_foreign";`);
    this.addSql(`alter table "shinrai"."reporter_readings" drop constraint "reporter_readings_reporter_id_foreign";`);
    this.addSql(`alter table "shinrai"."record_readings" drop constraint "record_readings_seat_id_foreign";`);
    this.addSql(`alter table "shinrai"."challenges" drop constraint "challenges_seat_id_foreign";`);
    this.addSql(`alter table "shinrai"."challenge_votes" drop constraint "challenge_votes_seat_id_foreign";`);
    this.addSql(`alter table "shinrai"."appeal_votes" drop constraint "appeal_votes_party_id_foreign";`);
    this.addSql(`alter table "shinrai"."ballots" drop constraint "ballots_party_id_foreign";`);
    this.addSql(`alter table "shinrai"."challenge_votes" drop constraint "challenge_votes_challenge_id_foreign";`);
    this.addSql(`alter table "shinrai"."appeal_votes" drop constraint "appeal_votes_appeal_id_foreign";`);
    this.addSql(`alter table "shinrai"."allegations" drop constraint "allegations_same_act_as_id_foreign";`);
    this.addSql(`alter table "shinrai"."evidence_links" drop constraint "evidence_links_allegation_id_foreign";`);
    this.addSql(`alter table "shinrai"."vote_rounds" drop constraint "vote_rounds_allegation_id_foreign";`);
    this.addSql(`alter table "shinrai"."committee_places" drop constraint "committee_places_committee_id_foreign";`);
    this.addSql(`alter table "shinrai"."case_decisions" drop constraint "case_decisions_round_id_foreign";`);
    this.addSql(`alter table "shinrai"."ballots" drop constraint "ballots_round_id_foreign";`);
    this.addSql(
      `alter table "shinrai"."decision_confirmations" drop constraint "decision_confirmations_decision_id_foreign";`,
    );
    this.addSql(`alter table "shinrai"."case_letters" drop constraint "case_letters_decision_id_foreign";`);
    this.addSql(`alter table "shinrai"."worksheet_lines" drop constraint "worksheet_lines_worksheet_id_foreign";`);

    this.addSql(`drop trigger if exists "outside_people_frozen" on "shinrai"."outside_people";`);
    this.addSql(`drop function if exists "shinrai"."outside_people_outside_people_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."outside_people" cascade;`);
    this.addSql(`drop table if exists "shinrai"."rulesets" cascade;`);
    this.addSql(`drop trigger if exists "ruleset_versions_frozen" on "shinrai"."ruleset_versions";`);
    this.addSql(`drop function if exists "shinrai"."ruleset_versions_ruleset_versions_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."ruleset_versions" cascade;`);
    this.addSql(`drop trigger if exists "cases_frozen" on "shinrai"."cases";`);
    this.addSql(`drop function if exists "shinrai"."cases_cases_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."cases" cascade;`);
    this.addSql(`drop trigger if exists "case_pay_data_append_only" on "shinrai"."case_pay_data";`);
    this.addSql(`drop function if exists "shinrai"."case_pay_data_case_pay_data_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_pay_data" cascade;`);
    this.addSql(`drop trigger if exists "investigation_reports_append_only" on "shinrai"."investigation_reports";`);
    this.addSql(`drop function if exists "shinrai"."investigation_reports_investigation_reports_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."investigation_reports" cascade;`);
    this.addSql(`drop trigger if exists "case_standbys_append_only" on "shinrai"."case_standbys";`);
    this.addSql(`drop function if exists "shinrai"."case_standbys_case_standbys_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_standbys" cascade;`);
    this.addSql(`drop trigger if exists "hearing_notices_frozen" on "shinrai"."hearing_notices";`);
    this.addSql(`drop function if exists "shinrai"."hearing_notices_hearing_notices_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."hearing_notices" cascade;`);
    this.addSql(`drop trigger if exists "hearings_frozen" on "shinrai"."hearings";`);
    this.addSql(`drop function if exists "shinrai"."hearings_hearings_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."hearings" cascade;`);
    this.addSql(`drop trigger if exists "hearing_amendments_append_only" on "shinrai"."hearing_amendments";`);
    this.addSql(`drop function if exists "shinrai"."hearing_amendments_hearing_amendments_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."hearing_amendments" cascade;`);
    this.addSql(`drop trigger if exists "file_inspections_append_only" on "shinrai"."file_inspections";`);
    this.addSql(`drop function if exists "shinrai"."file_inspections_file_inspections_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."file_inspections" cascade;`);
    this.addSql(`drop trigger if exists "execution_items_frozen" on "shinrai"."execution_items";`);
    this.addSql(`drop function if exists "shinrai"."execution_items_execution_items_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."execution_items" cascade;`);
    this.addSql(`drop trigger if exists "evidence_items_append_only" on "shinrai"."evidence_items";`);
    this.addSql(`drop function if exists "shinrai"."evidence_items_evidence_items_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."evidence_items" cascade;`);
    this.addSql(`drop trigger if exists "decision_authorities_append_only" on "shinrai"."decision_authorities";`);
    this.addSql(`drop function if exists "shinrai"."decision_authorities_decision_authorities_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."decision_authorities" cascade;`);
    this.addSql(`drop trigger if exists "conflict_declarations_append_only" on "shinrai"."conflict_declarations";`);
    this.addSql(`drop function if exists "shinrai"."conflict_declarations_conflict_declarations_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."conflict_declarations" cascade;`);
    this.addSql(`drop trigger if exists "case_tombstones_append_only" on "shinrai"."case_tombstones";`);
    this.addSql(`drop function if exists "shinrai"."case_tombstones_case_tombstones_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_tombstones" cascade;`);
    this.addSql(`drop trigger if exists "case_substitutes_frozen" on "shinrai"."case_substitutes";`);
    this.addSql(`drop function if exists "shinrai"."case_substitutes_case_substitutes_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_substitutes" cascade;`);
    this.addSql(`drop trigger if exists "case_steps_append_only" on "shinrai"."case_steps";`);
    this.addSql(`drop function if exists "shinrai"."case_steps_case_steps_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_steps" cascade;`);
    this.addSql(`drop trigger if exists "case_retentions_append_only" on "shinrai"."case_retentions";`);
    this.addSql(`drop function if exists "shinrai"."case_retentions_case_retentions_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_retentions" cascade;`);
    this.addSql(`drop trigger if exists "case_reporters_append_only" on "shinrai"."case_reporters";`);
    this.addSql(`drop function if exists "shinrai"."case_reporters_case_reporters_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_reporters" cascade;`);
    this.addSql(`drop trigger if exists "reporter_readings_append_only" on "shinrai"."reporter_readings";`);
    this.addSql(`drop function if exists "shinrai"."reporter_readings_reporter_readings_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."reporter_readings" cascade;`);
    this.addSql(`drop trigger if exists "case_proposals_frozen" on "shinrai"."case_proposals";`);
    this.addSql(`drop function if exists "shinrai"."case_proposals_case_proposals_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_proposals" cascade;`);
    this.addSql(`drop trigger if exists "case_parties_frozen" on "shinrai"."case_parties";`);
    this.addSql(`drop function if exists "shinrai"."case_parties_case_parties_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_parties" cascade;`);
    this.addSql(`drop trigger if exists "record_readings_append_only" on "shinrai"."record_readings";`);
    this.addSql(`drop function if exists "shinrai"."record_readings_record_readings_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."record_readings" cascade;`);
    this.addSql(`drop trigger if exists "challenges_frozen" on "shinrai"."challenges";`);
    this.addSql(`drop function if exists "shinrai"."challenges_challenges_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."challenges" cascade;`);
    this.addSql(`drop trigger if exists "challenge_votes_append_only" on "shinrai"."challenge_votes";`);
    this.addSql(`drop function if exists "shinrai"."challenge_votes_challenge_votes_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."challenge_votes" cascade;`);
    this.addSql(`drop trigger if exists "case_exclusions_append_only" on "shinrai"."case_exclusions";`);
    this.addSql(`drop function if exists "shinrai"."case_exclusions_case_exclusions_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_exclusions" cascade;`);
    this.addSql(`drop trigger if exists "appeals_frozen" on "shinrai"."appeals";`);
    this.addSql(`drop function if exists "shinrai"."appeals_appeals_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."appeals" cascade;`);
    this.addSql(`drop trigger if exists "appeal_votes_append_only" on "shinrai"."appeal_votes";`);
    this.addSql(`drop function if exists "shinrai"."appeal_votes_appeal_votes_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."appeal_votes" cascade;`);
    this.addSql(`drop trigger if exists "allegations_append_only" on "shinrai"."allegations";`);
    this.addSql(`drop function if exists "shinrai"."allegations_allegations_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."allegations" cascade;`);
    this.addSql(`drop trigger if exists "evidence_links_append_only" on "shinrai"."evidence_links";`);
    this.addSql(`drop function if exists "shinrai"."evidence_links_evidence_links_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."evidence_links" cascade;`);
    this.addSql(`drop trigger if exists "committees_frozen" on "shinrai"."committees";`);
    this.addSql(`drop function if exists "shinrai"."committees_committees_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."committees" cascade;`);
    this.addSql(`drop trigger if exists "committee_places_frozen" on "shinrai"."committee_places";`);
    this.addSql(`drop function if exists "shinrai"."committee_places_committee_places_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."committee_places" cascade;`);
    this.addSql(`drop trigger if exists "sanction_details_append_only" on "shinrai"."sanction_details";`);
    this.addSql(`drop function if exists "shinrai"."sanction_details_sanction_details_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."sanction_details" cascade;`);
    this.addSql(`drop trigger if exists "subject_statements_append_only" on "shinrai"."subject_statements";`);
    this.addSql(`drop function if exists "shinrai"."subject_statements_subject_statements_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."subject_statements" cascade;`);
    this.addSql(`drop trigger if exists "vote_rounds_frozen" on "shinrai"."vote_rounds";`);
    this.addSql(`drop function if exists "shinrai"."vote_rounds_vote_rounds_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."vote_rounds" cascade;`);
    this.addSql(`drop trigger if exists "case_decisions_append_only" on "shinrai"."case_decisions";`);
    this.addSql(`drop function if exists "shinrai"."case_decisions_case_decisions_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_decisions" cascade;`);
    this.addSql(`drop trigger if exists "decision_confirmations_append_only" on "shinrai"."decision_confirmations";`);
    this.addSql(`drop function if exists "shinrai"."decision_confirmations_decision_confirmations_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."decision_confirmations" cascade;`);
    this.addSql(`drop trigger if exists "case_letters_frozen" on "shinrai"."case_letters";`);
    this.addSql(`drop function if exists "shinrai"."case_letters_case_letters_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."case_letters" cascade;`);
    this.addSql(`drop trigger if exists "ballots_append_only" on "shinrai"."ballots";`);
    this.addSql(`drop function if exists "shinrai"."ballots_ballots_append_only_fn"();`);
    this.addSql(`drop table if exists "shinrai"."ballots" cascade;`);
    this.addSql(`drop trigger if exists "worksheets_frozen" on "shinrai"."worksheets";`);
    this.addSql(`drop function if exists "shinrai"."worksheets_worksheets_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."worksheets" cascade;`);
    this.addSql(`drop trigger if exists "worksheet_lines_frozen" on "shinrai"."worksheet_lines";`);
    this.addSql(`drop function if exists "shinrai"."worksheet_lines_worksheet_lines_frozen_fn"();`);
    this.addSql(`drop table if exists "shinrai"."worksheet_lines" cascade;`);
  }
}
