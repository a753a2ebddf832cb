/** How a customer comes to a checkout: a code on a till, a link, a web site, an app, a card terminal. */
export const CHANNELS = ['qr', 'link', 'web', 'mobile', 'terminal'] as const;

export type Channel = (typeof CHANNELS)[number];
