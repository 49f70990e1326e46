/**
 * Five kinds of tests, told apart by file name; scripts/jest.mjs picks one (`--selectProjects`) and sets its database.
 *   unit      src/**\/x.spec.ts                     no database
 *   boundary  test/architecture, test/deployment    the shape of the code, compose file and scripts
 *   db        **\/x.db.spec.ts                     stores, queries, workers: run on SQLite and on MariaDB
 *   e2e       test/e2e/**\/x.e2e.ts                 stories over HTTP: run on SQLite and on MariaDB
 *   faults    test/faults/x.faults.ts               what breaks, under load: run on SQLite and on MariaDB
 */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/test/support/jest-setup.js'],
  // TypeScript ESM imports end in `.js`; packages have the real file, our sources the `.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/web/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/fixtures/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // As tsc builds it.
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const kind = (displayName, ...testMatch) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
});

export default {
  // A condition that never comes is reported by the test's own wait; this only ends what hangs without one.
  testTimeout: 600_000,
  maxWorkers: '100%',
  projects: [
    kind('unit', 'src/**/!(*.db).spec.ts'),
    kind('boundary', 'test/{architecture,deployment}/**/*.spec.ts'),
    kind('db', 'src/**/*.db.spec.ts', 'test/**/*.db.spec.ts'),
    { ...kind('e2e', 'test/e2e/**/*.e2e.ts'), testEnvironment: '<rootDir>/test/support/service-environment.mjs' },
    kind('faults', 'test/faults/*.faults.ts'),
  ],
};
