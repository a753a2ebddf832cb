import type { Messages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MoreMessages } from './more-messages';

/** A namespace, or one part of it. */
export type MessagePath = {
  [Name in keyof Messages]: Name | `${Name}.${keyof Messages[Name] & string}`;
}[keyof Messages];

const TILL_HEADER = [
  'banner',
  'exceptionAlert',
  'forms',
  'leaveDialog',
  'links.title',
  'menu',
  'office.count',
  'office.title',
  'office.toDecide',
  'paidLine',
  'role',
  'today.title',
  'waiting',
] as const satisfies readonly MessagePath[];

const OFFICE_NAV = [
  'history.title',
  'keys.title',
  'office.down',
  'office.nav',
  'outboundWebhooks.title',
] as const satisfies readonly MessagePath[];

/**
 * What the scripts of a page say, beside what the layouts around it give: the whole catalogue would be a quarter of every
 * page. `page-messages.test.ts` holds that nothing is missing.
 */
export const PAGE_MESSAGES = {
  // A layout for payers alone would be one more script for every till, whose framework takes layouts of one address for one.
  everywhere: ['app', 'error', 'payer.failed', 'payer.lookAgain'],
  signIn: ['keypad', 'role', 'signIn', 'waiting'],
  till: [
    ...TILL_HEADER,
    'cancelDialog',
    'charge',
    'checkout',
    'day',
    'keypad',
    'orders',
    'problem',
    'releaseDialog',
    'sale',
    'scanHelp',
    'sentence',
    'state',
    'terminals',
  ],
  sale: ['amountField', 'history.timeline', 'office.down', 'order', 'refund', 'signIn.someoneElse'],
  link: ['links', 'refused'],
  links: [...OFFICE_NAV, 'amountField', 'links', 'refused'],
  terminal: ['refused'],
  office: [
    ...TILL_HEADER,
    ...OFFICE_NAV,
    'office',
    'sentence.heldBack_duplicate',
    'sentence.heldBack_late',
    'state',
    'today',
  ],
  history: ['history', 'orders'],
  checkoutHistory: ['checkout', 'history', 'order', 'orders', 'problem', 'refund'],
  keys: ['keys'],
  outboundWebhooks: ['keys', 'outboundWebhooks', 'refused'],
} as const satisfies Record<string, readonly MessagePath[]>;

export type PageMessagesName = keyof typeof PAGE_MESSAGES;

type Namespaces = Record<string, Record<string, unknown>>;

/** The messages of these paths out of a catalogue. */
export function pickMessages(catalogue: Namespaces, paths: readonly MessagePath[]): Namespaces {
  const picked: Namespaces = {};
  for (const path of paths) {
    const [name = '', part] = path.split('.');
    const all = catalogue[name] ?? {};
    picked[name] = part === undefined ? all : { [part]: all[part], ...picked[name] };
  }
  return picked;
}

/** Gives the scripts of a page what they say, in the language of the device. */
export async function PageMessages({ of, children }: { of: PageMessagesName; children: ReactNode }) {
  const picked = pickMessages(await getMessages(), PAGE_MESSAGES[of]);
  return <MoreMessages messages={picked}>{children}</MoreMessages>;
}
