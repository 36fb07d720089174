import type { admin } from './ja/admin.ts';
import type { appeals } from './ja/appeals.ts';
import type { appointments } from './ja/appointments.ts';
import type { attestations } from './ja/attestations.ts';
import type { audience } from './ja/audience.ts';
import type { auditedCases } from './ja/auditedCases.ts';
import type { audit } from './ja/audit.ts';
import type { cases } from './ja/cases.ts';
import type { certificates } from './ja/certificates.ts';
import type { committees } from './ja/committees.ts';
import type { courses } from './ja/courses.ts';
import type { decisions } from './ja/decisions.ts';
import type { deliberations } from './ja/deliberations.ts';
import type { due } from './ja/due.ts';
import type { elsewhere } from './ja/elsewhere.ts';
import type { evidence } from './ja/evidence.ts';
import type { executions } from './ja/executions.ts';
import type { hearings } from './ja/hearings.ts';
import type { interviews } from './ja/interviews.ts';
import type { investigations } from './ja/investigations.ts';
import type { learn } from './ja/learn.ts';
import type { myCases } from './ja/myCases.ts';
import type { notices } from './ja/notices.ts';
import type { operation } from './ja/operation.ts';
import type { people } from './ja/people.ts';
import type { petitions } from './ja/petitions.ts';
import type { pledges } from './ja/pledges.ts';
import type { publishing } from './ja/publishing.ts';
import type { refusal } from './ja/refusal.ts';
import type { reminders } from './ja/reminders.ts';
import type { reports } from './ja/reports.ts';
import type { requirements } from './ja/requirements.ts';
import type { rulesets } from './ja/rulesets.ts';
import type { schedule } from './ja/schedule.ts';
import type { shell } from './ja/shell.ts';
import type { signin } from './ja/signin.ts';
import type { surveys } from './ja/surveys.ts';
import type { ui } from './ja/ui.ts';
import type { words } from './ja/words.ts';

export interface Resources {
  ui: typeof ui;
  shell: typeof shell;
  refusal: typeof refusal;
  words: typeof words;
  signin: typeof signin;
  committees: typeof committees;
  decisions: typeof decisions;
  deliberations: typeof deliberations;
  due: typeof due;
  appeals: typeof appeals;
  appointments: typeof appointments;
  executions: typeof executions;
  hearings: typeof hearings;
  interviews: typeof interviews;
  investigations: typeof investigations;
  learn: typeof learn;
  reports: typeof reports;
  people: typeof people;
  requirements: typeof requirements;
  schedule: typeof schedule;
  audience: typeof audience;
  petitions: typeof petitions;
  cases: typeof cases;
  certificates: typeof certificates;
  courses: typeof courses;
  attestations: typeof attestations;
  pledges: typeof pledges;
  rulesets: typeof rulesets;
  publishing: typeof publishing;
  elsewhere: typeof elsewhere;
  evidence: typeof evidence;
  audit: typeof audit;
  auditedCases: typeof auditedCases;
  myCases: typeof myCases;
  notices: typeof notices;
  reminders: typeof reminders;
  surveys: typeof surveys;
  operation: typeof operation;
  admin: typeof admin;
}

export type Area = keyof Resources;

/** Another language says everything the Japanese says; where a number counts, it also has a singular. */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
} & { readonly [Key in keyof Words as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Resources;
    returnNull: false;
  }
}
