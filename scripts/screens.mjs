import { enter } from './lib/enter.mjs';

/** The stories' own stack, with another play on it: the one that photographs every screen for docs/screens. */
async function load() {
  const { main } = await import('./lib/run-tests.mjs');
  return { main: () => main(['--only', 'e2e', '--', '--config=playwright.screens.config.ts']) };
}

enter(load);
