import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

/** Rules about components and pages. Most files have neither, and looking there costs seconds. */
const OF_COMPONENTS = /^(?:react|react-hooks|jsx-a11y|@next\/next)\//;
const withoutComponents = Object.fromEntries(
  next.flatMap(({ rules = {} }) =>
    Object.keys(rules)
      .filter((name) => OF_COMPONENTS.test(name))
      .map((name) => [name, 'off']),
  ),
);

/**
 * A browser that translates puts elements in the place of texts. React still writes into the texts, or takes them out, or puts
 * something before them: then the page says what is no longer so, or crashes. See `components/ui/amount.tsx`.
 */
const WORDS = 'CallExpression[callee.name=/^t([A-Z]|$)/]';
const TEXT = `:matches(JSXText[value=/\\S/], JSXExpressionContainer:has(> :matches(${WORDS}, Literal[value=/\\S/])))`;
const CHOICE = ':matches(LogicalExpression, ConditionalExpression)';
const CHOSEN = `JSXExpressionContainer:has(> ${CHOICE})`;
const CHOSEN_TEXT = `JSXExpressionContainer:has(> ${CHOICE}:has(> :matches(${WORDS}, Literal[value=/\\S/], TemplateLiteral)))`;
const FILLED_TEXT = `JSXExpressionContainer:has(> ${WORDS}[arguments.length=2])`;
const OTHER =
  ':matches(JSXElement, JSXText[value=/\\S/], JSXExpressionContainer[expression.value!=/^\\s*$/])';
const texts = [
  [`${CHOSEN} ~ ${TEXT}`, 'Behind what comes and goes a text has an element of its own.'],
  [`${CHOICE} > JSXFragment > ${TEXT}`, 'A text that comes and goes is in an element, not in a fragment.'],
  [`${OTHER} ~ :matches(${CHOSEN_TEXT}, ${FILLED_TEXT})`, 'A text that changes is alone in its element.'],
  [`:matches(${CHOSEN_TEXT}, ${FILLED_TEXT}) ~ ${OTHER}`, 'A text that changes is alone in its element.'],
].map(([selector, message]) => ({ selector, message }));

const config = [
  ...next,
  ...typescript,
  {
    files: ['lib/**', 'packages/**', 'scripts/**', 'e2e/**'],
    ignores: ['lib/client/**'],
    rules: withoutComponents,
  },
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
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
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
      // The compiler says so in a tenth of the time.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'lib/server/composition/env.ts is the only reader of process.env.',
        },
      ],
    },
  },
  {
    files: ['{app,components}/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...texts] },
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
      '.dependency-cruiser.mjs',
      'lib/messages/request.ts',
      'lib/messages/till-catalogue.mjs',
      'e2e/**/global-*.ts',
      '**/vitest.*.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  {
    files: [
      'lib/server/composition/env.ts',
      'packages/gateway-sandbox/src/env.ts',
      'packages/proving/env.ts',
      'instrumentation.ts',
      'e2e/**',
      '*.config.{js,mjs,ts}',
      '**/vitest.*.ts',
      '**/*.test.ts',
      '{lib,packages}/**/testing/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['lib/db/testing/global-setup.ts'], rules: { 'import/no-default-export': 'off' } },
  {
    files: [
      'scripts/**',
      'e2e/examples/**',
      'packages/gateway-sandbox/src/{cli,start-sandbox}.ts',
      'lib/server/cli/prepare-database.ts',
      'lib/server/cli/staff.ts',
      'lib/server/cli/gateway-check.ts',
      'lib/server/cli/backup.ts',
      'lib/server/cli/restore.ts',
      'packages/proving/**',
      'packages/bench/**',
    ],
    rules: { 'no-console': 'off' },
  },
];

export default config;
