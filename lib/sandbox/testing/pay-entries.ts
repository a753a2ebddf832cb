export function payEntries(changes: Record<string, string> = {}): Record<string, string> {
  return {
    action: 'pay',
    cardNumber: '4242 4242 4242 4242',
    expiryDate: '12/25',
    cvv: '100',
    nameOnCard: 'TEST USER',
    terms: 'yes',
    ...changes,
  };
}

export const declinedCard = '4000 0000 0000 0002';
