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
  // Tests are played by Node as it is, compiled by test/support/typescript-hooks.mjs: whatever a worker has loaded, it has
  // for all its files. Jest's own runner loads everything again for each file, which took longer than most tests.
  runner: 'jest-light-runner',
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/test/support/jest-setup.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/web/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/fixtures/'],
};

const kind = (displayName, ...testMatch) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
});

/** Played on the service, as a process. */
const stories = (displayName, ...testMatch) => ({
  ...kind(displayName, ...testMatch),
  setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/test/support/service-hosts-setup.mjs'],
});

export default {
  maxWorkers: '100%',
  projects: [
    kind('unit', 'src/**/!(*.db).spec.ts'),
    kind('boundary', 'test/{architecture,deployment}/**/*.spec.ts'),
    kind('db', 'src/**/*.db.spec.ts', 'test/**/*.db.spec.ts'),
    stories('e2e', 'test/e2e/**/*.e2e.ts'),
    stories('faults', 'test/faults/*.faults.ts'),
  ],
};
