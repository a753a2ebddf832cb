export type StateWord =
  | 'waiting'
  | 'customerIsPaying'
  | 'authorised'
  | 'paid'
  | 'declined'
  | 'cancelled'
  | 'cancelling'
  | 'expired'
  | 'notConfirmed'
  | 'paidLate'
  | 'otherAmount';

export type Words = {
  readonly direction: 'ltr' | 'rtl';
  /** An amount as it is written and read aloud, for example `AED 12.50`. */
  amount(minor: number): string;
  charge(amount: string): string;
  /** On the button that charges, before there is an amount. */
  readonly typeAmount: string;
  typedBy(name: string): string;
  readonly note: {
    readonly key: string;
    is(note: string): string;
    readonly label: string;
    readonly done: string;
    readonly remove: string;
  };
  /** Over the amounts that are paid often. */
  readonly often: string;
  readonly openCodes: string;
  readonly lastSales: string;
  codeOf(amount: string, shop: string): string;
  menuOf(name: string): string;
  readonly state: Readonly<Record<StateWord, string>>;
  readonly clear: string;
  readonly delete: string;
  readonly cancel: string;
  readonly checkNow: string;
  readonly cantScan: string;
  readonly faceCustomer: string;
  readonly backToTill: string;
  readonly newSale: string;
  readonly newCode: string;
  readonly changeAmount: string;
  readonly look: string;
  readonly confirmCancel: string;
  readonly keepWaiting: string;
  readonly timeIsUp: string;
  readonly soundBlocked: string;
  readonly keepAwake: string;
  /** Of a till that was opened by an address that is not safe. */
  readonly cannotBeInstalled: string;
  readonly volume: { readonly off: string; readonly loud: string };
  readonly cancelTitle: string;
  /** Nothing came of a cancel. */
  readonly notCancelled: string;
  /** In the place of a code that is being cancelled. */
  readonly covered: string;
  readonly offlineTitle: string;
  readonly scanHelpTitle: string;
  readonly payAddress: string;
  readonly moreWays: string;
  readonly customerPhone: string;
  readonly whatsApp: string;
  readonly phoneWrong: string;
  readonly phoneLetters: string;
  readonly phoneLandline: string;
  readonly phoneRefused: string;
  readonly brightness: string;
  readonly saleDetails: string;
  /** That nobody here knows why a payment was declined. */
  readonly noReason: string;
  readonly salesTitle: string;
  readonly whoIsThere: string;
  readonly enterPin: string;
  readonly digitsTyped: (count: number) => string;
  readonly signIn: string;
  readonly loading: string;
  readonly someoneElse: string;
  readonly wrongPin: string;
  readonly switchPerson: string;
  /** A code that is open while nobody looks at it. */
  readonly waiting: {
    amount(amount: string): string;
    paid(amount: string): string;
    readonly leaveTitle: string;
    readonly stay: string;
    readonly leave: string;
  };
  readonly stopping: string;
  readonly stopped: string;
  readonly otherLanguage: string;
  readonly sales: {
    /** Before the time of what is shown without a network. */
    readonly shownAsOf: string;
    readonly lost: string;
    readonly search: string;
    readonly today: string;
    readonly refunded: string;
    readonly net: string;
    of(amount: string): string;
    payment(number: number): string;
  };
  readonly refund: {
    readonly ask: string;
    readonly amount: string;
    readonly note: string;
    readonly next: string;
    readonly chooseReason: string;
    readonly typeAmount: string;
    readonly back: string;
    readonly pin: string;
    confirm(amount: string): string;
    readonly list: string;
    readonly sent: string;
    readonly notRefunded: string;
  };
  /** The office's home. */
  readonly today: {
    readonly title: string;
    readonly taken: string;
    readonly refunded: string;
    readonly net: string;
    readonly open: string;
    readonly takenList: string;
    readonly look: string;
  };
  /** Every payment and its story. */
  readonly history: {
    readonly title: string;
    readonly search: string;
    readonly all: string;
    readonly moneyCame: string;
    readonly noMoney: string;
    readonly question: string;
    readonly timeline: string;
    readonly technical: string;
  };
  readonly keys: {
    readonly title: string;
    readonly name: string;
    readonly open: string;
    readonly make: string;
    readonly done: string;
    readonly end: string;
    readonly confirmEnd: string;
  };
  readonly terminal: { readonly title: string; readonly shows: string; readonly again: string };
  readonly outboundWebhooks: {
    readonly confirmEnd: string;
    readonly url: string;
    readonly allowPrivateNetwork: string;
    readonly add: string;
    readonly privateNetwork: string;
    readonly delivered: string;
    readonly sentAgain: string;
    readonly deliveredAgain: string;
    readonly again: string;
    readonly end: string;
    readonly ended: string;
  };
  readonly links: {
    readonly title: string;
    readonly more: string;
    readonly amount: string;
    readonly note: string;
    readonly pageKind: string;
    readonly gatewayKind: string;
    /** In the place of the code. */
    readonly sentBySms: string;
    readonly instead: string;
    readonly bySms: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly emailAddress: string;
    readonly phone: string;
    make(amount: string): string;
    readonly makeNone: string;
    readonly done: string;
    readonly again: string;
    readonly renew: string;
    readonly cancel: string;
    readonly confirmCancel: string;
    readonly unpaid: string;
    readonly twoOpen: string;
    readonly opened: string;
    readonly atPayment: string;
    /** On the page of the customer. */
    pay(amount: string): string;
    readonly opening: string;
    readonly over: string;
    readonly received: string;
    readonly notConfirmed: string;
    readonly lookAgain: string;
    readonly declined: string;
    readonly paid: string;
    readonly nothingLeft: string;
  };
  /** An older code was paid: how the line about it begins, beside another sale too, and the line about several. */
  readonly paidLine: {
    one(amount: string): string;
    another(amount: string): string;
    link(amount: string, name: string): string;
    readonly two: string;
  };
  readonly exceptions: {
    readonly nav: string;
    readonly paidTwice: string;
    readonly decide: string;
    readonly needLook: RegExp;
    readonly needLookTitle: string;
    readonly show: string;
    readonly dismiss: string;
    readonly title: string;
    readonly settled: string;
    readonly managersOnly: string;
    accept(amount: string): string;
    readonly dealtWith: string;
    readonly note: string;
    readonly yesAccept: string;
    readonly reason: string;
    readonly yesOnTop: string;
    readonly yesDealtWith: string;
    readonly moved: string;
    readonly back: string;
  };
};
