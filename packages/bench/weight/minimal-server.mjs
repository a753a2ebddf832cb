import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serveHashedFiles } from '../../../scripts/lib/wire/hashed-files.mjs';
import { packAnswers } from '../../../scripts/lib/wire/pack-answers.mjs';

// Serves a build as `scripts/server.mjs` does ours: pages packed as they are drawn, hashed files when they were built.
const [dir = '', port] = process.argv.slice(2);
const hostname = '127.0.0.1';
const app = createRequire(import.meta.url)('next')({ dev: false, dir, hostname, port: Number(port) });
await app.prepare();
const before = await serveHashedFiles(join(dir, '.next'));
createServer(before(packAnswers(app.getRequestHandler()))).listen(Number(port), hostname);
