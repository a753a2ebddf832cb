import type { Modes } from '../model/modes';
import { type Bench, bookWithModes, noPicture, openBench } from './bench';
import { orderBody, qrBody } from './bodies';

export const api = '/mer/v2.0';
export const activeTerminal = '1784518075805649425';

/** A sandbox with a merchant that has already done what a test needs. */
export async function openShop(modes: Partial<Modes> = {}) {
  const bench = await openBench({ book: bookWithModes(modes), drawQr: noPicture });
  const made = async (path: string, body: unknown) => idOf(await bench.post(`${api}${path}`, body));
  let tokens = 0;
  const token = () => `ptk_sandbox_${(tokens += 1)}`;
  const debit = (source: Record<string, unknown>, checkoutDetails: unknown = orderBody()) =>
    bench.post(`${api}/payment/debit`, { source, checkoutDetails });
  return {
    bench,
    token,
    debit,
    checkout: (changes?: Record<string, unknown>) => made('/checkout/qr', qrBody(changes)),
    terminalCheckout: () => made('/checkout/terminal', qrBody({ terminalId: activeTerminal })),
    payment: async () => idOf(await debit({ type: 'TOKEN', token: token() })),
    paidCheckout: async (changes?: Record<string, unknown>) => {
      const answer = await debit({ type: 'TOKEN', token: token() }, orderBody(changes));
      return String(Object(answer.result['checkoutDetails']).id);
    },
    storedCard: async () => {
      await debit({ type: 'TOKEN', token: token(), storeCardDetails: true });
      const { result } = await bench.api(`${api}/card/list?customerReferenceId=CID-42`);
      return String(Object(result['content'])[0].token);
    },
    branch: (name = 'Marina') => made('/branches', { name, currency: 'AED' }),
    webhook: (address = 'https://shop.example.com/hook') => made('/webhooks', { address }),
    subscription: (changes?: Record<string, unknown>) => made('/subscription', subscriptionBody(changes)),
    /** The paths of the links that were sent, by text message and by e-mail. */
    linksSent: async () =>
      (await bench.entries('message')).flatMap(
        (entry) => /http:\/\/pay\.test(\/\S+)/.exec(JSON.stringify(entry))?.[1]?.replace(/[\\"].*/, '') ?? [],
      ),
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export function subscriptionBody(changes: Record<string, unknown> = {}) {
  return {
    description: 'A jar of honey',
    currency: 'AED',
    amount: '45.50',
    startDate: '2026-12-01',
    sendOnHour: '0',
    sendEvery: 'TWO_MONTHS',
    customer: orderBody().customer,
    ...changes,
  };
}

function idOf({ result, error }: Awaited<ReturnType<Bench['api']>>): string {
  if (error !== undefined) throw new Error(error);
  return String(result['id']);
}
