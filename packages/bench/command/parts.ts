import { measureScreens } from '../capacity/measure-screens';
import { measureStart } from '../capacity/measure-start';
import { measureThroughput } from '../capacity/measure-throughput';
import { measureCharge } from '../charge/measure-charge';
import { measureServer } from '../charge/measure-server';
import type { Figure } from '../figures/figure';
import { measureKeypad } from '../keypad/measure-keypad';
import { measurePaid } from '../paid/measure-paid';
import { measureWaiting } from '../paid/measure-waiting';
import type { Heading } from '../report/page';
import type { Stage } from '../stage/open-stage';
import { measureWeight } from '../weight/measure-weight';

type PartOfBench = Heading & { readonly name: string; readonly measure: (stage: Stage) => Promise<Figure[]> };

/** Everything that is measured, in this order: first what wants a fresh shop, last what tires the server. */
export const PARTS: readonly PartOfBench[] = [
  {
    name: 'start',
    title: 'Start',
    how: 'One process of the app, started again and again.',
    measure: measureStart,
  },
  {
    name: 'weight',
    title: 'Weight',
    how: 'Two visits, each with a new browser profile. What was asked for in time counts in full, also where it came later.',
    measure: measureWeight,
  },
  {
    name: 'keypad',
    title: 'Keypad',
    how: 'Each first visit with a new browser profile; the repeated ones in one, with the service worker. Two visits of each as warm-up.',
    measure: measureKeypad,
  },
  {
    name: 'charge',
    title: 'Charge → code',
    how: 'From the press to the frame, five sales as warm-up; back to the keypad and the next, each code paid at once. The sandbox’s own time is in it; it stands under "Server".',
    measure: measureCharge,
  },
  {
    name: 'server',
    title: 'Server',
    how: 'The same requests without a browser, five as warm-up, one after the other.',
    measure: measureServer,
  },
  {
    name: 'paid',
    title: 'Paid → shown',
    how: 'One code is open, for 1.7 to 2.2 s when it is paid; one sale as warm-up.',
    measure: measurePaid,
  },
  {
    name: 'waiting',
    title: 'A screen that waits',
    how: 'For a minute, beginning 5 s after the code was painted.',
    measure: measureWaiting,
  },
  {
    name: 'throughput',
    title: 'Capacity: requests',
    how: 'One process of the app under its supervisor. For the charges the limit on calls of the gateway is set to its highest.',
    measure: measureThroughput,
  },
  {
    name: 'screens',
    title: 'Capacity: screens',
    how: 'Screens without a browser that ask as ours do, each on a device of its own; a fresh process each time. What asks is one program on the same cores.',
    measure: measureScreens,
  },
];

export const HEADINGS: ReadonlyMap<string, Heading> = new Map(PARTS.map((part) => [part.name, part]));
