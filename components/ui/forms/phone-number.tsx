import { phoneText } from '@/lib/client/format/phone-digits';

type Props = { /** As `phoneDigits` reads it. */ digits: string };

/** A phone number as it is used: whole, in one line, left to right whatever stands around it. */
export const PhoneNumber = ({ digits }: Props) => (
  <bdi dir="ltr" translate="no" className="whitespace-nowrap tabular-nums">
    {phoneText(digits)}
  </bdi>
);
