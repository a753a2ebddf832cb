import { html } from '../page/html';
import { pageResponse } from '../page/page-response';

/** For everybody who is not on this machine and came without a checkout. */
export function visitorPage(): Response {
  return pageResponse(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Sandbox gateway</title>
          <link rel="icon" type="image/svg+xml" href="/_sandbox/icon.svg" />
          <link rel="stylesheet" href="/_sandbox/pay.css" />
        </head>
        <body>
          <header class="top"><p class="notice">SANDBOX - no real money</p></header>
          <main>
            <h1>Sandbox gateway</h1>
            <p class="panel">
              This is a stand-in for a payment gateway. Its dashboard opens only on the machine it runs on.
            </p>
          </main>
        </body>
      </html>`,
  );
}
