import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';

export type Link = {
  readonly name: string;
  /** Drops all connections, and accepts none until `mend`. */
  cut(): void;
  /** From now on every byte arrives so many milliseconds later. */
  delay(ms: number): void;
  mend(): void;
  close(): Promise<void>;
};

type Ends = {
  readonly name: string;
  readonly port: number;
  /** One or several servers; they get the connections in turn. */
  readonly targets: readonly NetConnectOpts[];
};

/** A network link that can be cut and slowed: a TCP proxy from a port to the servers behind it. */
export async function openLink({ name, port, targets }: Ends): Promise<Link> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let delayMs = 0;
  let turn = 0;

  function carry(from: Socket, to: Socket): void {
    let arrivesAt = 0;
    const afterAll = (run: () => void) => {
      arrivesAt = Math.max(arrivesAt, performance.now() + delayMs);
      const waitMs = arrivesAt - performance.now();
      if (waitMs <= 0) run();
      else setTimeout(run, waitMs);
    };
    sockets.add(from);
    from.on('data', (bytes) => afterAll(() => to.write(bytes)));
    from.on('end', () => afterAll(() => to.end()));
    // The other side notices when its own connection closes.
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  }

  const server = createServer({ allowHalfOpen: true }, (client) => {
    const target = targets[(turn += 1) % targets.length];
    if (isCut || !target) return void client.on('error', () => undefined).destroy();
    const upstream = connect({ ...target, allowHalfOpen: true });
    carry(client, upstream);
    carry(upstream, client);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    name,
    cut: () => ((isCut = true), drop()),
    delay: (ms) => void (delayMs = ms),
    mend: () => void ((isCut = false), (delayMs = 0)),
    close: () => {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
