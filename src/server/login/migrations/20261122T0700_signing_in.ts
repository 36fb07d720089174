import { Migration } from '@mikro-orm/migrations';

export class SigningIn extends Migration {
  override up(): void {
    this.addSql('create schema if not exists shinrai_login;');
    this.addSql(`
      create table shinrai_login.credentials (
        employee_id uuid primary key,
        hash varchar(255) not null,
        set_at timestamptz not null,
        wrong_guesses int not null default 0
      );`);
    this.addSql(`
      create table shinrai_login.sessions (
        id uuid primary key,
        token_hash varchar(255) not null constraint sessions_token_hash_unique unique,
        employee_id uuid not null,
        started_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz null,
        user_agent varchar(255) null,
        address varchar(255) null
      );`);
    this.addSql(
      'create index sessions_employee_id_expires_at_index on shinrai_login.sessions (employee_id, expires_at);',
    );
    this.addSql(`
      create table shinrai_login.password_links (
        id uuid primary key,
        token_hash varchar(255) not null constraint password_links_token_hash_unique unique,
        employee_id uuid not null,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz null
      );`);
    this.addSql('create index password_links_employee_id_index on shinrai_login.password_links (employee_id);');
    this.addSql(`
      create table shinrai_login.throttles (
        key varchar(255) primary key,
        attempts int not null,
        ends_at timestamptz not null
      );`);
    this.addSql('create index throttles_ends_at_index on shinrai_login.throttles (ends_at);');
    this.addSql(`
      create table shinrai_login.demo_company (
        id int primary key,
        founded_at timestamptz not null,
        hash varchar(255) not null,
        logins jsonb not null
      );`);
  }

  override down(): void {
    for (const table of ['demo_company', 'throttles', 'password_links', 'sessions', 'credentials'])
      this.addSql(`drop table shinrai_login.${table};`);
  }
}
