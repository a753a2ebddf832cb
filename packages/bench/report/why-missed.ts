/** What stands between a measure and its goal, by the beginning of its name. Told only while the goal is missed. */
const REASONS: readonly (readonly [name: string, reason: string])[] = [
  [
    'Charge → first change of the button painted',
    'only the click charges, since a press may still slide off, and it comes 8 to 16 ms after the press; then the place of the code is drawn whole in place of a mark on the button, and the next frame shows it. The pressed look of the button is there a frame earlier, but is no change of the document and is not counted.',
  ],
  [
    'Charge → code painted',
    'the request alone takes most of it ("Server"), with the sandbox, its call of our webhook, the database and the browser on the same two cores; the rest is the press, one drawing of the screen, the decoding of the picture and two frames.',
  ],
  [
    'Key pressed → digit painted',
    'the touch waits for the next frame, and the frame for style, layout and paint of what lies around the amount; scripts take less than a millisecond of it.',
  ],
  [
    'Keypad works, first visit, throttled',
    'the framework alone takes 1.4 s on this line; the rest is 50 kB of ours and to bring the page to life.',
  ],
  [
    'Long tasks beyond 50 ms',
    'the framework brings the page to life in one task; a minimal page has it too.',
  ],
  [
    'Paid at the gateway → Paid painted, by webhook',
    'what is late was heard by the next search of the gateway instead of its call: a call that comes while the code is still being stored finds nothing to read yet.',
  ],
  [
    'Status compared with a static file',
    'a status asks the database, over a connection to another process on the same cores; a file lies in memory.',
  ],
  [
    'Status compared with health',
    'a status asks for a session, a checkout and its sale, and answers twenty times as many bytes.',
  ],
  [
    'Settled → answered, 5,000 screens',
    'five thousand devices that nobody knows yet are let in by turns of 24, and what asks takes its share of the same two cores; where the time goes was not profiled yet.',
  ],
  [
    'Memory of the app',
    'the framework at rest takes two thirds of it, and Firestore, which this measure listens to, the next part.',
  ],
  [
    'What the service worker fetches',
    'one file for each part that comes later, so that a part that changes is fetched alone.',
  ],
];

export const whyMissed = (name: string): string =>
  REASONS.find(([begin]) => name.startsWith(begin))?.[1] ?? 'not looked into yet.';
