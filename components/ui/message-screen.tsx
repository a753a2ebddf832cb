import type { ReactNode } from 'react';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';

type Props = {
  icon: IconName;
  /** Of the icon. */
  iconClass?: string;
  title: ReactNode;
  body: string;
  role?: 'alert';
  children: ReactNode;
};

/** A whole screen that says one thing and offers a way on. */
export function MessageScreen({ icon, iconClass = 'text-muted', title, body, role, children }: Props) {
  return (
    <main className="mx-auto grid min-h-page max-w-xl content-center gap-4 p-6">
      <div {...(role && { role })} className="grid gap-4">
        <Icon name={icon} className={`size-14 ${iconClass}`} />
        <h1 className="text-3xl leading-tight font-semibold">{title}</h1>
        <p className="text-lg">{body}</p>
      </div>
      <div className="mt-2 flex flex-wrap gap-3">{children}</div>
    </main>
  );
}
