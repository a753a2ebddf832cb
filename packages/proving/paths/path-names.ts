/** What is told, in this order. */
export const storyNames = ['shared', 'read', 'check', 'sale', 'refund', 'webhook'] as const;

export type StoryName = (typeof storyNames)[number];

/** The lists of ARCHITECTURE.md. What starts at a till is followed twice: in the browser, and from its request on. */
export const pathNames = [
  'read',
  'saleOnTill',
  'saleOnServer',
  'refundOnTill',
  'refundOnServer',
  'webhook',
] as const;

export type PathName = (typeof pathNames)[number];
