import { activeTerminal } from '../shop';
import { manyPages, noSize, type Story, unknownId } from './story';

export const shopStories: Readonly<Record<string, Story>> = {
  'GET /branches': {
    good: async (shop) => {
      await shop.branch();
      return [`/branches?${manyPages}`];
    },
    bad: [`/branches?${noSize}`],
  },
  'POST /branches': {
    good: () => ['/branches', { name: 'Airport', currency: 'AED', description: 'Gate 3' }],
    bad: ['/branches', { name: 'Test store', currency: 'AED' }],
  },
  'GET /branches/{branchId}': {
    good: async (shop) => [`/branches/${await shop.branch()}`],
    bad: [`/branches/${unknownId}`],
  },
  'POST /branches/{branchId}/enable': {
    good: async (shop) => [`/branches/${await shop.branch()}/enable`],
    bad: [`/branches/${unknownId}/enable`],
  },
  'POST /branches/{branchId}/disable': {
    good: async (shop) => [`/branches/${await shop.branch()}/disable`],
    bad: [`/branches/${unknownId}/disable`],
  },
  'GET /terminals': {
    good: () => [`/terminals?${manyPages}`],
    bad: [`/terminals?${noSize}`],
  },
  'GET /terminals/{terminalId}': {
    good: () => [`/terminals/${activeTerminal}`],
    bad: [`/terminals/${unknownId}`],
  },
  'GET /webhooks': {
    good: async (shop) => {
      await shop.webhook();
      return [`/webhooks?${manyPages}`];
    },
    bad: [`/webhooks?${noSize}`],
  },
  'POST /webhooks': {
    good: () => ['/webhooks', { address: 'https://shop.example.com/hook' }],
    bad: ['/webhooks', { address: 'shop.example.com' }],
  },
  'GET /webhooks/{webhookId}': {
    good: async (shop) => [`/webhooks/${await shop.webhook()}`],
    bad: [`/webhooks/${unknownId}`],
  },
  'POST /webhooks/{webhookId}/test': {
    good: async (shop) => [`/webhooks/${await shop.webhook()}/test`],
    bad: [`/webhooks/${unknownId}/test`],
  },
  'POST /webhooks/{webhookId}/enable': {
    good: async (shop) => [`/webhooks/${await shop.webhook()}/enable`],
    bad: [`/webhooks/${unknownId}/enable`],
  },
  'POST /webhooks/{webhookId}/disable': {
    good: async (shop) => [`/webhooks/${await shop.webhook()}/disable`],
    bad: [`/webhooks/${unknownId}/disable`],
  },
  'POST /webhooks/{webhookId}/delete': {
    good: async (shop) => [`/webhooks/${await shop.webhook()}/delete`],
    bad: [`/webhooks/${unknownId}/delete`],
  },
};
