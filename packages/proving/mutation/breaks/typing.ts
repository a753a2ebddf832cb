import { type Break, integration, unit } from '../break';

/** What would make another amount of what somebody typed, or press a button for them. */
export const typing: readonly Break[] = [
  {
    id: 'scanner-is-a-person',
    what: 'what a barcode scanner types is an amount, and its Enter charges it',
    file: 'lib/client/device/key-run.ts',
    from: '(earlier.count > 1 && at - earlier.before <= THREE_KEYS_MS)',
    to: '(earlier.count > 1 && at - earlier.before < 0)',
    ...unit('lib/client/device/key-run', 'a scanner types a key every'),
  },
  {
    id: 'scanner-keeps-digits',
    what: 'the first digits of a scanned code stay in the amount',
    file: 'lib/client/charge/keypad.ts',
    from: '...(action.run === before.run && before.amount), refusal',
    to: 'refusal',
    ...unit('lib/client/charge/keypad', 'as a person had typed it'),
  },
  {
    id: 'point-swallowed',
    what: '12.5 is typed and 1.25 is charged',
    file: 'lib/client/format/typed-amount.ts',
    from: "  return decimals === null ? upToMost(minor * 10 ** exponent, 0) : 'unclear';",
    to: "  return decimals === null ? { minor, decimals: null } : 'unclear';",
    ...unit('lib/client/format/typed-amount', 'minor units'),
  },
  {
    id: 'amount-guessed',
    what: '1,234 is pasted and 1.23 or 1,234.00 is charged',
    file: 'lib/domain/money/read-amount.ts',
    from: "  return last === '.' ? decimal : err('unclear');",
    to: '  return decimal.ok ? decimal : ok(grouped);',
    ...unit('lib/domain/money/read-amount', 'or could be two'),
  },
  {
    id: 'form-is-a-keypad',
    what: '50 is written into the form of a refund and 0.50 goes back',
    file: 'lib/client/format/written-amount.ts',
    from: '  const amount = readAmount(whole, currency);',
    to: '  const amount = readAmount(`0.${whole}`, currency);',
    ...unit('lib/client/format/written-amount', 'on paper'),
  },
  {
    id: 'charged-amount-comes-back',
    what: 'an amount that was charged is on the keypad again after a reload, ready to be charged twice',
    file: 'lib/client/charge/idempotent-request.ts',
    from: '  forgetDraft();',
    to: '',
    ...unit('lib/client/charge/amount-draft', 'stores its key'),
  },
  {
    id: 'early-key-lost',
    what: 'a digit that is tapped before the page is alive is lost: 125.09 becomes 25.09',
    file: 'lib/client/device/early-keys.ts',
    from: '    held.push(press);',
    to: '    if (held.length > 0) held.push(press);',
    ...unit('lib/client/device/early-keys', 'arrives once, whole'),
  },
  {
    id: 'second-press-turned-away',
    what: 'a payer who presses Pay twice is sent back to the page instead of to the payment',
    file: 'lib/links/pay-by-link.ts',
    from: 'const MOST_WAITS = 5;',
    to: 'const MOST_WAITS = 0;',
    ...integration('lib/links/links', 'waits for its answer'),
  },
];
