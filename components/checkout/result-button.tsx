import type { ComponentProps } from 'react';

type Props = { isMain?: boolean } & Omit<ComponentProps<'button'>, 'className'>;

/** Works on any solid tone: the main one is the tone turned inside out. */
export function ResultButton({ isMain = false, children, ...rest }: Props) {
  const variant = isMain ? 'bg-current' : 'ring-2 ring-current ring-inset hover:bg-black/10';
  return (
    <button
      type="button"
      className={`solid-focus min-h-18 rounded-2xl px-6 text-2xl font-semibold transition-[scale] duration-100 active:scale-[0.985] disabled:opacity-70 ${variant}`}
      {...rest}
    >
      <span className={isMain ? 'text-(--tone)' : ''}>{children}</span>
    </button>
  );
}
