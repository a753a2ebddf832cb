'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto, QrDto } from '@/lib/api/checkouts';
import { useAmountText } from '@/lib/client/format/amount';
import { useQr } from '@/lib/client/checkout/use-qr';
import { CodeImage } from './code-image';

type Props = { checkout: CheckoutDto; seed: QrDto | null; isEnlarged: boolean; onShrink: () => void };

/** The white card with the code. Enlarged it is the same card, grown over the rest: the code is never redrawn. */
export function CodeArea({ checkout, seed, isEnlarged, onShrink }: Props) {
  const t = useTranslations('checkout');
  const amountText = useAmountText();
  const qr = useQr(checkout.id, seed);
  const amount = amountText(checkout.amountMinor, checkout.currency).text;
  return (
    <div className={`scannable ${isEnlarged ? 'fixed inset-0 z-40' : 'code-card'}`}>
      {isEnlarged && (
        <button
          type="button"
          autoFocus
          onClick={onShrink}
          aria-label={t('shrink')}
          className="absolute inset-0 cursor-zoom-out -outline-offset-8"
        />
      )}
      {qr ? (
        <CodeImage qr={qr} label={t('codeLabel', { amount, shop: checkout.shop })} />
      ) : (
        <p className="grid size-full animate-breathe place-items-center text-xl font-semibold text-[#4a545f]">
          {t('loadingCode')}
        </p>
      )}
    </div>
  );
}
