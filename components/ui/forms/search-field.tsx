'use client';
import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { TextField } from './field';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'dir' | 'style' | 'variant'>;

/**
 * It begins where the page's lines begin, and its cross stays at their end, whatever is typed: the text alone has its own
 * direction, and digits have none.
 */
export function SearchField(props: Props) {
  const textAlign = useLocale() === 'ar' ? 'right' : 'left';
  return (
    <TextField
      {...props}
      variant="compact"
      type="search"
      style={{ textAlign, unicodeBidi: 'plaintext' }}
      enterKeyHint="search"
    />
  );
}
