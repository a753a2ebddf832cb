'use client';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { ActionFailure } from '@/lib/client/checkout/use-checkout-actions';
import { ProblemText } from '../ui/callout';
import { Icon } from '../ui/icons/icon';
import type { IconName } from '../ui/icons/icon-paths';

/** `cancel_off`: Cancel was pressed while it is off. */
type Told = ActionFailure | 'cancel_off';

const FAILURE_TEXT = {
  failed: 'checkout.actionFailed',
  not_cancelled: 'checkout.notCancelled',
  not_cancellable: 'problem.not_cancellable',
  cancel_off: 'checkout.cancelOff',
} as const satisfies Record<Told, string>;

/** Why nothing came of a button of a checkout; nothing while that is not so. */
export function ActionFailed({ failure }: { failure: Told | null }) {
  const t = useTranslations();
  if (failure === null) return null;
  return <ProblemText>{t(FAILURE_TEXT[failure])}</ProblemText>;
}

type BarProps = { failure?: Told | null; children: ReactNode };

/** The buttons beside a code and beside its empty place, in reach however little room there is. */
export function ActionBar({ failure = null, children }: BarProps) {
  return (
    <div className="relative grid flex-none gap-2">
      {failure && <FailedBox key={failure} failure={failure} />}
      <div className="code-actions">{children}</div>
    </div>
  );
}

/** What is above it gives way, so that no button moves away from a finger and it covers nothing; gone when it was read. */
function FailedBox({ failure }: { failure: Told }) {
  const t = useTranslations('banner');
  const [isRead, setIsRead] = useState(false);
  if (isRead) return null;
  return (
    <div
      data-failed
      className="flex items-center gap-2 low:text-sm short:text-sm tiny:text-xs rounded-2xl bg-surface py-1 low:py-0 ps-3 shadow-card ring-1 ring-edge"
    >
      <div className="min-w-0 flex-1 leading-snug">
        <ActionFailed failure={failure} />
      </div>
      <button
        type="button"
        aria-label={t('dismiss')}
        onClick={() => setIsRead(true)}
        className="grid size-12 shrink-0 place-items-center rounded-full"
      >
        <Icon name="cross" className="size-5" />
      </button>
    </div>
  );
}

type ActionProps = {
  isOff?: boolean;
  isQuiet?: boolean;
  onClick: () => void;
  /** Says why it is off. */
  onOff?: () => void;
} & Pick<ComponentProps<'button'>, 'ref' | 'children'> &
  ({ icon: IconName; strokes?: never } | { icon?: never; strokes: string });

/** Never disabled: that would take the focus away from whoever has just pressed it. */
export function Action({ isOff = false, isQuiet = false, onClick, onOff, ref, ...drawn }: ActionProps) {
  const { icon, strokes, children } = drawn;
  return (
    <button
      type="button"
      {...(ref && { ref })}
      aria-disabled={isOff}
      onClick={isOff ? onOff : onClick}
      className={`code-action ${isQuiet ? 'text-muted aria-disabled:opacity-55' : 'bg-surface ring-1 ring-edge ring-inset'}`}
    >
      {icon ? <Icon name={icon} className="size-5" /> : <Icon strokes={strokes} className="size-5" />}
      <span>{children}</span>
    </button>
  );
}
