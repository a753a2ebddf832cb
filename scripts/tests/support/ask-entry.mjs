import { connect } from 'node:net';

/**
 * What the database says to whoever runs this and asks to come in as `role`, before a password is shown: `in`, `password`
 * (it wants one), a code of its refusal, or why it could not be asked. Without packages: other accounts may not reach them.
 * @param {string} socketFolder
 * @param {string} role
 * @returns {Promise<string>}
 */
export function askEntry(socketFolder, role) {
  const names = Buffer.from(`user\0${role}\0database\0postgres\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + names.length, 0);
  // Version 3.0 of the protocol.
  head.writeInt32BE(196_608, 4);
  return new Promise((resolve) => {
    const socket = connect(`${socketFolder}/.s.PGSQL.5432`, () => socket.write(Buffer.concat([head, names])));
    socket.on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(String(error.code)));
    socket.once('data', (answer) => {
      socket.destroy();
      const isRefusal = answer.toString('latin1', 0, 1) === 'E';
      if (isRefusal) resolve(/\0C(\w{5})\0/.exec(answer.toString('latin1'))?.[1] ?? 'refused');
      else resolve(answer.readInt32BE(5) === 0 ? 'in' : 'password');
    });
    socket.on('close', () => resolve('hung up'));
  });
}
