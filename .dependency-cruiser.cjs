/**
 * Who may import whom (the rules test/architecture/boundaries.spec.ts runs, with a fixture for each that makes it fire).
 * Paths are relative to the folder the cruise starts in; `$1` is what the first group of `from.path` matched.
 */
const tests = '\\.spec\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'contexts-meet-in-contracts',
      comment: 'A context is changed alone as long as others know only its contract.ts: data, no code.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/' },
      to: { path: '^src/contexts/', pathNot: ['^src/contexts/$1/', '^src/contexts/[^/]+/contract\\.ts$'] },
    },
    {
      name: 'modules-are-listed-in-app-module',
      comment:
        'app.module.ts is the table of contents; contexts reach each other over the buses, not through Nest imports.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app\\.module\\.ts$', tests] },
      to: { path: '^src/contexts/([^/]+)/\\1\\.module\\.ts$' },
    },
    {
      name: 'platform-knows-no-context',
      comment: 'The platform is technical: it serves every context and the next one too.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/)' },
    },
    {
      name: 'viber-stays-in-its-folder',
      comment: 'A second messenger must be one more folder beside viber/, nothing else.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/contexts/messengers/viber/', '^src/contexts/messengers/messengers\\.module\\.ts$'],
      },
      to: { path: '^src/contexts/messengers/viber/' },
    },
    {
      name: 'viber-is-one-module',
      comment: 'Even the module that lists the messengers knows no more of Viber than its module.',
      severity: 'error',
      from: { path: '^src/contexts/messengers/messengers\\.module\\.ts$' },
      to: {
        path: '^src/contexts/messengers/viber/',
        pathNot: '^src/contexts/messengers/viber/viber\\.module\\.ts$',
      },
    },
    {
      name: 'domain-is-our-own-code',
      comment:
        'Decisions know the words of their context, how to refuse, and what a text is, not use cases, persistence or the platform.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/.*domain/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          '^src/contexts/$1/.*domain/',
          '^src/contexts/[^/]+/contract\\.ts$',
          '^src/platform/(domain-error|domain-event|phone)\\.ts$',
          '^src/platform/text/',
        ],
      },
    },
    {
      name: 'domain-is-plain-typescript',
      comment: 'No framework, database or network in a decision: it runs, and is tested, without any.',
      severity: 'error',
      from: { path: '^src/contexts/[^/]+/.*domain/', pathNot: tests },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|mysql2|@photostructure|fastify|undici|rxjs|pino|reflect-metadata)/',
          'node_modules/(class-validator|class-transformer|nestjs-pino|cockatiel|prom-client)/',
          '^(node:)?(fs|net|http|https|timers|child_process|worker_threads)(/|$)',
        ],
      },
    },
    {
      name: 'sandbox-is-never-loaded',
      comment: 'The simulated Viber has its own entry point; the service must not be able to reach it.',
      severity: 'error',
      from: { pathNot: ['^src/sandbox/', '^test/', '^bench/'] },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'sandbox-stands-alone',
      comment: 'A simulator that shares code with the service shares its mistakes too.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/(?!sandbox/)' },
    },
    {
      name: 'files-are-read-by-the-examiner',
      comment: 'A file of a stranger can end whoever parses it: only a process of its own does, and it is ended.',
      severity: 'error',
      from: { path: '^(src/|ormconfig\\.ts)', pathNot: ['^src/platform/files/examiner/child/', tests] },
      to: { path: ['node_modules/(sharp|mediabunny|file-type)/', '^src/platform/files/examiner/child/'] },
    },
    {
      name: 'requests-go-out-through-one-module',
      comment: 'What is asked of others is checked where the connection is made, by platform/outgoing; see its head.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/outgoing/', '^src/sandbox/', tests] },
      to: { path: '(^|node_modules/)undici(/|$)' },
    },
    {
      name: 'no-circles',
      comment:
        'Files that need each other are one file, or hide a third; under ESM a circle can also be read too early.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'production-needs-production-packages',
      comment: 'The image installs no devDependencies: the service would not start.',
      severity: 'error',
      from: { path: '^(src/|ormconfig\\.ts)', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that leads nowhere is seen by no other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports are knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
