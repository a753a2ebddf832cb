'use client';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { BigAmount } from '../ui/amount';

type Props = { checkout: Pick<CheckoutDto, 'amountMinor' | 'currency'> };

/** In the place of a code: what the customer looks at is the card terminal, with the amount on it. */
export function TerminalArea({ checkout: { amountMinor, currency } }: Props) {
  const t = useTranslations('terminals');
  return (
    <div className="code-card grid content-center justify-items-center gap-3 bg-surface p-3 text-center">
      <div aria-hidden="true" data-terminal className="relative" style={SIZE}>
        <Device />
        <div className="absolute grid content-center" style={ON_SCREEN}>
          <BigAmount minor={amountMinor} currency={currency} max="2.5rem" />
        </div>
      </div>
      <p className="text-2xl leading-tight font-semibold">{t('onTerminal')}</p>
      <p className="text-lg text-muted">{t('onTerminalMore')}</p>
    </div>
  );
}

const SIZE: CSSProperties = { height: 'min(50vmin, 20rem)', aspectRatio: '160 / 196' };

/** The screen of the drawing below, as shares of it. */
const ON_SCREEN: CSSProperties = { insetInline: '15%', top: '19%', height: '34%' };

// Written here and not in the style sheet, which every till loads before anything else.
const BODY: CSSProperties = { fill: 'var(--sunken)', stroke: 'var(--ink)' };
const SCREEN: CSSProperties = { fill: 'var(--paper)', stroke: 'var(--ink)' };
const CARD: CSSProperties = { fill: 'var(--info-soft)', stroke: 'var(--info-ink)' };
const WAVES: CSSProperties = { stroke: 'var(--info-ink)' };
const KEY: CSSProperties = { fill: 'var(--muted)', stroke: 'none' };

const KEYS = [44, 80, 116].flatMap((x) => [124, 138, 152].map((y) => ({ x, y })));

/** A hand-held terminal: the waves of a card held near, its screen, its keys, and a card in its slot. */
function Device() {
  return (
    <svg
      viewBox="0 0 160 196"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      className="size-full overflow-visible"
    >
      <rect x="52" y="160" width="56" height="34" rx="4" style={CARD} />
      <rect x="10" y="26" width="140" height="146" rx="14" style={BODY} />
      <rect x="19" y="36" width="122" height="70" rx="6" style={SCREEN} />
      <path d="M57 10a33 33 0 0 1 46 0M65 16a21 21 0 0 1 30 0M73 21a9 9 0 0 1 14 0" style={WAVES} />
      {KEYS.map(({ x, y }) => (
        <rect key={`${x} ${y}`} x={x - 11} y={y - 4} width="22" height="8" rx="4" style={KEY} />
      ))}
    </svg>
  );
}
