import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type CutProxy = {
  readonly url: string;
  /** The next commit reaches the server; its answer does not come back, and the connection is gone. */
  cutNextCommit(): void;
  /** How often that happened. */
  cuts(): number;
  close(): Promise<void>;
};

// The driver sends it as a simple query: its text and a zero byte.
const COMMIT = Buffer.from('commit\0');

/** A way to the database that can be cut in the one moment in which nobody can know what was stored. */
export async function openCutProxy(databaseUrl: string): Promise<CutProxy> {
  const target = new URL(databaseUrl);
  const targetPort = Number(target.port || 5432);
  // A local server listens in a folder, not on a port.
  const folder = target.searchParams.get('host');
  const sockets = new Set<Socket>();
  let isArmed = false;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = folder
      ? connect(`${folder}/.s.PGSQL.${targetPort}`)
      : connect(targetPort, target.hostname);
    let isCutting = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => (sockets.delete(socket), client.destroy(), upstream.destroy()));
    }
    client.on('data', (bytes) => {
      if (isArmed && bytes.includes(COMMIT)) {
        isArmed = false;
        isCutting = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!isCutting) return void client.write(bytes);
      cuts += 1;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cutNextCommit: () => (isArmed = true),
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
