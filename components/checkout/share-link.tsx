import type { ReactNode } from 'react';
import { buttonClass } from '../ui/button';
import { Icon } from '../ui/icons/icon';
import type { IconName } from '../ui/icons/icon-paths';

type Props = { href: string; icon: IconName; children: ReactNode };

/** Opens another app with the message filled in. */
export function ShareLink({ href, icon, children }: Props) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className={buttonClass({ variant: 'plain' })}>
      <Icon name={icon} className="size-5" />
      {children}
    </a>
  );
}
