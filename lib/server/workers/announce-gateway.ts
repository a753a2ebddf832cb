import 'server-only';
import type { Workers } from '../composition/workers';

/** One line at the start that says whether gateway, brand and keys fit; `npm run gateway:check` says more. */
export async function announceGateway({
  env,
  gateway,
  log,
}: Pick<Workers, 'env' | 'gateway' | 'log'>): Promise<void> {
  const place = { brand: env.GATEWAY_BRAND, env: env.GATEWAY_ENV, url: env.GATEWAY_BASE_URL };
  const branches = await gateway.branches.list();
  if (branches.ok) {
    log.info({ ...place, branches: branches.value.map(({ name }) => name) }, 'the gateway takes our keys');
    return;
  }
  const advice = 'run "npm run gateway:check"';
  if (branches.error.kind === 'credentials') log.error({ ...place, advice }, 'the gateway refuses our keys');
  else log.warn({ ...place, error: branches.error, advice }, 'the gateway does not answer as it should');
}
