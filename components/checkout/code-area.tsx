'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { CheckoutDto, QrDto } from '@/lib/api/checkouts/checkout';
import { codeStyle, useBoxSize } from '@/lib/client/checkout/code-style';
import { useAmountText } from '@/lib/client/format/amount';
import { useQr } from '@/lib/client/checkout/use-checkout';

type Props = {
  checkout: CheckoutDto;
  seed: QrDto | null;
  /** Nobody shall scan it now. */
  isCovered: boolean;
};

/** The white card with the code. It is the same element for as long as there is a code, whoever it faces. */
export function CodeArea({ checkout, seed, isCovered }: Props) {
  const t = useTranslations('checkout');
  const amountText = useAmountText();
  const qr = useQr(checkout.id, seed);
  const amount = amountText(checkout.amountMinor, checkout.currency).text;
  return (
    <div className="code-card scannable">
      {isCovered ? (
        <p
          aria-hidden="true"
          className="grid size-full place-items-center p-4 text-center text-3xl font-semibold text-[#12161b]"
        >
          {t('covered')}
        </p>
      ) : qr ? (
        <CodeImage qr={qr} label={t('codeLabel', { amount, shop: checkout.shop })} />
      ) : (
        <p className="grid size-full animate-breathe place-items-center text-xl font-semibold text-[#4a545f]">
          {t('loadingCode')}
        </p>
      )}
    </div>
  );
}

/**
 * The gateway's own picture, as large as fits with every module on whole device pixels. Memoised: while a
 * customer aims, nothing about it may move.
 */
const CodeImage = memo(function CodeImage({ qr, label }: { qr: QrDto; label: string }) {
  const { ref, size } = useBoxSize();
  return (
    <div ref={ref} className="pointer-events-none relative size-full overflow-hidden">
      <picture className="contents">
        <img
          src={`data:image/png;base64,${qr.png}`}
          alt={label}
          decoding="sync"
          draggable={false}
          className="scannable absolute top-0 left-0 box-content max-w-none select-none"
          style={size ? codeStyle(qr, size) : { width: '100%', height: '100%', objectFit: 'contain' }}
        />
      </picture>
    </div>
  );
});
