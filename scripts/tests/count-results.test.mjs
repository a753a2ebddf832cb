import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { countPlaywright, countTap, countVitest } from '../lib/testing/count-results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qtill-counts-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {string} text
 */
function written(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('of the tests of this runner, each red one says why', async () => {
  const file = written(
    'red.test.mjs',
    `import { test } from 'node:test';
import assert from 'node:assert/strict';
test('green', () => {});
test('in one line', () => { throw new Error('no money came') });
test('in many', () => assert.deepEqual({ minor: 1 }, { minor: 2 }));
test('outer', (t) => t.test('inner', () => assert.equal(1, 2, 'not the same')));
`,
  );
  // Inside a test the runner would speak its own language to the outer one.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], { env });
  const { failures } = await countTap(written('red.tap', String(stdout)));
  assert.deepEqual(
    failures.map(({ test, why }) => [test, why.split('\n').map((line) => line.trim())[0]]),
    [
      ['in one line', "'no money came'"],
      ['in many', 'Expected values to be strictly deep-equal:'],
      ['inner', 'not the same'],
      ['outer', "'1 subtest failed'"],
    ],
  );
});

test('a story that is red says so, with its device, its reason and no colours', async () => {
  const message = '\u001b[31mError\u001b[39m: not visible\n\nCall log:\n    at somewhere (file.ts:1:2)';
  const red = { projectName: 'tablet', results: [{ errors: [{ message }] }] };
  const suite = { specs: [{ title: 'pays', file: 'pay.spec.ts', ok: false, tests: [red] }] };
  const report = { stats: { expected: 2, flaky: 0, unexpected: 1 }, errors: [], suites: [suite] };
  assert.deepEqual(await countPlaywright(written('stories.json', JSON.stringify(report))), {
    passed: 2,
    failed: 1,
    failures: [{ test: 'pay.spec.ts: pays (tablet)', why: 'Error: not visible\nCall log:' }],
  });
});

test('a file that cannot be loaded is a failure with its reason', async () => {
  const file = {
    name: '/x/money.test.ts',
    status: 'failed',
    message: 'no such module',
    assertionResults: [],
  };
  const report = { numPassedTests: 1, numFailedTests: 0, numFailedTestSuites: 1, testResults: [file] };
  const { failed, failures } = await countVitest(written('vitest.json', JSON.stringify(report)));
  assert.deepEqual(
    { failed, failures },
    { failed: 1, failures: [{ test: 'money.test.ts', why: 'no such module' }] },
  );
});
