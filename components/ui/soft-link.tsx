'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps, MouseEvent } from 'react';

type Props = { href: string } & Omit<ComponentProps<'a'>, 'href'>;

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * A link that moves within the till without loading the page anew. `next/link` would do it too, but it also
 * fetches every sale in a list ahead, and weighs more than all our icons.
 */
export function SoftLink({ href, onClick, ...rest }: Props) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!isPlainClick(event)) return;
    event.preventDefault();
    router.push(href);
  };
  return <a href={href} onClick={go} onPointerEnter={() => router.prefetch(href)} {...rest} />;
}
