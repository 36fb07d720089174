/** The line: a module imports itself and whatever stands before it, nothing else (docs/map.md). */
const line = [
  'kernel',
  'access',
  'platform',
  'audit',
  'sealing',
  'people',
  'notices',
  'documents',
  'holds',
  'activities',
  'audiences',
  'schedules',
  'assignments',
  'petitions',
  'reminders',
  'quizzes',
  'certificates',
  'media',
  'courses',
  'questions',
  'exchange',
  'learning',
  'publishing',
  'attestations',
  'interviews',
  'appointments',
  'pledges',
  'surveys',
  'reports',
  'evidence',
];
const later = i => [...line.slice(i + 1), 'server', 'web'].join('|');

module.exports = {
  forbidden: [
    ...line.map((name, i) => ({
      name: `${name}-looks-back-only`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${later(i)})/|^src/(index|main|shinrai\\.module|entities)\\.ts$` },
    })),
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '\\.(machine|rules|policy)\\.ts$|^src/kernel/', pathNot: '(local-date\\.ts|\\.spec\\.ts)$' },
      to: { path: 'node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-server-is-a-host-like-any-other',
      severity: 'error',
      from: { path: '^src/(server/|main\\.ts)' },
      to: { path: `^src/(${line.join('|')}|shinrai\\.module|entities)` },
    },
    {
      name: 'the-web-knows-only-the-schema',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(?!web/)' },
    },
    {
      name: 'no-orphans-of-dev',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$|^src/web/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
