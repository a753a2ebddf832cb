import { type Link, openLink } from './link';
import type { Spec } from '../spec';

const HOST = '127.0.0.1';

/** Every network link of the installation. A database of this machine listens in a folder, any other on a port. */
export async function openLinks(spec: Spec): Promise<readonly Link[]> {
  const { links, apps, sandboxPort } = spec;
  const database = new URL(spec.databaseUrl);
  const number = Number(database.port || 5432);
  const folder = database.searchParams.get('host');
  const ends = [
    ...links.devices.map((port, index) => ({ port, name: 'device-app', to: apps[index] ?? 0 })),
    { port: links.gateway, name: 'app-gateway', to: sandboxPort },
  ].map(({ port, name, to }) => ({ port, name, targets: [{ host: HOST, port: to }] }));
  return Promise.all(
    [
      ...ends,
      {
        port: links.database,
        name: 'app-database',
        targets: [
          folder ? { path: `${folder}/.s.PGSQL.${number}` } : { host: database.hostname, port: number },
        ],
      },
      { port: links.webhook, name: 'gateway-webhook', targets: apps.map((port) => ({ host: HOST, port })) },
    ].map(openLink),
  );
}
