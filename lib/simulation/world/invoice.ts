/** What somebody else with the same account asks of the gateway: a link for an invoice that is none of the shop's. */
export const invoice = (mark: string, number: string) => ({
  requestId: `elsewhere-${mark}`,
  orderId: `INV-${number}`,
  description: 'An invoice',
  currency: 'AED',
  amount: 75.5,
  customer: { firstName: 'A', lastName: 'B', email: 'a@b.test', phone: '+971500000000' },
  sendSms: false,
  sendEmail: false,
  expiresIn: 60,
});
