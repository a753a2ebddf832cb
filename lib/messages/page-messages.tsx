import type { Messages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MoreMessages } from './more-messages';
import { pickMessages, TILL, TILL_HEADER } from './till-catalogue.mjs';

/** A namespace, or one part of it. */
export type MessagePath = {
  [Name in keyof Messages]: Name | `${Name}.${keyof Messages[Name] & string}`;
}[keyof Messages];

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
  till: TILL,
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

/** Gives the scripts of a page what they say, in the language of the device. */
export async function PageMessages({ of, children }: { of: PageMessagesName; children: ReactNode }) {
  const picked = pickMessages(await getMessages(), PAGE_MESSAGES[of]);
  return <MoreMessages messages={picked}>{children}</MoreMessages>;
}
