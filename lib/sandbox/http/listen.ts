import type { AddressInfo, Server } from 'node:net';
import type { Result } from '../values/result';

interface Place {
  readonly host: string;
  readonly port: number;
}

/** The error is a sentence for whoever started the process. */
export function listen(server: Server, { host, port }: Place): Promise<Result<AddressInfo, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is taken by another process' : error.message;
      resolve({ ok: false, error: `The sandbox cannot listen on ${host}:${port}: ${reason}.` });
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve({ ok: true, value: address });
    });
  });
}
