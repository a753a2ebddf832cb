import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { HEADERS } from './scripts/lib/wire/headers.mjs';

const TRANSLATED = {
  requestConfig: './lib/messages/request.ts',
  experimental: {
    messages: {
      path: './lib/messages',
      format: 'json',
      locales: 'infer',
      sourceLocale: 'en',
      precompile: true,
    },
  },
};

/** Whose scripts the worker keeps. The office's and payers' pages bring theirs when somebody opens them. */
const TILL_PAGES =
  /^(main-app|app\/(layout|error|global-error|not-found|\(till\)\/.*|offline\/page|sign-in\/page))$/;

/** The files of an entry, and those that it loads later; a page that builds on it is another entry. */
function filesOf(entry) {
  const groups = new Set([entry]);
  for (const group of groups)
    for (const child of group.childrenIterable) if (!child.isInitial()) groups.add(child);
  return Array.from(groups, (group) => group.getFiles()).flat();
}

/** In a browser a catalogue is what the till says of it; on the server it is whole. */
function keepTillMessages(config, { isServer }) {
  if (isServer) return config;
  const folder = join(import.meta.dirname, 'lib', 'messages');
  config.module.rules.push({
    ...{ test: /\.json$/, include: folder, enforce: 'pre', type: 'javascript/auto' },
    use: [{ loader: join(folder, 'till-catalogue.mjs') }],
  });
  return config;
}

const isScript = (url) => url.endsWith('.js') && url.startsWith('/_next/static/');

/** Of the scripts those of the till. What has its hash in its name is taken from the browser's cache, not fetched again. */
async function keepTill(entries, { entrypoints }) {
  const pages = [...entrypoints].filter(([name]) => TILL_PAGES.test(name));
  const kept = new Set(
    pages.flatMap(([, entry]) => filesOf(entry)).map((file) => `/_next/${encodeURI(file)}`),
  );
  const manifest = entries
    // What the worker itself begins with it keeps as a part of itself.
    .filter(({ url }) => (!isScript(url) || kept.has(url)) && !/^\/fallback-/.test(url))
    .map((entry) => (entry.url.startsWith('/_next/static/') ? { ...entry, revision: null } : entry));
  return { manifest, warnings: [] };
}

/** The plugin's own last step gives each file a revision, by which a browser fetches it past its cache: ours comes after. */
function keepTillLast(config) {
  const worker = config.plugins.find((plugin) => plugin.constructor.name === 'GenerateSW');
  worker?.config.manifestTransforms.push(keepTill);
  return config;
}

// The worker may keep what never changes: hashed files, icons, fonts and the offline page. Never an API
// answer, a page with data or a payload of one.
const PWA = {
  dest: 'public',
  // `lib/client/device/worker-watch.ts` does, again and again.
  register: false,
  reloadOnOnline: false,
  cacheStartUrl: false,
  dynamicStartUrl: false,
  cacheOnFrontEndNav: false,
  extendDefaultRuntimeCaching: false,
  fallbacks: { document: '/offline' },
  // Whoever installs the till fetches its icons then, with a connection.
  publicExcludes: ['!icons/*.png', '!icons/maskable.svg'],
  workboxOptions: {
    // A new version waits until the till says that no payment is open.
    skipWaiting: false,
    // Letters that only some pages show come with those.
    exclude: [/\.map$/, /^manifest.*\.js$/, /polyfills/, /-(latin-ext|arabic)-\d/],
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: {},
      },
    ],
  },
};

// Left alone, webpack copies what the layouts and pages share into each of them: 15 kB of the first load.
// These are the parts that a till loads before anything else. What only later pages share, each has for itself.
const FIRST_PAGE = ['app/layout', 'app/(till)/layout', 'app/(till)/page', 'app/error', 'app/not-found'];

/** Whether the first page loads a module that is not in the framework's own chunk. */
function isOfFirstPage(module, { chunkGraph }) {
  const names = Array.from(chunkGraph.getModuleChunksIterable(module), ({ name }) => name);
  return !names.includes('main-app') && names.some((name) => FIRST_PAGE.includes(name));
}

function shareOnce(config, { isServer }) {
  // A shop builds once: to write down what a second build could use takes a third of the first.
  config.cache = false;
  if (isServer) return config;
  // Its own way to register the worker: 2 kB of the first load, and it tries only once.
  const pwa = dirname(createRequire(import.meta.url).resolve('next-pwa'));
  config.resolve.alias[join(pwa, 'sw-entry.js')] = false;
  config.optimization.splitChunks.cacheGroups.till = {
    name: 'till',
    chunks: 'initial',
    enforce: true,
    minChunks: 2,
    priority: 50,
    test: isOfFirstPage,
  };
  return config;
}

// `npm run paths` counts which functions run: every module then stays a script of its own, named after its file, and no
// function disappears into another.
const KEEPS_FUNCTIONS = process.env.NEXT_KEEP_FUNCTIONS === '1';

function keepFunctions(config, { nextRuntime }) {
  if (!KEEPS_FUNCTIONS) return config;
  // The edge bundle may not evaluate text.
  config.devtool = nextRuntime === 'edge' ? false : 'eval';
  Object.assign(config.optimization, { minimize: false, concatenateModules: false });
  return config;
}

/** @type {import('next').NextConfig} */
const plain = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  reactStrictMode: true,
  // `npm test` checks the types of everything; a shop that starts the till need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Our own server does: `scripts/lib/wire`.
  compress: false,
  // We run from the folder we build in; lists of files for moving the server elsewhere take as long as the code.
  outputFileTracingExcludes: { 'next-server': ['**'] },
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    '@node-rs/argon2',
    'pino',
    'pngjs',
    'jsqr',
    // Loaded only where a shop listens to Firestore.
    '@firebase/app',
    '@firebase/firestore',
  ],
  // `npm run dev` writes every address it is asked for; this one's token is a secret.
  logging: { incomingRequests: { ignore: [/^\/api\/webhooks\//] } },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
    // Its form is sent by the browser, which under `no-referrer` calls the page's own origin "null": on plain http the origin
    // is all that tells our page from another site's. Every other page sends by script, or needs no origin (payers).
    { source: '/sign-in', headers: [{ key: 'Referrer-Policy', value: 'same-origin' }] },
    {
      source: '/sw.js',
      headers: [{ key: 'Cache-Control', value: 'no-cache, max-age=0, must-revalidate' }],
    },
  ],
};

const config = async (phase) => {
  // What is built runs without the tools that built it; to load them takes a server longer than to start.
  if (phase === PHASE_PRODUCTION_SERVER) return plain;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  const translated = createNextIntlPlugin(TRANSLATED)(plain);
  if (phase !== PHASE_PRODUCTION_BUILD) return translated;
  const { webpack } = translated;
  const { default: withPWA } = await import('next-pwa');
  const installable = withPWA(PWA)({
    ...translated,
    webpack: (config, options) =>
      [webpack, keepTillMessages, shareOnce, keepFunctions].reduce(
        (changed, step) => (step ? step(changed, options) : changed),
        config,
      ),
  });
  return { ...installable, webpack: (config, options) => keepTillLast(installable.webpack(config, options)) };
};

export default config;
