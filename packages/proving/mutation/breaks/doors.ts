import { type Break, integration, launcher, unit } from '../break';

const delivery = (name: string) => unit('lib/server/adapters/safe-fetch', name);
const pin = (name: string) => integration('lib/staff/sign-in', name);

/** What would let somebody in, or out, who should not be, and what both doors of the shop read alike. */
export const doors: readonly Break[] = [
  {
    id: 'delivery-hangs',
    what: 'whoever begins to answer is waited for without end',
    file: 'lib/server/adapters/safe-fetch.ts',
    from: '      setTimeout(() => end(err(`It did not answer',
    to: '      setTimeout(() => outgoing.socket?.bytesRead || end(err(`It did not answer',
    ...delivery('headers that never end'),
  },
  {
    id: 'delivery-switches',
    what: 'an answer that switches protocols is taken for none',
    file: 'lib/server/adapters/safe-fetch.ts',
    from: "outgoing.on('upgrade', (incoming, socket)",
    to: "outgoing.on('upgraded', (incoming, socket)",
    ...delivery('a protocol that is switched'),
  },
  {
    id: 'delivery-to-no-mans-land',
    what: 'addresses of version 6 that nobody was given count as the internet',
    file: 'lib/server/adapters/public-address.ts',
    from: "  ['4000::', 2],\n",
    to: '',
    ...unit('lib/server/adapters/public-address', 'leads outside'),
  },
  {
    id: 'delivery-to-mapped',
    what: 'an address of our network passes in the clothes of version 6, translated or compatible',
    file: 'lib/server/adapters/public-address.ts',
    from: "  ['::', 3],",
    to: "  ['::ffff:0:0', 96],",
    ...unit('lib/server/adapters/public-address', 'leads outside'),
  },
  {
    id: 'old-pin-stays-in',
    what: 'whoever knew the old PIN stays signed in after a new one',
    file: 'lib/db/staff/staff-store.ts',
    from: '      await endSessions(tx, eq(sessions.staffId, id));\n      return true;',
    to: '      return true;',
    ...pin('with a new PIN'),
  },
  {
    id: 'old-pin-comes-late',
    what: 'a sign-in with the old PIN that was under way opens a session after the new one',
    file: 'lib/db/staff/session-store.ts',
    from: 'eq(staff.pinHash, pinHash), eq(staff.isActive, true)',
    to: 'eq(staff.isActive, true)',
    ...pin('with a new PIN'),
  },
  {
    id: 'any-address-is-ours',
    what: 'whatever address stands in the Host header is believed',
    file: 'scripts/lib/door/known-host.mjs',
    from: 'if (isIP(name)) return ownAddresses().includes(name);',
    to: 'if (isIP(name)) return ownAddresses().length > 0;',
    ...launcher('door', 'S23'),
  },
  {
    id: 'other-site-changes',
    what: 'a page of another site, which the browser calls by its name, changes something here',
    file: 'lib/server/http/route.ts',
    from: "  if (site !== null) return site === 'same-origin';\n",
    to: '',
    ...unit('lib/server/http/route', 'S21'),
  },
  {
    id: 'other-scheme-changes',
    what: 'a page without encryption changes something on the address with it',
    file: 'lib/server/http/route.ts',
    from: "origin === originOf(`${scheme}://${headers.get('host')}`)",
    to: "new URL(origin).host === headers.get('host')",
    ...unit('lib/server/http/route', 'S21'),
  },
  {
    id: 'sign-in-leads-elsewhere',
    what: 'a path whose text alone names another host leads there after the sign-in',
    file: 'lib/api/next-path.ts',
    from: 'if (url.origin === origin && new URL(path, origin).href === origin + path) return path;',
    to: 'if (url.origin === origin) return path;',
    ...unit('lib/api/next-path', 'to no other host'),
  },
  {
    id: 'amount-found-bare',
    what: 'a sale is found by its amount only as digits, not as our own screens show it',
    file: 'lib/domain/checkout/sales-search.ts',
    from: 'const amount = readAmount(plain, currency);',
    to: "const amount = readAmount(/^[\\d.]+$/.test(plain) ? plain : '', currency);",
    ...integration('lib/history/history', 'as it is displayed'),
  },
  {
    id: 'two-readers-of-customers',
    what: 'a customer of one name, whom the till sends on with a dash, comes from another system without',
    file: 'lib/api/v1/open-checkout-body.ts',
    from: '  .transform(withTwoNames);',
    to: "  .transform((read) => ({ ...read, lastName: read.lastName ?? '' }));",
    ...unit('lib/api/customer', 'both doors'),
  },
];
