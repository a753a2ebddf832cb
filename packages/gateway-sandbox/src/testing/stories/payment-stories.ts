import { orderBody } from '../bodies';
import { manyPages, noSize, type Story, unknownId } from './story';

export const paymentStories: Readonly<Record<string, Story>> = {
  'POST /payment/debit': {
    good: (shop) => [
      '/payment/debit',
      {
        source: { type: 'TOKEN', token: shop.token(), storeCardDetails: true },
        checkoutDetails: orderBody(),
      },
    ],
    bad: ['/payment/debit', { source: { type: 'STORED_CARD', token: 'gone' }, checkoutId: unknownId }],
  },
  'GET /payment/{paymentId}': {
    good: async (shop) => [`/payment/${await shop.payment()}`],
    bad: [`/payment/${unknownId}`],
  },
  'POST /payment/{paymentId}/capture': {
    good: async (shop) => [`/payment/${await shop.payment()}/capture`],
    bad: [`/payment/${unknownId}/capture`],
  },
  'GET /card': {
    good: async (shop) => [`/card?cardToken=${await shop.storedCard()}`],
    bad: ['/card?cardToken=gone'],
  },
  'GET /card/list': {
    good: async (shop) => {
      await shop.storedCard();
      return [`/card/list?customerReferenceId=CID-42&${manyPages}`];
    },
    bad: [`/card/list?customerReferenceId=CID-42&${noSize}`],
  },
  'POST /card/delete': {
    good: async (shop) => [`/card/delete?cardToken=${await shop.storedCard()}`],
    bad: ['/card/delete?cardToken=gone'],
  },
};
