import { launcher, story } from './test-place.mjs';

/** What only the whole product shows: in a browser, or as it is started. */
export const whole = [
  {
    id: 'paying-not-shown',
    what: 'a payment that the bank still looks at is shown as if nobody had paid yet',
    file: 'lib/domain/display-state.ts',
    from: "  PENDING_CONFIRMATION: 'customerIsPaying',",
    to: "  PENDING_CONFIRMATION: 'waiting',",
    ...story('counter/customer-confirms', 'B19'),
  },
  {
    id: 'over-by-the-clock',
    what: 'a till calls a sale expired when its own clock says so',
    file: 'lib/client/use-display-state.ts',
    from: '() => displayState(reading.checkout, readAge(reading, Date.now())),',
    to: "() => Date.now() > reading.checkout.expiresAt ? 'expired' : displayState(reading.checkout, readAge(reading, Date.now())),",
    ...story('counter/time-is-up', 'B22'),
  },
  {
    id: 'decline-ends',
    what: 'a declined card ends the code, and the customer cannot take another one',
    file: 'lib/sandbox/pay/decline-payment.ts',
    from: '  const final = attempt >= world.state.modes.declinesUntilFailed;',
    to: '  const final = attempt >= 1 || attempt >= world.state.modes.declinesUntilFailed;',
    ...story('sale/declined-then-paid', 'B23'),
  },
  {
    id: 'list-stands-still',
    what: 'the list of one till does not follow what another till does',
    file: 'lib/client/use-orders.ts',
    from: '    refreshInterval: listEvery,\n',
    to: '    refreshInterval: (list) => (list ? 0 : listEvery(list)),\n',
    ...story('counter/two-tills', 'B26'),
  },
  {
    id: 'refund-key-forgotten',
    isMoney: true,
    what: 'a refund whose answer was lost is another refund when its sheet is opened again',
    file: 'lib/api/ends-refund.ts',
    from: "  'failed',\n",
    to: '',
    ...story('office/refund', 'C24'),
  },
  {
    id: 'live-without-keys',
    what: 'real money is asked for without the keys of an account',
    file: 'scripts/lib/settings/gateway-settings.mjs',
    from: "  if (chosen !== 'sandbox' && !keys) {",
    to: "  if (chosen === 'test' && !keys) {",
    ...launcher('start-settings', 'E22'),
  },
];
