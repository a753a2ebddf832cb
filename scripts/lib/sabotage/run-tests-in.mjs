import { runLauncherIn } from './run-launcher-in.mjs';
import { runStoriesIn } from './run-stories-in.mjs';
import { runVitestIn } from './run-vitest-in.mjs';

const RUNNERS = { unit: runVitestIn, integration: runVitestIn, launcher: runLauncherIn, e2e: runStoriesIn };

/**
 * Runs tests of a copy of the project.
 * @param {{ copy: string, folder: string, databaseUrl: string, signal: AbortSignal }} place
 * @returns {(wish: { project: keyof typeof RUNNERS, files: string[], name?: string }) =>
 *   Promise<{ name: string, messages: string[] }[]>} what failed
 */
export const runTestsIn = (place) => (wish) => RUNNERS[wish.project](place, wish);
