'use client';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type RefObject, useRef, useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { Facing } from '@/lib/client/checkout/face-customer';
import type { CheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { Icon } from '../ui/icons/icon';
import type { IconName } from '../ui/icons/icon-paths';
import { ActionFailed } from './action-failed';
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
  const { doing, failure, cancel, check, resend } = actions;
  const [isAskingToCancel, setIsAskingToCancel] = useState(false);
  const helpDialog = useRef<HTMLDialogElement>(null);
  const canCancel = checkout.actions.includes('cancel') && doing === null;
  return (
    <div className="code-actions">
      {failure && (
        // Over the facts, so that no button moves away from a finger.
        <div className="absolute inset-x-0 bottom-full z-10 mb-2 rounded-2xl bg-surface p-3 shadow-card ring-1 ring-edge">
          <ActionFailed failure={failure} />
        </div>
      )}
      {checkout.isOnTerminal ? (
        <Action icon="phone" isOff={doing !== null} onClick={resend}>
          {doing === 'resend' ? terminalText('sending') : terminalText('again')}
        </Action>
      ) : (
        <Action icon="link" isOff={checkout.payUrl === null} onClick={() => helpDialog.current?.showModal()}>
          {t('cantScan')}
        </Action>
      )}
      {facing.canFace && !checkout.isOnTerminal && (
        <Action strokes={FACE} onClick={facing.face} ref={faceButton}>
          {t('faceCustomer')}
        </Action>
      )}
      <Action icon="refresh" isOff={doing !== null} onClick={check}>
        {doing === 'check' ? t('checking') : t('checkNow')}
      </Action>
      <Action icon="cross" isQuiet isOff={!canCancel} onClick={() => setIsAskingToCancel(true)}>
        {doing === 'cancel' ? t('cancelling') : t('cancel')}
      </Action>
      {isAskingToCancel && (
        <CancelSheet
          checkout={checkout}
          onClose={() => setIsAskingToCancel(false)}
          onConfirm={() => void cancel()}
        />
      )}
      {checkout.payUrl && !checkout.isOnTerminal && (
        <ScanHelp dialogRef={helpDialog} checkout={checkout} payUrl={checkout.payUrl} />
      )}
    </div>
  );
}

type ActionProps = { isOff?: boolean; isQuiet?: boolean; onClick: () => void } & Pick<
  ComponentProps<'button'>,
  'ref' | 'children'
> &
  ({ icon: IconName; strokes?: never } | { icon?: never; strokes: string });

/** Never disabled: that would take the focus away from whoever has just pressed it. */
function Action({ isOff = false, isQuiet = false, onClick, ref, children, ...drawn }: ActionProps) {
  const { icon, strokes } = drawn;
  return (
    <button
      type="button"
      {...(ref && { ref })}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
      className={`code-action ${isQuiet ? 'text-muted' : 'bg-surface ring-1 ring-edge ring-inset'}`}
    >
      {icon ? <Icon name={icon} className="size-5" /> : <Icon strokes={strokes} className="size-5" />}
      <span>{children}</span>
    </button>
  );
}

/** While the facts face the customer: the way back, for whoever stands at the till. */
export function BackToTill({ facing }: { facing: Facing }) {
  const t = useTranslations('checkout');
  return (
    <div className="code-actions">
      <button
        type="button"
        autoFocus
        onClick={facing.back}
        className="code-action bg-surface ring-1 ring-edge ring-inset"
      >
        <Icon name="back" className="size-5 rtl:-scale-x-100" />
        <span>{t('backToTill')}</span>
      </button>
    </div>
  );
}
