import type { ReactNode } from 'react';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';
import { SOFT_TONE } from './tones';

type Props = { tone: Tone; icon: IconName; role?: 'alert'; children: ReactNode; action?: ReactNode };

/** A box that says what happened, in a state's colours; `alert` interrupts whoever listens. */
export function Callout({ tone, icon, role, children, action }: Props) {
  return (
    <div className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl p-4 ${SOFT_TONE[tone]}`}>
      <div {...(role && { role })} className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon name={icon} className="mt-0.5 size-6" />
        <div className="min-w-0">{children}</div>
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Why nothing came of a button, above that button. */
export function ProblemText({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="font-semibold text-balance">
      {children}
    </p>
  );
}
