'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Card, type CardStyle } from './card';

type Props = CardStyle & {
  as?: 'section' | 'article';
  title: ReactNode;
  /** At the other end of the title's line. */
  beside?: ReactNode;
  /** It stands where something was that had the focus. */
  takesFocus?: boolean;
  children: ReactNode;
};

/** A card with a heading, by which it is found. */
export function TitledCard({ title, beside, takesFocus = false, as = 'section', ...rest }: Props) {
  const { children, ...style } = rest;
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const size =
    style.spacing === 'regular' || style.spacing === undefined ? 'text-xl' : 'text-lg leading-tight';
  return (
    <Card as={as} aria-labelledby={titleId} {...style}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2
          id={titleId}
          ref={heading}
          {...(takesFocus && { tabIndex: -1 })}
          className={`min-w-0 flex-1 basis-40 font-semibold ${size}`}
        >
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </Card>
  );
}
