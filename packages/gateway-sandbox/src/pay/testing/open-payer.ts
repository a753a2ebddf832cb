import type { Modes } from '../../model/modes';
import { bookWithModes, noPicture, openBench } from '../../testing/bench';
import { orderBody, payEntries } from '../../testing/bodies';
import { activeTerminal } from '../../testing/shop';

export const challengedCard = '4000 0000 0000 3220';
export const authorisedCard = '4000 0000 0000 0077';

interface Wanted {
  readonly type?: 'qr' | 'web' | 'mobile' | 'link' | 'terminal';
  readonly modes?: Partial<Modes>;
  /** Of the request that makes the checkout. */
  readonly changes?: Record<string, unknown>;
}

/** A payer in front of a new checkout. */
export async function openPayer({ type = 'qr', modes = {}, changes = {} }: Wanted = {}) {
  const bench = await openBench({ book: bookWithModes(modes), drawQr: noPicture });
  const terminal = type === 'terminal' ? { terminalId: activeTerminal } : {};
  const made = await bench.post(`/mer/v2.0/checkout/${type}`, orderBody({ ...terminal, ...changes }));
  if (made.error !== undefined) throw new Error(made.error);
  const id = String(made.result['id']);
  const key = String(made.result['checkoutKey']);
  const press = async (path: string, fields: Record<string, string>) =>
    locationOf(await bench.form(path, fields));
  return {
    bench,
    id,
    key,
    requestId: String(made.result['requestId']),
    page: `/checkout/${key}`,
    press,
    /** Presses Pay and gives the address the payer is sent to. */
    pay: (cardNumber: string, page = `/checkout/${key}`) => press(page, payEntries({ cardNumber })),
    go: async (path: string) => locationOf(await bench.send(path)),
    look: async (path: string) => (await bench.send(path)).text(),
    policy: async (path: string) => (await bench.send(path)).headers.get('content-security-policy'),
    status: async () => (await bench.api(`/mer/v2.0/checkout/${id}`)).result['status'],
    cancelAsMerchant: () => bench.api(`/mer/v2.0/checkout/${id}/cancel`),
  };
}

const locationOf = ({ headers }: Response): string => headers.get('location') ?? '';
