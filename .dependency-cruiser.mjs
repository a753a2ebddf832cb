/** Each folder may import only what stands to its right in ARCHITECTURE.md; everything else is an error. */

// Use cases are tested on the real store; the sandbox and the stories stay strangers even in their tests.
const TESTS = '^lib/(.*/testing/|.*\\.test\\.ts$)';

const SANDBOX = '^packages/gateway-sandbox/';
const PROVING = '^packages/proving/';

const inside = (...folders) => folders.map((folder) => `^${folder}/`);

/** Nothing in `from` may import `to`; `except` names the parts of `to` it may. */
const forbid = (from, to, { why, except = [] }) => ({
  name: `${from.replaceAll('/', '-')}-imports`,
  comment: why,
  severity: 'error',
  from: { path: inside(from), pathNot: [TESTS] },
  to: { path: inside(...to), pathNot: inside(from, ...except) },
});

const onlyDomain = (folder, why) => forbid(`lib/${folder}`, ['lib'], { why, except: ['lib/domain'] });

const config = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere would escape every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    forbid('lib', ['app', 'components'], { why: 'lib never imports the screens above it.' }),
    forbid('components', ['app'], { why: 'components never import routes.' }),
    forbid('components/ui', ['components'], { why: 'The kit knows no screen.' }),
    forbid(
      'components',
      [
        'lib/server',
        'lib/gateway',
        'lib/db',
        'lib/backup',
        'lib/checkout',
        'lib/exceptions',
        'lib/firestore',
        'lib/hints',
        'lib/links',
        'lib/notices',
        'lib/staff',
        'packages',
      ],
      {
        why: 'components speak to the server through lib/client only.',
      },
    ),
    forbid(
      'app',
      [
        'lib/gateway',
        'lib/db',
        'lib/backup',
        'lib/checkout',
        'lib/exceptions',
        'lib/firestore',
        'lib/hints',
        'lib/links',
        'lib/notices',
        'lib/staff',
        'packages',
      ],
      {
        why: 'lib/server is the only doorway from app.',
      },
    ),
    forbid('lib/domain', ['lib'], { why: 'The domain is pure and imports nothing.' }),
    onlyDomain('api', 'The contract knows the domain only.'),
    forbid('lib/client', ['lib'], {
      why: 'The browser knows the contract and the domain only.',
      except: ['lib/api', 'lib/domain'],
    }),
    onlyDomain('gateway', 'The gateway knows the domain only.'),
    onlyDomain('db', 'The stores know the domain only.'),
    onlyDomain('backup', 'A backup file knows the domain only.'),
    onlyDomain('checkout', 'Use cases know the domain only.'),
    onlyDomain('exceptions', 'Use cases know the domain only.'),
    onlyDomain('firestore', 'A source of hints knows the domain only.'),
    onlyDomain('hints', 'Use cases know the domain only.'),
    onlyDomain('jobs', 'The runner knows the domain only: jobs are given to it.'),
    forbid('lib/links', ['lib'], {
      why: 'A link opens and cancels checkouts by their use cases.',
      except: ['lib/domain', 'lib/checkout'],
    }),
    onlyDomain('notices', 'Use cases know the domain only.'),
    onlyDomain('records', 'Use cases know the domain only.'),
    onlyDomain('staff', 'Use cases know the domain only.'),
    onlyDomain('qr', 'The codec knows the domain only.'),
    forbid('lib/messages', ['lib'], { why: 'Catalogues know the contract only.', except: ['lib/api'] }),
    {
      name: 'gateway-sandbox-imports',
      comment: 'The sandbox knows nothing of ours: only itself and packages.',
      severity: 'error',
      from: { path: SANDBOX },
      to: { pathNot: [SANDBOX, '(^|/)node_modules/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody-imports-the-sandbox',
      comment: 'The product speaks HTTP to it. What proves the product runs its core in one process.',
      severity: 'error',
      from: { pathNot: [SANDBOX, PROVING, TESTS] },
      to: { path: SANDBOX },
    },
    {
      name: 'nobody-imports-the-proving-ground',
      comment: 'It tests everything and is part of nothing.',
      severity: 'error',
      from: { pathNot: ['^packages/proving/', '^lib/checkout/testing/compare-books\\.ts$'] },
      to: { path: '^packages/proving/' },
    },
    {
      name: 'proving-imports',
      comment: 'Of the sandbox it knows the core and the book; of ours what runs without a server.',
      severity: 'error',
      from: { path: '^packages/proving/' },
      to: {
        path: [SANDBOX, '^lib/(server|client)/', '^(app|components)/'],
        pathNot: '^packages/gateway-sandbox/src/(core|book)/',
      },
    },
    forbid('e2e', ['lib', 'app', 'components', 'packages'], {
      why: 'The stories speak HTTP and see pixels only.',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(public|data|\\.next)' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    // A type is a dependency too.
    tsPreCompilationDeps: true,
  },
};

export default config;
