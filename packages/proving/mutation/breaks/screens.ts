import { type Break, unit } from '../break';

/** What would leave a screen saying what is no longer so. */
export const screens: readonly Break[] = [
  {
    id: 'scanned-again',
    what: 'a code stays on the screen after another amount was paid with it',
    file: 'lib/client/checkout/checkout-view.ts',
    from: "  if (heldBack || isInDoubt) return 'result';\n",
    to: '',
    ...unit('lib/client/checkout/checkout-view', 'B27'),
  },
  {
    id: 'doubt-waits',
    what: 'a covered code goes on saying Waiting, in blue',
    file: 'lib/domain/checkout/display-state.ts',
    from: '  if (isInDoubt || isUnclear(phase)',
    to: '  if (isUnclear(phase)',
    ...unit('lib/domain/checkout/display-state', 'B18 B27 a code in doubt'),
  },
  {
    id: 'late-money-unheard',
    what: 'a screen that says Expired goes on saying so after the money came',
    file: 'lib/client/checkout/reading.ts',
    from: '!endedUnpaid(status) && heldBack === null;',
    to: 'isEnd(status);',
    ...unit('lib/client/checkout/poll-every', 'B20'),
  },
  {
    id: 'ended-not-held',
    what: 'a screen of an ended checkout asks every few seconds instead of waiting for an answer',
    file: 'lib/server/handlers/till/poll-checkout.ts',
    from: 'const isOld = isPayable(found.phase) && !isFreshlyRead',
    to: 'const isOld = !isFreshlyRead',
    ...unit('lib/server/handlers/till/poll-checkout', 'B20'),
  },
  {
    id: 'paid-code-cancelled',
    what: 'a code for which money came can be cancelled',
    file: 'lib/domain/checkout/display-state.ts',
    from: 'isCancellable(status) && !booked ?',
    to: 'isCancellable(status) ?',
    ...unit('lib/domain/checkout/display-state', 'B27 a code for which'),
  },
  {
    id: 'lost-before-listening',
    what: 'a script that was lost before the page could listen is never fetched again',
    file: 'lib/client/http/heal-page.ts',
    from: "  addEventListener('load', () => setTimeout(findLost, ALIVE_AFTER_MS));\n",
    to: '',
    ...unit('lib/client/http/heal-page', 'before anybody listened'),
  },
  {
    id: 'gives-up-with-script',
    what: 'the page gives up with a script whose copy is still to come',
    file: 'lib/client/http/heal-page.ts',
    from: '    event.stopImmediatePropagation();\n',
    to: '',
    ...unit('lib/client/http/heal-page', 'does not give up'),
  },
];
