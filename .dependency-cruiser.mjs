/**
 * Which room may import which: what is not in the table is an error, and so is a folder that is not in it.
 * A name stands for the files that lie in that folder; with `/**` also for all folders below. A room may import itself.
 */

const DOMAIN = 'lib/domain/**';

/** The contract with the browser, by feature. */
const API = [
  'lib/api',
  ...['checkouts', 'exceptions', 'links', 'refunds', 'systems'].map((room) => `lib/api/${room}`),
];

/** What a screen may know: the kit, the browser's hooks, the contract, and pure rules. */
const SCREEN = ['components/ui', 'components/ui/forms', 'components/ui/icons', ...API, DOMAIN];

const USE_CASES = ['lib/checkout/open', 'lib/checkout/cancel', 'lib/checkout/observe'];

const ROOMS = {
  // Routes and pages: parse, call one handler, answer. `lib/server` is their only doorway to the gateway and the database.
  'app/**': [
    'components/**',
    ...API,
    'lib/api/v1',
    'lib/client/device',
    DOMAIN,
    'lib/messages',
    'lib/server/auth',
    'lib/server/composition',
    'lib/server/handlers/**',
    'lib/server/http',
  ],

  // By screen. The rooms below may also show each other's parts.
  'components/checkout': [
    ...SCREEN,
    'components/checkout/link',
    ...['charge', 'checkout', 'device', 'exceptions', 'format', 'http', 'links', 'session'].map(
      (room) => `lib/client/${room}`,
    ),
  ],
  'components/checkout/link': [...SCREEN],
  'components/history': [
    ...SCREEN,
    'components/office',
    'components/orders',
    ...['checkout', 'format', 'history'].map((room) => `lib/client/${room}`),
  ],
  'components/keys': [...SCREEN, 'components/office', 'lib/client/office'],
  'components/links': [
    ...SCREEN,
    'components/checkout',
    'components/office',
    'components/orders',
    ...['checkout', 'device', 'format', 'http', 'links', 'session'].map((room) => `lib/client/${room}`),
  ],
  // The frame of the office's pages shows who is signed in at this till.
  'components/office': [
    ...SCREEN,
    'components/till',
    ...['device', 'exceptions', 'format', 'history', 'http', 'links', 'office'].map(
      (room) => `lib/client/${room}`,
    ),
  ],
  'components/orders': [
    ...SCREEN,
    'components/checkout',
    'components/till',
    ...['checkout', 'device', 'format', 'refunds', 'sales', 'session'].map((room) => `lib/client/${room}`),
  ],
  'components/outbound-webhooks': [
    ...SCREEN,
    'components/office',
    'lib/client/checkout',
    'lib/client/office',
  ],
  'components/payer': [
    ...SCREEN,
    ...['checkout', 'device', 'format', 'http'].map((room) => `lib/client/${room}`),
  ],
  'components/pwa': [...SCREEN, 'lib/client/device', 'lib/client/http'],
  // What is set once at a till, and the way to the next person.
  'components/menu': [
    ...SCREEN,
    'components/office',
    'components/till',
    ...['checkout', 'device', 'session'].map((room) => `lib/client/${room}`),
  ],
  'components/sign-in': [
    ...SCREEN,
    'components/menu',
    'components/till',
    ...['charge', 'device', 'format', 'session'].map((room) => `lib/client/${room}`),
  ],
  'components/terminals': [...SCREEN, 'components/orders', 'lib/client/charge', 'lib/client/checkout'],
  // The till's own page shows the checkout it opened, and alerts from the office.
  'components/till': [
    ...SCREEN,
    ...['checkout', 'menu', 'office', 'orders', 'pwa'].map((room) => `components/${room}`),
    ...['charge', 'checkout', 'device', 'exceptions', 'format', 'http', 'sales', 'session'].map(
      (room) => `lib/client/${room}`,
    ),
    'lib/messages',
  ],
  // The kit knows no screen.
  'components/ui': [
    'components/ui/icons',
    'components/ui/forms',
    ...['charge', 'checkout', 'device', 'format', 'http'].map((room) => `lib/client/${room}`),
  ],
  'components/ui/forms': [
    'components/ui',
    'components/ui/icons',
    ...['charge', 'device', 'format', 'http'].map((room) => `lib/client/${room}`),
  ],
  'components/ui/icons': [],

  // Pure. Its rooms may import each other, and nothing else; `core` nothing at all.
  'lib/domain/checkout': [DOMAIN],
  'lib/domain/core': [],
  'lib/domain/gateway': [DOMAIN],
  'lib/domain/link': [DOMAIN],
  'lib/domain/money': [DOMAIN],
  'lib/domain/outbound-webhook': [DOMAIN],
  'lib/domain/ports': [DOMAIN],
  'lib/domain/refund': [DOMAIN],
  'lib/domain/staff': [DOMAIN],

  // The contract with any client.
  // A problem may carry the exception that it is about.
  'lib/api': ['lib/api/exceptions', DOMAIN],
  'lib/api/checkouts': ['lib/api', 'lib/api/exceptions', 'lib/api/refunds', DOMAIN],
  'lib/api/exceptions': ['lib/api', DOMAIN],
  'lib/api/links': ['lib/api', DOMAIN],
  'lib/api/refunds': ['lib/api', DOMAIN],
  'lib/api/systems': ['lib/api', DOMAIN],
  'lib/api/v1': ['lib/api', DOMAIN],

  // Use cases: they know the domain, and ports instead of what stands behind them.
  'lib/checkout': [DOMAIN],
  'lib/checkout/cancel': ['lib/checkout', 'lib/checkout/observe', DOMAIN],
  'lib/checkout/gate': [DOMAIN],
  'lib/checkout/create': ['lib/checkout', 'lib/checkout/observe', DOMAIN],
  // A read that is due may find a create, a cancel or a refund without a clear answer.
  'lib/checkout/observe': [
    'lib/checkout',
    'lib/checkout/cancel',
    'lib/checkout/create',
    'lib/checkout/refund',
    DOMAIN,
  ],
  'lib/checkout/open': [
    'lib/checkout',
    'lib/checkout/cancel',
    'lib/checkout/create',
    'lib/checkout/observe',
    DOMAIN,
  ],
  'lib/checkout/reconcile': [
    'lib/checkout',
    'lib/checkout/create',
    'lib/checkout/observe',
    'lib/checkout/open',
    DOMAIN,
  ],
  'lib/checkout/refund': ['lib/checkout', 'lib/checkout/observe', 'lib/checkout/open', DOMAIN],
  'lib/exceptions': [DOMAIN],
  'lib/gateway-webhooks': [DOMAIN],
  'lib/history': [DOMAIN],
  'lib/keys': [DOMAIN],
  // A link opens and cancels checkouts by their use cases.
  'lib/links': ['lib/checkout', ...USE_CASES, DOMAIN],
  'lib/outbound-webhooks': [DOMAIN],
  // Runs what it is given: jobs come from the rooms that know them.
  'lib/jobs': [DOMAIN],
  'lib/records': [DOMAIN],
  'lib/reports': [DOMAIN],
  'lib/staff': [DOMAIN],

  // What stands behind the ports.
  'lib/backup': [DOMAIN],
  'lib/firestore': [DOMAIN],
  'lib/qr': [DOMAIN],
  'lib/gateway': ['lib/gateway/groups', DOMAIN],
  'lib/gateway/groups': ['lib/gateway', DOMAIN],
  'lib/gateway/check': ['lib/gateway', DOMAIN],

  // The stores. `schema` is what all of them read and write; `core` turns rows into the domain.
  'lib/db/schema': [DOMAIN],
  'lib/db/core': ['lib/db/schema', DOMAIN],
  'lib/db/alarms': ['lib/db/schema', 'lib/db/core', DOMAIN],
  'lib/db/change-feed': ['lib/db/schema', 'lib/db/core', 'lib/db/outbound-webhooks', DOMAIN],
  'lib/db/jobs': ['lib/db/schema', 'lib/db/core', DOMAIN],
  'lib/db/events': ['lib/db/schema', 'lib/db/core', DOMAIN],
  'lib/db/exceptions': ['lib/db/schema', 'lib/db/core', 'lib/db/change-feed', 'lib/db/orders', DOMAIN],
  // Payments are found by what stands on their sale.
  'lib/db/history': ['lib/db/schema', 'lib/db/core', 'lib/db/orders', DOMAIN],
  'lib/db/records': ['lib/db/schema', 'lib/db/core', DOMAIN],
  'lib/db/reports': ['lib/db/schema', 'lib/db/core', DOMAIN],
  'lib/db/roles': [],
  // The end of a session is told to every process.
  'lib/db/staff': ['lib/db/schema', 'lib/db/core', 'lib/db/change-feed', DOMAIN],
  'lib/db/outbound-webhooks': ['lib/db/schema', 'lib/db/core', DOMAIN],
  // A sale is locked together with its link.
  'lib/db/orders': ['lib/db/schema', 'lib/db/core', 'lib/db/links', DOMAIN],
  'lib/db/links': ['lib/db/schema', 'lib/db/core', 'lib/db/orders', DOMAIN],
  'lib/db/refunds': ['lib/db/schema', 'lib/db/core', 'lib/db/change-feed', 'lib/db/orders', DOMAIN],
  'lib/db/watch': ['lib/db/schema', 'lib/db/core', 'lib/db/change-feed', DOMAIN],
  'lib/db/reconcile': ['lib/db/schema', 'lib/db/core', 'lib/db/exceptions', DOMAIN],
  // A signal makes a checkout due at once.
  'lib/db/gateway-webhooks': ['lib/db/schema', 'lib/db/core', 'lib/db/watch', DOMAIN],
  // One change of a checkout writes everything that follows from it, in one transaction.
  'lib/db/checkouts': [
    'lib/db/schema',
    ...['core', 'change-feed', 'exceptions', 'links', 'orders', 'outbound-webhooks', 'refunds', 'watch'].map(
      (room) => `lib/db/${room}`,
    ),
    DOMAIN,
  ],
  // A restored shop first reads everything that it has on record as open.
  'lib/db/backup': ['lib/db/schema', 'lib/db/core', 'lib/db/events', 'lib/db/reconcile', DOMAIN],

  // The server around the use cases. `composition` alone knows gateway, database and use cases together: it makes
  // each slice once and fits it to the types that handlers and workers ask for.
  'lib/server/composition': [
    'lib/checkout',
    'lib/checkout/gate',
    'lib/checkout/observe',
    'lib/db/**',
    DOMAIN,
    ...['exceptions', 'firestore', 'gateway', 'gateway/groups', 'gateway-webhooks', 'history', 'keys'].map(
      (room) => `lib/${room}`,
    ),
    ...['links', 'outbound-webhooks', 'qr', 'reports', 'staff'].map((room) => `lib/${room}`),
    ...[
      'adapters',
      'auth',
      'handlers',
      'handlers/office',
      'handlers/payer',
      'handlers/till',
      'http',
      'workers',
    ].map((room) => `lib/server/${room}`),
  ],
  // What ports are made of outside database and gateway: log, secrets, addresses, the change feed, posting to strangers.
  'lib/server/adapters': [
    'lib/db/change-feed',
    DOMAIN,
    ...['gateway-webhooks', 'outbound-webhooks', 'staff'].map((room) => `lib/${room}`),
    'lib/server/composition',
  ],
  'lib/server/http': [
    ...API,
    'lib/api/v1',
    'lib/checkout/gate',
    'lib/db/core',
    DOMAIN,
    'lib/keys',
    ...['auth', 'composition'].map((room) => `lib/server/${room}`),
  ],
  'lib/server/auth': [
    ...API,
    DOMAIN,
    'lib/staff',
    ...['adapters', 'composition', 'http'].map((room) => `lib/server/${room}`),
  ],
  'lib/server/handlers': [
    DOMAIN,
    'lib/gateway-webhooks',
    'lib/db/core',
    'lib/server/http',
    'lib/server/workers',
  ],
  'lib/server/handlers/till': [
    ...API,
    'lib/checkout',
    ...USE_CASES,
    'lib/checkout/refund',
    DOMAIN,
    'lib/staff',
    ...['adapters', 'auth', 'http', 'workers'].map((room) => `lib/server/${room}`),
  ],
  // The link of a sale is answered as its code is.
  'lib/server/handlers/office': [
    ...API,
    DOMAIN,
    ...['exceptions', 'history', 'keys', 'links', 'outbound-webhooks', 'reports'].map(
      (room) => `lib/${room}`,
    ),
    ...['adapters', 'handlers/till', 'http'].map((room) => `lib/server/${room}`),
  ],
  'lib/server/handlers/payer': [
    ...API,
    'lib/checkout',
    'lib/checkout/observe',
    DOMAIN,
    'lib/links',
    'lib/server/http',
  ],
  // Errors of a checkout are answered in the same words as at the till.
  'lib/server/handlers/v1': [
    ...API,
    'lib/api/v1',
    'lib/checkout',
    ...USE_CASES,
    'lib/checkout/refund',
    DOMAIN,
    'lib/history',
    'lib/server/handlers/till',
    'lib/server/http',
  ],
  'lib/server/workers': [
    'lib/checkout',
    'lib/checkout/observe',
    'lib/checkout/reconcile',
    DOMAIN,
    ...['gateway-webhooks', 'jobs', 'outbound-webhooks', 'records'].map((room) => `lib/${room}`),
    'lib/server/composition',
  ],
  // Commands on the shop's own machine: they work on the database without a server.
  'lib/server/cli': [
    'lib/backup',
    'lib/db/**',
    DOMAIN,
    'lib/gateway',
    'lib/gateway/check',
    'lib/gateway-webhooks',
    'lib/staff',
    'lib/server/adapters',
    'lib/server/composition',
  ],

  // The browser knows the contract and the domain only.
  'lib/client/charge': [
    ...API,
    DOMAIN,
    ...['device', 'format', 'http', 'session'].map((room) => `lib/client/${room}`),
  ],
  'lib/client/checkout': [
    ...API,
    DOMAIN,
    ...['charge', 'device', 'http'].map((room) => `lib/client/${room}`),
  ],
  'lib/client/device': ['lib/api', 'lib/domain/core'],
  'lib/client/exceptions': [
    ...API,
    DOMAIN,
    ...['checkout', 'device', 'http'].map((room) => `lib/client/${room}`),
  ],
  'lib/client/format': [...API, DOMAIN, ...['charge', 'http', 'session'].map((room) => `lib/client/${room}`)],
  'lib/client/history': [
    ...API,
    DOMAIN,
    ...['checkout', 'device', 'format', 'http'].map((room) => `lib/client/${room}`),
  ],
  'lib/client/http': [...API, 'lib/client/charge', 'lib/client/device'],
  'lib/client/links': [
    ...API,
    DOMAIN,
    ...['checkout', 'device', 'format', 'http'].map((room) => `lib/client/${room}`),
  ],
  'lib/client/office': [...API, 'lib/client/http'],
  'lib/client/refunds': [...API, DOMAIN, 'lib/client/http'],
  'lib/client/sales': [...API, DOMAIN, 'lib/client/checkout', 'lib/client/http'],
  'lib/client/session': [...API, 'lib/domain/staff', 'lib/client/checkout', 'lib/client/http'],

  // The languages are part of the contract.
  'lib/messages': ['lib/api'],

  // Runs alone: imports nothing of ours, so that it cannot agree with us by mistake.
  'packages/gateway-sandbox/**': [],
  // What a generator of clients makes of the API's document.
  'packages/api-client': ['lib/api/v1'],
  // The one place where the product and the sandbox meet in one process.
  'packages/proving': [],
  'packages/proving/simulation/**': [
    'packages/gateway-sandbox/src/core/**',
    'packages/gateway-sandbox/src/book/**',
    ...API,
    'lib/checkout/**',
    'lib/db/**',
    DOMAIN,
    'lib/exceptions',
    'lib/gateway/**',
    'lib/gateway-webhooks/**',
    'lib/jobs',
    'scripts/lib/**',
  ],
  'packages/proving/chaos/**': [
    'packages/proving/simulation/**',
    'lib/api/**',
    'lib/checkout/testing',
    'lib/db/**',
    DOMAIN,
    'scripts/lib/**',
  ],
  'packages/proving/faults/**': ['packages/proving', 'scripts/lib/**', 'scripts/tests/support'],
  'packages/proving/mutation/**': [
    'lib/domain/core',
    'packages/proving',
    'packages/proving/simulation/**',
    'scripts/lib/**',
  ],
  // Tells its stories in a browser, with the screens that the browser stories know.
  'packages/proving/paths': [
    'packages/proving',
    'packages/proving/faults/**',
    'packages/proving/mutation/**',
    'e2e/fixtures',
    'e2e/screens',
    'scripts/lib/**',
  ],

  // Books of any size on the product's own tables, asked by its own stores.
  'packages/bench/books': ['lib/db/**', DOMAIN],
  'packages/bench/figures': [],
  'packages/bench/growth': ['packages/bench/books', 'packages/bench/figures', 'lib/db/**', 'scripts/lib/**'],
  // What is measured on the whole product: a shop as `npm start` runs it, and the screens that the browser stories know.
  'packages/bench/stage': [
    'packages/proving/faults/support',
    'e2e/fixtures',
    'e2e/screens',
    'scripts/lib/**',
  ],
  'packages/bench/weight': ['packages/bench/figures', 'packages/bench/stage', 'scripts/lib/**'],
  'packages/bench/keypad': ['packages/bench/figures', 'packages/bench/stage'],
  'packages/bench/charge': ['packages/bench/figures', 'packages/bench/stage'],
  'packages/bench/paid': ['packages/bench/figures', 'packages/bench/stage', 'scripts/lib/**'],
  'packages/bench/capacity': [
    'packages/bench/figures',
    'packages/bench/stage',
    'lib/db/change-feed',
    'scripts/lib/**',
  ],
  'packages/bench/report': ['packages/bench/figures', 'packages/bench/stage', 'scripts/lib/**'],
  'packages/bench/command': [
    ...['capacity', 'charge', 'figures', 'growth', 'keypad', 'paid', 'report', 'stage', 'weight'].map(
      (room) => `packages/bench/${room}`,
    ),
    'scripts/lib/**',
  ],

  // The stories see pixels and speak HTTP.
  'e2e/examples/**': [],
  'e2e/pixels': [],
  'e2e/screens': ['e2e/fixtures', 'e2e/pixels', 'e2e/screens/words'],
  'e2e/screens/words': [],
  'e2e/fixtures': ['e2e/screens/**'],
  'e2e/scenarios': ['e2e/fixtures', 'e2e/screens'],
  'e2e/screen-tours': ['e2e/fixtures', 'e2e/screens'],
  'e2e/screenshots': ['e2e/fixtures', 'e2e/screens/**', 'e2e/screen-tours'],
  'e2e/measure': ['e2e/fixtures', 'e2e/screens', 'packages/bench/figures'],
  'e2e/stories/**': ['e2e/fixtures', 'e2e/pixels', 'e2e/scenarios', 'e2e/screens', 'e2e/screen-tours'],

  // What must run before `npm ci`.
  scripts: ['scripts/lib/**'],
  'scripts/hooks': [],
  'scripts/lib/**': [],
  'scripts/tests': ['scripts/lib/**', 'scripts/tests/support'],
  'scripts/tests/support': ['scripts/lib/**'],
};

/** Tests are written on the real store and the real sandbox; those of packages and scripts keep to their rooms. */
const TESTS = '^(app|components|lib)/(testing/|.*/testing/|.*\\.test\\.tsx?$)';

const OURS = '^(app|components|lib|packages|e2e|scripts)/';
const NOT_OURS = '(^|/)node_modules/';
/** Data that anybody may read. */
const DATA = '\\.(json|css|md|ya?ml|png)$';

/** The pattern of a room's files. */
const filesOf = (room) => {
  const folder = room.replace(/\/\*\*$/, '');
  return folder === room ? `^${folder}/[^/]+$` : `^${folder}/`;
};

const rooms = Object.keys(ROOMS).map(filesOf);

const allowed = Object.entries(ROOMS).map(([room, others]) => ({
  name: `imports-of-${room.replace(/\/\*\*$/, '').replaceAll('/', '-')}`,
  comment: `${room} may import ${others.join(', ') || 'nothing of ours'}. Extend the table for a better reason than haste.`,
  severity: 'error',
  from: { path: filesOf(room), pathNot: [TESTS] },
  to: {
    pathNot: [filesOf(room), ...others.map(filesOf), NOT_OURS, DATA],
    dependencyTypesNot: ['core'],
  },
}));

const unknown = { path: OURS, pathNot: [TESTS, DATA, NOT_OURS, ...rooms] };
const UNKNOWN = 'This folder is not in the table of .dependency-cruiser.mjs: say there what it may import.';

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
    { name: 'unknown-room', comment: UNKNOWN, severity: 'error', from: unknown, to: {} },
    { name: 'unknown-room-imported', comment: UNKNOWN, severity: 'error', from: {}, to: unknown },
    {
      name: 'unknown-room-alone',
      comment: UNKNOWN,
      severity: 'error',
      from: { orphan: true, ...unknown },
      to: {},
    },
    ...allowed,
    {
      name: 'product-imports-tests',
      comment: 'What only tests need is no part of the product.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: [TESTS] },
      to: { path: TESTS },
    },
    {
      name: 'tests-import-the-proving-ground',
      comment:
        'It tests everything and is part of nothing. The oracle alone is lent to the tests of the use cases.',
      severity: 'error',
      from: { path: TESTS, pathNot: '^lib/checkout/testing/compare-books\\.ts$' },
      to: { path: '^packages/proving/' },
    },
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
