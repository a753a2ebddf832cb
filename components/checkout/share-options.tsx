'use client';
import { useTranslations } from 'next-intl';
import type { MouseEventHandler, ReactNode } from 'react';
import { smsHref, useShare, whatsAppHref } from '@/lib/client/links/use-share';
import { Button, buttonClass } from '../ui/button';
import { Icon } from '../ui/icons/icon';

const LETTERS = 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5';
const MAIL = 'M3.5 6h17v12h-17zm0 1l8.5 6 8.5-6';

type Props = {
  address: string;
  /** Goes before the address. */
  message: string;
  /** Of the customer, as `phoneDigits` reads it, where WhatsApp has been offered already. */
  phone?: string;
  /** Before the other app is opened. */
  onSms?: MouseEventHandler;
  /** Further buttons. */
  children?: ReactNode;
};

/** Every way to hand an address to a customer. Nothing here opens it on this device. */
export function ShareOptions({ address, message, phone, onSms, children }: Props) {
  const t = useTranslations('scanHelp');
  const { canShare, share, copy, copied, email } = useShare({ address, message });
  return (
    <>
      <div className="grid grid-cols-2 gap-2 [&>:last-child:nth-child(odd)]:col-span-2">
        {phone === undefined && (
          <ShareLink href={whatsAppHref({ address, message })} icon={<Icon name="chat" className="size-5" />}>
            {t('whatsApp')}
          </ShareLink>
        )}
        <ShareLink
          href={smsHref({ address, message, ...(phone !== undefined && { phone }) })}
          icon={<Icon strokes={LETTERS} className="size-5" />}
          onClick={onSms}
        >
          {t('sms')}
        </ShareLink>
        <ShareLink href={email} icon={<Icon strokes={MAIL} className="size-5" />}>
          {t('email')}
        </ShareLink>
        {canShare && (
          <Button icon="share" onClick={share}>
            {t('share')}
          </Button>
        )}
        <Button icon={copied === 'yes' ? 'check' : 'copy'} onClick={copy}>
          <span aria-live="polite">{copied === 'yes' ? t('copied') : t('copy')}</span>
        </Button>
      </div>
      {children && <div className="grid grid-cols-2 gap-2">{children}</div>}
      {copied === 'no' && <p role="alert">{t('copyFailed')}</p>}
      <label className="grid min-w-0 gap-1 text-sm text-muted">
        {t('address')}
        <input
          readOnly
          dir="ltr"
          value={address}
          onFocus={(event) => event.target.select()}
          className="min-h-12 w-full min-w-0 rounded-xl bg-sunken px-3 text-base text-ink"
        />
      </label>
    </>
  );
}

type LinkProps = {
  href: string;
  icon: ReactNode;
  onClick?: MouseEventHandler | undefined;
  children: ReactNode;
};

/** Opens another app with the message filled in. */
function ShareLink({ href, icon, onClick, children }: LinkProps) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" onClick={onClick} className={buttonClass({})}>
      {icon}
      {children}
    </a>
  );
}
