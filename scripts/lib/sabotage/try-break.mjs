import { isNoProgram } from './is-no-program.mjs';
import { withBreak } from './with-break.mjs';

/**
 * Breaks the copy, runs the tests that should notice, and mends it.
 * @param {import('./breaks/all.mjs').Break} given
 * @param {{ copy: string, runTests: Function }} place
 * @returns {Promise<{ red: string[], stale?: string }>} the tests that went red; `stale`: why the break proves nothing
 */
export async function tryBreak(given, { copy, runTests }) {
  const result = await withBreak([given], copy, async () => {
    const failed = await runTests({ project: given.project, files: [given.files], name: given.name });
    const wrong = failed.find(({ messages }) => messages.some(isNoProgram));
    if (wrong) return { stale: `the break is no program: ${wrong.messages[0]}` };
    return { red: failed.map(({ name }) => name) };
  });
  return { red: [], ...result };
}
