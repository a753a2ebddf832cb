import { type Bench, credentials, openBench } from './bench';
import { qrBody } from './bodies';

export const api = '/mer/v2.0';

export async function withFault(fault: object, match: object = {}): Promise<Bench> {
  const bench = await openBench();
  await addFault(bench, fault, match);
  return bench;
}

export async function addFault(bench: Bench, fault: object, match: object = {}): Promise<void> {
  const { status, answer } = await bench.control('faults', { match, fault });
  if (status !== 201) throw new Error(JSON.stringify(answer));
}

/** The reply as the socket would get it. */
export function create(bench: Bench) {
  const body = JSON.stringify(qrBody());
  return bench.reply(`${api}/checkout/qr`, { method: 'POST', headers: credentials, body });
}

/** The checkout as a client would read it. */
export async function created(bench: Bench) {
  const { result } = await bench.api(`${api}/checkout/qr`, qrBody());
  return { id: String(result['id']), result };
}
