import { withProgress } from '../progress.mjs';

/**
 * Does one step after the other and says what happened; a failure is told, not thrown.
 * @param {string} title
 * @param {(() => Promise<import('../run-command.mjs').CommandResult>)[]} steps
 */
export async function attempt(title, steps) {
  try {
    return await withProgress(title, async () => {
      for (const step of steps) {
        const { ok, why, output } = await step();
        if (!ok) throw new Error(why ?? output.trim().split('\n').at(-1));
      }
    });
  } catch (error) {
    console.log(`${title}: ${error.message}`);
  }
}
