import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

/** Each folder may import only what stands to its right in ARCHITECTURE.md; everything else is an error. */
const forbid = (target, from, { why, except = [] }) => ({ target, from, message: why, except });
const directions = [
  forbid('./lib', ['./app', './components'], { why: 'lib never imports the screens above it.' }),
  forbid('./components', './app', { why: 'components never import routes.' }),
  forbid(
    './components',
    ['./lib/server', './lib/gateway', './lib/db', './lib/checkout', './lib/staff', './lib/sandbox'],
    { why: 'components speak to the server through lib/client only.' },
  ),
  forbid('./app', ['./lib/gateway', './lib/db', './lib/checkout', './lib/staff', './lib/sandbox'], {
    why: 'lib/server is the only doorway from app.',
  }),
  forbid('./lib/domain', './lib', { why: 'The domain is pure and imports nothing.', except: ['./domain'] }),
  forbid('./lib/api', './lib', { why: 'The contract knows the domain only.', except: ['./api', './domain'] }),
  forbid('./lib/client', './lib', {
    why: 'The browser knows the contract and the domain only.',
    except: ['./client', './api', './domain'],
  }),
  forbid('./lib/gateway', './lib', {
    why: 'The gateway knows the domain only.',
    except: ['./gateway', './domain'],
  }),
  forbid('./lib/db', './lib', { why: 'The stores know the domain only.', except: ['./db', './domain'] }),
  forbid('./lib/checkout', './lib', {
    why: 'Use cases know the domain only.',
    except: ['./checkout', './domain'],
  }),
  forbid('./lib/staff', './lib', { why: 'Use cases know the domain only.', except: ['./staff', './domain'] }),
  forbid('./lib/qr', './lib', { why: 'The codec knows the domain only.', except: ['./qr', './domain'] }),
  forbid('./lib/messages', './lib', {
    why: 'Catalogues know the contract only.',
    except: ['./messages', './api'],
  }),
  forbid('./lib/sandbox', ['./lib', './app', './components'], {
    why: 'The sandbox knows nothing of ours.',
    except: ['./sandbox'],
  }),
  forbid('./e2e', ['./lib', './app', './components'], { why: 'The stories speak HTTP and see pixels only.' }),
];

const config = [
  ...next,
  ...typescript,
  {
    ignores: [
      '.next/**',
      '.next-*/**',
      'node_modules/**',
      'data/**',
      'public/**',
      'test-results/**',
      'playwright-report/**',
      'next-env.d.ts',
    ],
  },
  {
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'import/no-cycle': 'error',
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: directions }],
      'import/no-default-export': 'error',
      'max-params': ['error', 3],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'lib/server/env.ts is the only reader of process.env.',
        },
      ],
    },
  },
  {
    files: ['lib/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'The domain has no async.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time is injected.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is injected.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Random is injected.',
        },
        { selector: 'ImportDeclaration[source.value!=/^\\./]', message: 'The domain has no packages.' },
      ],
    },
  },
  {
    files: [
      'app/**/{page,layout,error,not-found,global-error,manifest,loading}.{ts,tsx}',
      '*.config.{js,mjs,ts}',
      'lib/messages/request.ts',
      'e2e/**/global-*.ts',
      'vitest.*.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  {
    files: [
      'lib/server/env.ts',
      'lib/sandbox/env.ts',
      'instrumentation.ts',
      'e2e/**',
      '*.config.{js,mjs,ts}',
      '**/*.test.ts',
      'lib/**/testing/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Use cases are tested on the real store; e2e and sandbox stay strangers even in their tests.
    files: ['lib/**/testing/**', 'lib/**/*.test.ts'],
    ignores: ['lib/sandbox/**'],
    rules: { 'import/no-restricted-paths': 'off' },
  },
  { files: ['lib/db/testing/global-setup.ts'], rules: { 'import/no-default-export': 'off' } },
  {
    files: [
      'scripts/**',
      'lib/sandbox/main.ts',
      'lib/server/prepare-database.ts',
      'lib/server/manage-staff.ts',
      'lib/server/gateway-check.ts',
    ],
    rules: { 'no-console': 'off' },
  },
];

export default config;
