'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useId, useRef, useState } from 'react';
import { phoneDigits } from '@/lib/client/format/phone-digits';
import { whatsAppHref } from '@/lib/client/links/use-share';
import { buttonClass } from '../ui/button';
import { TextField } from '../ui/forms/field';
import { Icon } from '../ui/icons/icon';

type Props = {
  address: string;
  /** Goes before the address. */
  message: string;
  phone: string;
  onPhone: (typed: string) => void;
};

/** The way that most customers have on their phone: a number, or none, and one button. The number is kept nowhere but on the screens of its sale. */
export function WhatsAppFirst({ address, message, phone, onPhone }: Props) {
  const t = useTranslations('scanHelp');
  const wrongId = useId();
  const link = useRef<HTMLAnchorElement>(null);
  const [isWrong, setIsWrong] = useState(false);
  const digits = phoneDigits(phone);
  // A number that is half typed opens no chat with somebody else.
  const stopWrong = (event: MouseEvent) => {
    setIsWrong(digits === null);
    if (digits === null) event.preventDefault();
  };
  return (
    <form
      className="grid gap-3 low:gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        link.current?.click();
      }}
    >
      <TextField
        label={t('phone')}
        help={t('phoneHelp')}
        type="tel"
        inputMode="tel"
        dir="ltr"
        value={phone}
        aria-invalid={isWrong}
        {...(isWrong && { 'aria-errormessage': wrongId })}
        onChange={(event) => {
          setIsWrong(false);
          onPhone(event.target.value);
        }}
      />
      {isWrong && (
        <p id={wrongId} role="alert" className="font-semibold text-declined-ink">
          {t('phoneWrong')}
        </p>
      )}
      <a
        ref={link}
        href={whatsAppHref({ address, message, phone: digits ?? '' })}
        target="_blank"
        rel="noreferrer noopener"
        onClick={stopWrong}
        // Where the sheet is low it stays in reach over what is said above it.
        className={`low:sticky low:bottom-2 low:min-h-12 ${buttonClass({ variant: 'primary', size: 'large', wide: true })}`}
      >
        <Icon name="chat" />
        {t('whatsApp')}
      </a>
    </form>
  );
}
