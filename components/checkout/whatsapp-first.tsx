'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { whatsAppHref } from '@/lib/client/links/use-share';
import { buttonClass } from '../ui/button';
import { phoneDigits, type SaidOfPhone } from '@/lib/client/format/phone-digits';
import { PhoneField } from '../ui/forms/phone-field';
import { Icon } from '../ui/icons/icon';

type Props = {
  address: string;
  /** Goes before the address. */
  message: string;
  phone: string;
  onPhone: (typed: string) => void;
  said: SaidOfPhone | null;
  /** A number that is half typed opens no chat with somebody else. */
  onSend: (event: MouseEvent) => void;
  /** The other ways, in its row where the height is short. */
  children?: ReactNode;
};

/** The way that most customers have on their phone: a number, or none, and one button. The number is kept nowhere but on the screens of its sale. */
export function WhatsAppFirst({ address, message, phone, onPhone, said, onSend, children }: Props) {
  const t = useTranslations('scanHelp');
  const link = useRef<HTMLAnchorElement>(null);
  return (
    <form
      noValidate
      className="grid gap-4 low:gap-2 low:has-[[aria-expanded=true]]:[&_[id$=-help]]:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        link.current?.click();
      }}
    >
      <PhoneField label={t('phone')} help={t('phoneHelp')} phone={phone} onPhone={onPhone} said={said} />
      {/* Where the sheet is low they stay in reach over what is said above them. */}
      <div className={`grid gap-4 low:sticky low:bottom-2 low:gap-2 ${children ? 'low:grid-cols-2' : ''}`}>
        <a
          ref={link}
          href={whatsAppHref({ address, message, phone: phoneDigits(phone) ?? '' })}
          target="_blank"
          rel="noreferrer noopener"
          onClick={onSend}
          className={`low:min-h-12 low:text-base ${buttonClass({ variant: 'primary', size: 'large', wide: true })}`}
        >
          <Icon name="chat" />
          {t('whatsApp')}
        </a>
        {children}
      </div>
    </form>
  );
}
