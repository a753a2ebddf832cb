import { nodeComplaint } from './node-version.mjs';

const UNWRITABLE = ['EPIPE', 'EIO', 'ENOSPC', 'EDQUOT'];

/**
 * A closed terminal or pipe, or a log whose disk is full, is no reason to leave the shop's processes behind.
 * @param {NodeJS.WriteStream} stream
 */
function survivesLostOutput(stream) {
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (!UNWRITABLE.includes(error.code ?? '')) throw error;
  });
}

/**
 * Every entry point goes through here: the rest is only loaded, and so only parsed, by a Node that can.
 * @param {() => Promise<{ main: (args: string[]) => Promise<void> }>} load
 */
export function enter(load) {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) {
    console.error(complaint);
    process.exit(1);
  }
  survivesLostOutput(process.stdout);
  survivesLostOutput(process.stderr);
  load()
    .then((module) => module.main(process.argv.slice(2)))
    .catch((error) => {
      console.error(error.name === 'ReadableError' ? error.message : error);
      process.exit(1);
    });
}
