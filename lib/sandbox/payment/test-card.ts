/** Every one-time token stands for the card that the gateway documents as succeeding. */
export const testCard = { brand: 'VISA', bin: '424242', last4: '4242', expiry: '2035-12-31' } as const;
