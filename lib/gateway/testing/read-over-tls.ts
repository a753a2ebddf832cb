import { asGatewayCheckoutId } from '../../domain/core/ids';
import { realTime } from '../caller';
import { createGateway } from '../create-gateway';
import { createTransport } from '../http';

/** A process of its own, since trust in an authority is given to a process at its start. Prints JSON lines. */
const keys = { brand: 'paymennt', apiKey: 'k', apiSecret: 's' } as const;
for (const baseUrl of process.argv.slice(2)) {
  const gateway = createGateway({ ...keys, baseUrl }, { transport: createTransport(), ...realTime });
  const result = await gateway.checkouts.get(asGatewayCheckoutId('1653241101733169556'));
  process.stdout.write(`${JSON.stringify(result.ok ? 'answer' : result.error)}\n`);
}
process.exit(0);
