'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { OpenedDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import { checkoutView, useFocusOnView, variantOf } from '@/lib/client/checkout/checkout-view';
import { useFacing } from '@/lib/client/checkout/face-customer';
import { askedAt } from '@/lib/client/checkout/reading';
import { useRememberCode } from '@/lib/client/checkout/remember-code';
import { useCheckout } from '@/lib/client/checkout/use-checkout';
import { useCheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { useDisplayState } from '@/lib/client/checkout/use-display-state';
import { useSaleOnScreen } from '@/lib/client/checkout/paid-off-screen';
import { useStateSounds } from '@/lib/client/checkout/use-state-sounds';
import { forgetDraft, leaveDraft } from '@/lib/client/charge/amount-draft';
import type { StoredRequest } from '@/lib/client/charge/idempotent-request';
import { useToNewSale } from '@/lib/client/charge/use-to-new-sale';
import { useTill } from '@/lib/client/session/till-context';
import { useNotePaidAmount } from '@/lib/client/charge/quick-amounts';
import { useNextSaleKeys } from '@/lib/client/charge/use-next-sale-keys';
import { useWakeLock } from '@/lib/client/device/use-wake-lock';
import { BigAmount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { showLater } from '../ui/show-later';
import { SOLID_TONE } from '../ui/tones';
import { CodeArea } from './code-area';
import { ScanToPay } from './preparing-screen';
import { BackToTill, CodeActions } from './code-actions';
import { CodeFacts, FacingTime } from './code-facts';
import { LiveClock } from './live-clock';
import { LiveState } from './live-state';
import { PaidLine } from './paid-line';
import { ResultFacts, ResultPanel } from './result-panel';
import { TerminalArea } from './terminal-area';

/** Few sales are paid by one. */
const LinkArea = showLater(
  async () => (await import(/* webpackChunkName: "now-and-then" */ './link/link-area')).LinkArea,
);

type Props = {
  opened: OpenedDto;
  /** Made by a charge just now, not opened by its address. */
  isNew?: boolean;
  onNewSale: () => void;
  /** On the way to the new sale, which the server has to send first; or it did not. */
  isLeaving?: boolean;
  hasFailed?: boolean;
  /** Where another code needs no page of the server: how to get to it. */
  onNewCode?: ((request: StoredRequest) => void) | undefined;
};

/** One checkout from its code to its result. The live region stays the same element all the way. */
export function CheckoutScreen({ opened, isNew = false, onNewSale: leave, ...rest }: Props) {
  const { isLeaving = false, hasFailed = false, onNewCode } = rest;
  const { currency, staff } = useTill();
  const { reading, isLost, accept } = useCheckout(opened.checkout);
  const { checkout } = reading;
  const state = useDisplayState(reading);
  const view = checkoutView(checkout);
  // Here, since a cancel that is under way changes the panel, and its end may change it back.
  const actions = useCheckoutActions({
    checkout,
    askedAt: askedAt(reading),
    locale: useLocale(),
    accept,
    onNewCode,
  });
  // Whoever begins a new sale here means none that was typed before.
  const onNewSale = () => {
    forgetDraft();
    leave();
  };
  // Nothing is charged: the keypad begins with what was to be paid, for whoever meant another amount.
  const onChangeAmount = () => {
    const { amountMinor: minor, note } = checkout;
    leaveDraft({ minor, decimals: null, note: note ?? '', by: null }, currency, staff);
    leave();
  };
  const { facing, faceButton } = useFacing();
  const heading = useFocusOnView(view, state);
  useStateSounds({ state, reading, isNew });
  useSaleOnScreen(checkout.orderId, state === 'paid');
  useNotePaidAmount(isNew && state === 'paid', checkout.orderId, {
    minor: checkout.amountMinor,
    currency: checkout.currency,
  });
  const mayFallAsleep = useWakeLock(view === 'code');
  useRememberCode(reading);
  useNextSaleKeys(state === 'paid', onNewSale);

  const isResult = view === 'result';
  const isSeenEnding = isNew || checkoutView(opened.checkout) === 'code';
  const isScanned = !checkout.isOnTerminal && !checkout.isByLink;
  const isFacing = facing.isFacing && !isResult;
  return (
    <main
      className={isResult ? `result-frame ${SOLID_TONE[variantOf(state, checkout).tone]}` : 'code-frame'}
      data-facing={isFacing || undefined}
    >
      {!isResult && checkout.isOnTerminal && <TerminalArea checkout={checkout} />}
      {!isResult && checkout.isByLink && (
        <div className="code-card bg-surface">
          <LinkArea checkout={checkout} />
        </div>
      )}
      {!isResult && isScanned && (
        <CodeArea checkout={checkout} seed={opened.qr} isCovered={actions.isCancelling} />
      )}
      <section className={isResult ? 'result-panel' : 'code-panel'}>
        <div className={isResult ? 'result-said' : 'code-said'}>
          <div className={isResult ? 'result-core' : 'contents'}>
            <LiveState {...{ state, checkout, isLost, isResult }} isCancelling={actions.isCancelling} />
            {isResult && state === 'paid' && <LiveClock />}
            <h1 ref={heading} tabIndex={-1} className={isResult ? 'w-full text-center' : 'code-title'}>
              {!isResult && isScanned && <ScanToPay />}
              <BigAmount
                minor={checkout.amountMinor}
                currency={checkout.currency}
                max={isResult ? 'var(--result-amount)' : 'var(--code-amount)'}
              />
              {isFacing && <bdi className="block truncate text-2xl">{checkout.shop}</bdi>}
            </h1>
          </div>
          {isResult && (
            <div className="result-rest">
              <ResultFacts checkout={checkout} />
            </div>
          )}
          {isFacing && <FacingTime reading={reading} />}
          {!isResult && !isFacing && <LeaveLink />}
          {!isResult && !isFacing && (
            <div className="code-rest">
              <CodeFacts reading={reading} state={state} mayFallAsleep={mayFallAsleep} />
            </div>
          )}
        </div>
        {!isResult && !isFacing && <PaidLine place="code" />}
        {isResult && (
          <ResultPanel
            {...{ checkout, actions, onNewSale, onChangeAmount, isLeaving, hasFailed, isSeenEnding }}
          />
        )}
        {isFacing && <BackToTill facing={facing} />}
        {!isResult && !isFacing && (
          <CodeActions checkout={checkout} actions={actions} facing={facing} faceButton={faceButton} />
        )}
      </section>
      {isResult && <PaidLine place="result" />}
    </main>
  );
}

/** A checkout opened by its address: after a reload or from the list. */
export function StoredCheckout({ opened }: { opened: OpenedDto }) {
  return <CheckoutScreen key={opened.checkout.id} opened={opened} {...useToNewSale()} />;
}

/** The next customer need not wait: the code stays payable and its sale stays in the list. */
function LeaveLink() {
  const t = useTranslations('checkout');
  const tApp = useTranslations('app');
  return (
    <SoftLink
      href={paths.orders}
      aria-label={t('leave')}
      className="code-leave hover:bg-sunken hover:text-ink"
    >
      <Icon name="list" className="size-5" />
      <span>{tApp('sales')}</span>
    </SoftLink>
  );
}
