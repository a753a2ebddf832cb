import { openShop } from '../../testing/shop';

/** Whoever sits at the machine of the sandbox, with the dashboard open. */
export async function openDesk() {
  const { bench, checkout, webhook } = await openShop();
  return {
    bench,
    checkout,
    webhook,
    look: async (path: string) => (await bench.send(path)).text(),
    /** Presses a button and gives the page that comes then. */
    press: async (press: string, fields: Record<string, string> = {}) => {
      const { status, headers } = await bench.form('/', { press, ...fields });
      const address = headers.get('location') ?? '';
      return { status, address, page: await (await bench.send(address)).text() };
    },
    status: async (id: string) => (await bench.api(`/mer/v2.0/checkout/${id}`)).result['status'],
  };
}

/** The names of the buttons on a page that make something happen to the checkout. */
export function actionsOn(page: string): readonly (string | undefined)[] {
  return [...page.matchAll(/<button class="[^"]*" id="do-([a-z-]+)"/g)].map(([, name]) => name);
}
