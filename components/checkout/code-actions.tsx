'use client';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { Facing } from '@/lib/client/checkout/face-customer';
import type { CheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { Icon } from '../ui/icons/icon';
import { Action, ActionBar } from './action-bar';
import { CancelSheet } from './cancel-sheet';
import { ScanHelp } from './scan-help';

/** Two people with a tablet between them. */
const FACE = 'M8 8.5L12 4.5l4 4M12 5v6M4 15h16M8 18.5h8';

type Props = {
  checkout: CheckoutDto;
  actions: CheckoutActions;
  facing: Facing;
  faceButton: RefObject<HTMLButtonElement | null>;
};

/** What can be done about a code, in reach however little room there is: help for the customer first, the end last. */
export function CodeActions({ checkout, actions, facing, faceButton }: Props) {
  const t = useTranslations('checkout');
  const terminalText = useTranslations('terminals');
  const { doing, isCancelling, failure, checkWord, sendWord, cancel, check, resend } = actions;
  const payUrl = isCancelling ? null : checkout.payUrl;
  const [isAskingToCancel, setIsAskingToCancel] = useState(false);
  const [isHelping, setIsHelping] = useState(false);
  const canCancel = checkout.actions.includes('cancel') && doing === null;
  const [triedIn, setTriedIn] = useState<CheckoutDto['status']>(null);
  const isToldWhy = !canCancel && doing === null && triedIn !== null && triedIn === checkout.status;
  return (
    <ActionBar failure={failure ?? (isToldWhy ? 'cancel_off' : null)}>
      {checkout.isOnTerminal ? (
        <Action icon="phone" isOff={doing !== null} onClick={resend}>
          <span aria-live="polite">{terminalText(sendWord)}</span>
        </Action>
      ) : (
        <Action icon="link" isOff={payUrl === null} onClick={() => setIsHelping(true)}>
          {t(checkout.isByLink ? 'sendLink' : 'cantScan')}
        </Action>
      )}
      {facing.canFace && !checkout.isOnTerminal && !checkout.isByLink && (
        <Action strokes={FACE} onClick={facing.face} ref={faceButton}>
          {t('faceCustomer')}
        </Action>
      )}
      <Action icon="refresh" isOff={doing !== null} onClick={check}>
        {t(checkWord)}
      </Action>
      <CheckTold word={checkWord} />
      <Action
        icon="cross"
        isQuiet
        isOff={!canCancel}
        onClick={() => setIsAskingToCancel(true)}
        onOff={() => setTriedIn(checkout.status)}
      >
        {doing === 'cancel' ? t('cancelling') : t('cancel')}
      </Action>
      {isAskingToCancel && (
        <CancelSheet
          checkout={checkout}
          onClose={() => setIsAskingToCancel(false)}
          onConfirm={() => void cancel()}
        />
      )}
      {isHelping && payUrl && (
        <ScanHelp checkout={checkout} payUrl={payUrl} onClose={() => setIsHelping(false)} />
      )}
    </ActionBar>
  );
}

/** The same as the button for those who listen, who may be elsewhere by then. */
function CheckTold({ word }: { word: CheckoutActions['checkWord'] }) {
  const t = useTranslations('checkout');
  return (
    <p aria-live="polite" className="sr-only">
      {word !== 'checkNow' && t(word)}
    </p>
  );
}

/** While the facts face the customer: the way back, for whoever stands at the till. */
export function BackToTill({ facing }: { facing: Facing }) {
  const t = useTranslations('checkout');
  return (
    <ActionBar>
      <button
        type="button"
        autoFocus
        onClick={facing.back}
        className="code-action bg-surface ring-1 ring-edge ring-inset"
      >
        <Icon name="back" className="size-5 rtl:-scale-x-100" />
        <span>{t('backToTill')}</span>
      </button>
    </ActionBar>
  );
}
