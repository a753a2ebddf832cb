'use client';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { exceptionPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { cameApartAt, isToDecide, needsLook } from '@/lib/client/checkout/checkout-view';
import type { CheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { useAmountInProse } from '@/lib/client/format/amount';
import { useTill } from '@/lib/client/session/till-context';
import { can } from '@/lib/domain/staff/staff';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { NoteText, Reference } from '../ui/reference';
import { SoftLink } from '../ui/soft-link';
import { ActionFailed } from './action-bar';
import { CancelSheet } from './cancel-sheet';
import { SoundBlocked } from './code-facts';
import { PaidReturnLine } from './paid-return-line';

type Props = {
  checkout: CheckoutDto;
  actions: CheckoutActions;
  onNewSale: () => void;
  onChangeAmount: () => void;
  isLeaving: boolean;
  hasFailed: boolean;
  /** It ended in front of whoever is here, not before they opened it. */
  isSeenEnding: boolean;
};

/** Below what happened: where to go from here. What is above gives way to it, so that no button moves. */
export function ResultPanel({ checkout, actions, onNewSale, ...rest }: Props) {
  const { onChangeAmount, isLeaving, hasFailed, isSeenEnding } = rest;
  const t = useTranslations('checkout');
  const router = useRouter();
  const look = useLookPath(checkout);
  const { paidReturnS, currency } = useTill();
  const mayReturn = isSeenEnding && checkout.status === 'PAID' && !needsLook(checkout);
  const { doing, failure, checkWord, check, newCode } = actions;
  const { other } = checkout;
  const canRenew = checkout.actions.includes('newCode');
  // Whoever cancelled it here has most often mistyped it.
  const isOwnCancel = checkout.cancelledBy !== null;
  const canChange = canRenew && checkout.status === 'CANCELLED' && checkout.currency === currency;
  const canCheck = !canRenew && !other && checkout.actions.includes('check');
  return (
    <>
      <ActionFailed failure={hasFailed ? 'failed' : failure} />
      <div className="result-hint">
        <SoundBlocked />
      </div>
      {mayReturn && paidReturnS !== null && <PaidReturnLine seconds={paidReturnS} onReturn={onNewSale} />}
      <div className="result-actions">
        {look && (
          <ResultButton isMain onClick={() => router.push(look)}>
            {t('look')}
          </ResultButton>
        )}
        {canRenew && (
          <ResultButton isMain isOff={doing !== null} onClick={newCode}>
            {doing === 'newCode' ? t('checking') : t('newCode')}
          </ResultButton>
        )}
        {canChange && (
          <ResultButton isMain={isOwnCancel} isOff={doing !== null || isLeaving} onClick={onChangeAmount}>
            {t('changeAmount')}
          </ResultButton>
        )}
        {other && (
          <ResultButton isMain onClick={() => router.push(paths.checkout(other.id))}>
            {t(other.state === 'money' ? 'otherMoney' : 'otherCode')}
          </ResultButton>
        )}
        {canCheck && (
          <ResultButton isMain={!look} isOff={doing !== null} onClick={check}>
            {t(checkWord)}
          </ResultButton>
        )}
        <EndButton checkout={checkout} actions={actions} />
        <ResultButton
          isMain={!look && !canRenew && !canCheck && !other}
          isOff={isLeaving}
          onClick={onNewSale}
        >
          {t('newSale')}
        </ResultButton>
        {checkout.status === 'PAID' && !look && (
          <SoftLink
            href={paths.order(checkout.orderId)}
            className="solid-focus grid min-h-12 place-items-center rounded-2xl px-4 text-lg underline underline-offset-4"
          >
            {t('saleDetails')}
          </SoftLink>
        )}
      </div>
    </>
  );
}

/** Where whoever is at the till sees what came instead: managers decide there; null: nothing odd came. */
function useLookPath(checkout: CheckoutDto): string | null {
  const { staff } = useTill();
  if (can(staff, 'exceptions.see')) return isToDecide(checkout) ? exceptionPaths.all : null;
  return needsLook(checkout) ? paths.order(checkout.orderId) : null;
}

/** Ends what is still open: reserved money is let go, a code that nobody shall scan stops working. */
function EndButton({ checkout, actions }: Pick<Props, 'checkout' | 'actions'>) {
  const t = useTranslations('checkout');
  const [isAsking, setIsAsking] = useState(false);
  const { doing, cancel } = actions;
  if (!checkout.actions.includes('cancel')) return null;
  const isReserved = checkout.status === 'AUTHORIZED';
  const Sheet = isReserved ? ReleaseSheet : CancelSheet;
  return (
    <>
      <ResultButton isOff={doing !== null} onClick={() => setIsAsking(true)}>
        {doing === 'cancel' ? t('cancelling') : t(isReserved ? 'release' : 'cancel')}
      </ResultButton>
      {isAsking && (
        <Sheet checkout={checkout} onClose={() => setIsAsking(false)} onConfirm={() => void cancel()} />
      )}
    </>
  );
}

type ReleaseProps = { checkout: CheckoutDto; onClose: () => void; onConfirm: () => void };

/** The customer's money is only reserved: it is let go, and nothing is paid. */
function ReleaseSheet({ checkout, onClose, onConfirm }: ReleaseProps) {
  const t = useTranslations('releaseDialog');
  const inProse = useAmountInProse();
  return (
    <ConfirmSheet
      title={t('title')}
      keep={t('keep')}
      confirm={t('confirm')}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p className="text-lg">{t('body', { amount: inProse(checkout.amountMinor, checkout.currency) })}</p>
    </ConfirmSheet>
  );
}

/** What to quote of a result. */
export function ResultFacts({ checkout }: { checkout: CheckoutDto }) {
  const t = useTranslations('checkout');
  const cameAt = cameApartAt(checkout);
  return (
    <FactList variant="result">
      <Fact label={t('orderLabel')}>
        <Reference reference={checkout.reference} />
      </Fact>
      {checkout.note !== null && (
        <Fact name="note" label={t('noteLabel')}>
          <NoteText note={checkout.note} />
        </Fact>
      )}
      {checkout.reservedUntil !== null && (
        <Fact name="until" label={t('reservedUntil')}>
          <ClockTime at={checkout.reservedUntil} />
        </Fact>
      )}
      <Fact label={t(cameAt === null ? 'timeLabel' : 'cameLabel')}>
        <ClockTime at={cameAt ?? checkout.endedAt ?? checkout.createdAt} exact />
      </Fact>
      {checkout.soldBy !== null && (
        <Fact label={t('soldByLabel')}>
          <bdi>{checkout.soldBy}</bdi>
        </Fact>
      )}
      {checkout.displayId && (
        <Fact label={t('displayIdLabel')}>
          <bdi>{checkout.displayId}</bdi>
        </Fact>
      )}
    </FactList>
  );
}

type ButtonProps = { isMain?: boolean; isOff?: boolean; onClick: () => void; children: ReactNode };

/**
 * Works on any solid tone: the main one is the tone turned inside out. Never disabled: that would take the focus away
 * from whoever has just pressed it.
 */
function ResultButton({ isMain = false, isOff = false, onClick, children }: ButtonProps) {
  const variant = isMain ? 'bg-current' : 'ring-2 ring-current ring-inset hover:bg-black/10';
  return (
    <button
      type="button"
      className={`solid-focus result-action transition-[scale] duration-100 active:scale-[0.985] aria-disabled:opacity-70 ${variant}`}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      <span className={isMain ? 'text-(--tone)' : ''}>{children}</span>
    </button>
  );
}
