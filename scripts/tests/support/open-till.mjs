import assert from 'node:assert/strict';
import { signIn } from './till.mjs';

/**
 * A till of the shop that runs, with its demo cashier.
 * @param {{ isReady: () => Promise<unknown>, output: string }} run
 * @param {{ port: number }} place
 */
export async function openTill(run, { port }) {
  await run.isReady();
  const [, pin] = run.output.match(/Counter \(cashier\) {2}PIN (\d+)/) ?? assert.fail(run.output);
  return signIn(port, { staffId: 'stf_demo_counter', pin });
}
