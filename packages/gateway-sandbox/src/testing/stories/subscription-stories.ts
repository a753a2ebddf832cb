import { api, subscriptionBody } from '../shop';
import { manyPages, noSize, type Story, unknownId } from './story';

export const subscriptionStories: Readonly<Record<string, Story>> = {
  'POST /subscription': {
    good: () => [
      '/subscription',
      subscriptionBody({ endDate: '2027-12-01', cancellationPolicyType: 'CUSTOM' }),
    ],
    bad: ['/subscription', {}],
  },
  'GET /subscription': {
    good: async (shop) => {
      await shop.subscription();
      return [`/subscription?${manyPages}`];
    },
    bad: [`/subscription?${noSize}`],
  },
  'GET /subscription/{subscriptionId}': {
    good: async (shop) => [`/subscription/${await shop.subscription()}`],
    bad: [`/subscription/${unknownId}`],
  },
  'POST /subscription/{subscriptionId}/pause': {
    good: async (shop) => [`/subscription/${await shop.subscription()}/pause`],
    bad: [`/subscription/${unknownId}/pause`],
  },
  'POST /subscription/{subscriptionId}/resume': {
    good: async (shop) => {
      const id = await shop.subscription();
      await shop.bench.post(`${api}/subscription/${id}/pause`);
      return [`/subscription/${id}/resume`];
    },
    bad: [`/subscription/${unknownId}/resume`],
  },
  'GET /subscription/{subscriptionId}/payment': {
    good: async (shop) => {
      const id = await shop.subscription({ startDate: '2026-10-01' });
      const [link = ''] = await shop.linksSent();
      await shop.bench.send(link);
      shop.bench.time.now += 60 * 24 * 3_600_000;
      return [`/subscription/${id}/payment?${manyPages}`];
    },
    bad: [`/subscription/${unknownId}/payment?${noSize}`],
  },
};
