import type { Permission } from '../api/graphql.ts';
import type { Resources } from '../text/resources.ts';
import type { IconName } from '../ui/icon.tsx';

export interface Entry {
  path: string;
  /** Where else this is the entry one is in. */
  also?: readonly string[];
  label: keyof Resources['shell']['nav'];
  permission: Permission;
  icon: IconName;
}

interface Group {
  /** Said above its entries; nothing is said above what is everybody's own. */
  name: keyof Resources['shell']['navGroups'] | null;
  entries: readonly Entry[];
}

/** Who sees which door, in the order of the side navigation. An entry shows once its page stands in routes.ts. */
export const navigation: readonly Group[] = [
  {
    name: null,
    entries: [
      {
        path: '/',
        also: ['/training', '/attestations', '/pledges/sign', '/attempts', '/surveys', '/interviews'],
        label: 'myTraining',
        permission: 'LEARN',
        icon: 'training',
      },
      { path: '/certificates', label: 'certificates', permission: 'LEARN', icon: 'certificate' },
      { path: '/rules', label: 'rulesets', permission: 'RULESET_READ', icon: 'course' },
      {
        path: '/my-cases',
        also: ['/committee-cases', '/investigated-cases', '/panel-cases', '/decisions-to-confirm'],
        label: 'myCases',
        permission: 'CASE_PART',
        icon: 'stamp',
      },
    ],
  },
  {
    name: 'training',
    entries: [
      { path: '/reports', label: 'reports', permission: 'REPORT_READ', icon: 'chart' },
      { path: '/petitions', label: 'petitions', permission: 'PETITION_READ', icon: 'stamp' },
      { path: '/requirements', label: 'requirements', permission: 'REQUIREMENT_READ', icon: 'tasks' },
      { path: '/courses', label: 'courses', permission: 'COURSE_READ', icon: 'course' },
      { path: '/reminders', label: 'reminders', permission: 'REMINDER_READ', icon: 'calendar' },
    ],
  },
  {
    name: 'interviews',
    entries: [
      {
        path: '/appointments',
        also: ['/interviews/hold', '/interview-records'],
        label: 'appointments',
        permission: 'INTERVIEW_HOLD',
        icon: 'calendar',
      },
      { path: '/appointments/coverage', label: 'interviewCoverage', permission: 'INTERVIEW_COVERAGE', icon: 'chart' },
      { path: '/interviewers', label: 'interviewers', permission: 'INTERVIEWERS_READ', icon: 'people' },
      { path: '/interview-forms', label: 'interviewForms', permission: 'INTERVIEW_FORM_READ', icon: 'file' },
      { path: '/hand-offs', label: 'handOffs', permission: 'HAND_OFF_READ', icon: 'file' },
    ],
  },
  {
    name: 'promises',
    entries: [
      { path: '/statements', label: 'statements', permission: 'STATEMENT_READ', icon: 'file' },
      { path: '/signatures', label: 'signatures', permission: 'ATTESTATION_READ', icon: 'stamp' },
      { path: '/pledges', also: ['/pledge-forms'], label: 'pledges', permission: 'PLEDGE_READ', icon: 'stamp' },
      { path: '/manage-surveys', label: 'surveys', permission: 'SURVEY_WRITE', icon: 'info' },
    ],
  },
  {
    name: 'cases',
    entries: [
      { path: '/cases', label: 'cases', permission: 'CASE_MANAGE', icon: 'file' },
      {
        path: '/committees',
        also: ['/outside-people'],
        label: 'committees',
        permission: 'CASE_MANAGE',
        icon: 'people',
      },
      { path: '/execution-cases', label: 'executionCases', permission: 'CASE_EXECUTE', icon: 'tasks' },
      { path: '/audited-cases', label: 'auditedCases', permission: 'CASE_AUDIT', icon: 'log' },
      { path: '/referred-cases', label: 'referredCases', permission: 'CASE_REFER', icon: 'tasks' },
      { path: '/reported-cases', label: 'reportedCases', permission: 'CASE_REPORTER', icon: 'key' },
    ],
  },
  {
    name: 'company',
    entries: [
      { path: '/people', label: 'people', permission: 'PEOPLE_READ', icon: 'people' },
      { path: '/departments', label: 'departments', permission: 'DEPARTMENTS_WRITE', icon: 'tree' },
      { path: '/people/import', label: 'roster', permission: 'PEOPLE_IMPORT', icon: 'roster' },
    ],
  },
  {
    name: 'records',
    entries: [
      { path: '/notice-log', label: 'noticeLog', permission: 'NOTICE_READ', icon: 'bell' },
      { path: '/evidence', label: 'evidence', permission: 'EVIDENCE_EXPORT', icon: 'file' },
      { path: '/audit', label: 'audit', permission: 'AUDIT_READ', icon: 'log' },
      { path: '/admin', label: 'admin', permission: 'ROLES_GRANT', icon: 'key' },
      { path: '/operation', label: 'operation', permission: 'OPERATE', icon: 'gauge' },
    ],
  },
];

const isIn = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);

/** The entry that a page belongs to: the one with the longest path above it. */
export const entryOf = (pathname: string): Entry | undefined =>
  navigation
    .flatMap(({ entries }) => entries)
    .flatMap(entry => [entry.path, ...(entry.also ?? [])].map(path => ({ entry, path })))
    .filter(({ path }) => isIn(pathname, path))
    .toSorted((a, b) => b.path.length - a.path.length)[0]?.entry;
