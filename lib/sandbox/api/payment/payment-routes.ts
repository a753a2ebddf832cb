import { route } from '../route';
import { capturePayment } from './capture-payment';
import { debit } from './debit';
import { getPayment } from './get-payment';

export const paymentRoutes = [
  route('POST', '/payment/debit', debit),
  route('GET', '/payment/{id}', getPayment),
  route('POST', '/payment/{id}/capture', capturePayment),
];
