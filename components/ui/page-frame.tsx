import type { ReactNode } from 'react';

const LAYOUTS = {
  narrow: 'max-w-3xl',
  wide: 'max-w-5xl',
  /** Two columns where there is room: equal ones, or a list and what stands beside it. */
  halves: 'max-w-3xl counter:max-w-[96rem] counter:grid-cols-2 counter:items-start counter:gap-x-6',
  beside:
    'max-w-3xl counter:max-w-[96rem] counter:grid-cols-[1fr_24rem] counter:items-start counter:gap-x-6 xl:counter:grid-cols-[1fr_27rem]',
} as const;

type Props = {
  /** Above everything, as wide as the screen. */
  bar: ReactNode;
  /** Over all columns. */
  header: ReactNode;
  layout?: keyof typeof LAYOUTS;
  children: ReactNode;
};

/** A page that scrolls: the bar, a header, and what the page is about. */
export function PageFrame({ bar, header, layout = 'narrow', children }: Props) {
  return (
    <>
      {bar}
      <main
        className={`mx-auto grid w-full grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5 ${LAYOUTS[layout]}`}
      >
        <div className="col-span-full grid grid-cols-[minmax(0,1fr)] gap-4">{header}</div>
        {children}
      </main>
    </>
  );
}
