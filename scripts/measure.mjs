import { enter } from './lib/enter.mjs';

/** The stories' own stack, with another play on it: the one that measures what docs/reliability.md promises. */
async function load() {
  const { main } = await import('./lib/run-tests.mjs');
  return { main: () => main(['--only', 'e2e', '--', '--config=playwright.measure.config.ts']) };
}

enter(load);
