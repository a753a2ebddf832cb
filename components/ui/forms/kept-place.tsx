import type { ReactNode } from 'react';

type Props = {
  /** What may come to stand here; only its size is used, and nobody hears or finds it. */
  texts: readonly string[];
  className?: string;
  children: ReactNode;
};

/** As high as the highest of what may stand in it: what is below stays where it is, however often that comes and goes. */
export function KeptPlace({ texts, className = '', children }: Props) {
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] *:[grid-area:1/1] ${className}`}>
      {texts.map((text) => (
        <span
          key={text}
          aria-hidden="true"
          data-text={text}
          className="invisible before:content-[attr(data-text)]"
        />
      ))}
      {children}
    </div>
  );
}
