import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStages } from '../lib/testing/run-stages.mjs';

const ok = async () => ({ code: 0 });
const red = async () => ({ code: 1 });

/** @param {Record<string, () => Promise<{ code: number }>>} steps */
async function namesThatRan(steps) {
  const run = /** @type {Parameters<typeof runStages>[2]} */ (
    /** @type {unknown} */ ({ chosen: Object.keys(steps), signal: new AbortController().signal })
  );
  run.aside = () => run;
  const stages = [[['build', 'size', 'unit'], ['integration']], [['e2e']]];
  const results = await runStages(stages, { steps, needs: { size: ['build'], e2e: ['build'] } }, run);
  return results.map(({ name, code }) => `${name} ${code}`);
}

test('a red step does not hide the others', async () => {
  const ran = await namesThatRan({ build: ok, size: red, unit: ok, integration: red, e2e: ok });
  assert.deepEqual(ran, ['build 0', 'size 1', 'unit 0', 'integration 1', 'e2e 0']);
});

test('a step whose ground is missing is left out', async () => {
  const ran = await namesThatRan({ build: red, size: ok, unit: ok, integration: ok, e2e: ok });
  assert.deepEqual(ran, ['build 1', 'unit 0', 'integration 0']);
});
