import { Children, type ReactNode } from 'react';

type Props = { className?: string; children: ReactNode };

/** What stands in a row with dots between, as many lines as it takes: no line begins or ends with a dot. */
export function Dotted({ className = '', children }: Props) {
  return (
    <span data-dotted className={`block overflow-clip ${className}`}>
      {/* The dot in front of what begins a line is outside of the row, which ends there. */}
      <span className="-ms-4 flex flex-wrap">
        {Children.toArray(children).map((part, index) => (
          <span
            key={index}
            className="relative inline-grid max-w-full grid-cols-[minmax(0,auto)] ps-4 before:absolute before:start-1.5 before:content-['·']"
          >
            {part}
          </span>
        ))}
      </span>
    </span>
  );
}
