import type { ComponentProps } from 'react';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';

const VARIANTS = {
  primary:
    'bg-primary text-primary-ink hover:bg-primary-strong disabled:bg-sunken disabled:text-muted disabled:ring-1 disabled:ring-line disabled:ring-inset',
  plain:
    'bg-surface text-ink ring-1 ring-edge ring-inset hover:bg-sunken disabled:bg-transparent disabled:text-muted disabled:ring-line',
  danger: 'bg-declined text-declined-on hover:brightness-110',
  quiet: 'text-ink hover:bg-sunken disabled:text-muted',
} as const;

const SIZES = {
  regular: 'min-h-12 rounded-2xl px-4 text-base',
  large:
    'min-h-16 rounded-2xl px-6 text-xl md:tall:min-h-20 md:tall:text-2xl counter:min-h-18 counter:text-2xl',
} as const;

export type ButtonStyle = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES; wide?: boolean };

/** For a link that looks like a button; within the till that is `ButtonLink`. */
export function buttonClass({ variant = 'plain', size = 'regular', wide = false }: ButtonStyle): string {
  const base =
    'inline-flex items-center justify-center gap-2 text-center font-semibold leading-tight select-none transition-[background-color,scale] duration-100 active:scale-[0.985] disabled:active:scale-100';
  return `${base} ${VARIANTS[variant]} ${SIZES[size]} ${wide ? 'w-full' : ''}`;
}

type Props = ButtonStyle & { icon?: IconName } & Omit<ComponentProps<'button'>, 'className'>;

export function Button({ variant, size, wide, icon, children, ...rest }: Props) {
  const style = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <button type="button" className={buttonClass(style)} {...rest}>
      {icon && <Icon name={icon} className="size-5" />}
      {/* A label with elements in it is replaced by a plain one as a whole: see `Amount`. */}
      <span key={typeof children}>{children}</span>
    </button>
  );
}
