'use client';
import type { ComponentProps } from 'react';
import { type ButtonStyle, buttonClass } from './button';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';
import { SoftLink } from './soft-link';

type Props = ComponentProps<typeof SoftLink> & ButtonStyle & { icon?: IconName };

/** A way to another screen that looks like a button. */
export function ButtonLink({
  icon,
  className = '',
  children,
  variant = 'plain',
  size = 'regular',
  wide = false,
  ...rest
}: Props) {
  return (
    <SoftLink {...rest} className={`${className} ${buttonClass({ variant, size, wide })}`}>
      {icon && <Icon name={icon} className="size-5" />}
      {children}
    </SoftLink>
  );
}
