import type { ReactNode } from 'react';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';

type Props = { icon: IconName; title: string; body: string; children: ReactNode };

/** A whole screen that says one thing and offers a way on. */
export function MessageScreen({ icon, title, body, children }: Props) {
  return (
    <main className="mx-auto grid min-h-[calc(100dvh-var(--strip))] max-w-xl content-center gap-4 p-6">
      <Icon name={icon} className="size-14 text-muted" />
      <h1 className="text-3xl leading-tight font-semibold">{title}</h1>
      <p className="text-lg">{body}</p>
      <div className="mt-2 flex flex-wrap gap-3">{children}</div>
    </main>
  );
}
