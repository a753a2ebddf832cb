import { useState } from 'react';
import { useCustomerPhone } from '../checkout/customer-phone';
import { phoneDigits, phoneProblem, type SaidOfPhone } from '../format/phone-digits';

/** The number of a sale's customer, for a sheet that sends to it: what its field shows, and what stops one that gets nothing. */
export function usePhoneToSend(orderId: string) {
  const [phone, setPhone] = useCustomerPhone(orderId);
  const [said, setSaid] = useState<SaidOfPhone | null>(null);
  const onPhone = (next: string) => {
    setSaid(null);
    setPhone(next);
  };
  const stopWrong = (by: 'sms' | 'whatsApp') => (event: { preventDefault(): void }) => {
    const problem = phoneProblem(phone, by);
    setSaid(problem && { problem });
    if (problem) event.preventDefault();
  };
  return { field: { phone, said, onPhone }, digits: phoneDigits(phone) ?? '', stopWrong };
}
