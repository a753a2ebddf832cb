import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { tellAlive } from '../../lib/supervise/tell-alive.mjs';

const [port, tellEveryMs] = process.argv.slice(2).map(Number);

/** @type {Promise<unknown>} */
let answersAfter = Promise.resolve();

/** @param {number} ms */
function standStill(ms) {
  const end = Date.now() + ms;
  while (Date.now() < end);
}

/** @param {number} ms */
async function beBusy(ms) {
  for (const end = Date.now() + ms; Date.now() < end; await delay(1)) standStill(80);
}

/** @type {Record<string, (ms: number) => void>} */
const moods = {
  '/busy': (ms) => void (answersAfter = beBusy(ms)),
  // Once the answer is on its way.
  '/still': (ms) => void setTimeout(standStill, 20, ms),
  '/stuck': () => void (answersAfter = new Promise(() => undefined)),
};

tellAlive(tellEveryMs);
createServer(async ({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://here');
  const mood = moods[pathname];
  if (mood) mood(Number(searchParams.get('ms')));
  else await answersAfter;
  response.end();
}).listen(port, '127.0.0.1');
