export type Language = 'en' | 'ar';

export type StateWord =
  | 'waiting'
  | 'customerIsPaying'
  | 'authorised'
  | 'paid'
  | 'declined'
  | 'cancelled'
  | 'expired'
  | 'notConfirmed'
  | 'paidLate'
  | 'otherAmount';

export type Words = {
  readonly direction: 'ltr' | 'rtl';
  /** An amount as it is written and read aloud, for example `AED 12.50`. */
  amount(minor: number): string;
  charge(amount: string): string;
  codeOf(amount: string, shop: string): string;
  menuOf(name: string): string;
  readonly state: Readonly<Record<StateWord, string>>;
  readonly clear: string;
  readonly delete: string;
  readonly cancel: string;
  readonly checkNow: string;
  readonly cantScan: string;
  readonly enlarge: string;
  readonly shrink: string;
  readonly newSale: string;
  readonly newCode: string;
  readonly look: string;
  readonly confirmCancel: string;
  readonly keepWaiting: string;
  readonly timeIsUp: string;
  readonly cancelTitle: string;
  readonly actionFailed: string;
  readonly scanHelpTitle: string;
  readonly payAddress: string;
  readonly salesTitle: string;
  readonly whoIsThere: string;
  readonly someoneElse: string;
  readonly wrongPin: string;
  readonly switchPerson: string;
  readonly otherLanguage: string;
  readonly refund: {
    readonly ask: string;
    readonly amount: string;
    readonly note: string;
    confirm(amount: string): string;
    readonly list: string;
    readonly sent: string;
    readonly notRefunded: string;
  };
  /** Money that does not fit. */
  readonly history: {
    readonly title: string;
    readonly search: string;
    readonly all: string;
    readonly moneyCame: string;
    readonly noMoney: string;
    readonly question: string;
    readonly timeline: string;
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
    readonly url: string;
    readonly allowPrivateNetwork: string;
    readonly add: string;
    readonly privateNetwork: string;
    readonly delivered: string;
    readonly again: string;
    readonly end: string;
    readonly ended: string;
  };
  readonly links: {
    readonly title: string;
    readonly more: string;
    readonly amount: string;
    readonly note: string;
    readonly gatewayKind: string;
    readonly bySms: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly emailAddress: string;
    readonly phone: string;
    make(amount: string): string;
    readonly done: string;
    readonly again: string;
    readonly renew: string;
    readonly cancel: string;
    readonly confirmCancel: string;
    readonly notOpened: string;
    readonly opened: string;
    readonly accepted: string;
    readonly atPayment: string;
    /** On the page of the customer. */
    pay(amount: string): string;
    readonly opening: string;
    readonly over: string;
    readonly declined: string;
    readonly paid: string;
    readonly nothingLeft: string;
  };
  readonly exceptions: {
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
    readonly yesDealtWith: string;
    readonly moved: string;
    readonly back: string;
  };
};

const decimal = (minor: number) => {
  const [whole = '0', fraction = '00'] = (minor / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};

/** What stands on the till. In English the names are fixed by design; in Arabic they mean the same. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    direction: 'ltr',
    amount: (minor) => `AED ${decimal(minor)}`,
    charge: (amount) => `Charge ${amount}`,
    codeOf: (amount, shop) => `QR code to pay ${amount} to ${shop}`,
    menuOf: (name) => `Menu of ${name}`,
    state: {
      waiting: 'Waiting',
      customerIsPaying: 'Customer is paying',
      authorised: 'Reserved',
      paid: 'Paid',
      declined: 'Declined',
      cancelled: 'Cancelled',
      expired: 'Expired',
      notConfirmed: 'Not confirmed',
      paidLate: 'Paid late',
      otherAmount: 'Another amount came',
    },
    clear: 'Clear',
    delete: 'Delete',
    cancel: 'Cancel',
    checkNow: 'Check now',
    cantScan: "Can't scan?",
    enlarge: 'Enlarge',
    shrink: 'Back to the till',
    newSale: 'New sale',
    newCode: 'New code',
    look: 'Look',
    confirmCancel: 'Yes, cancel it',
    keepWaiting: 'Keep waiting',
    timeIsUp: 'Time is up, confirming…',
    cancelTitle: 'Cancel this payment?',
    actionFailed: 'That did not work. The state shown is the last one we know. Try again.',
    scanHelpTitle: "Can't scan?",
    payAddress: 'Payment address',
    salesTitle: 'Sales',
    whoIsThere: 'Who is at the till?',
    someoneElse: 'Someone else',
    wrongPin: 'That PIN is not right',
    switchPerson: 'Switch person',
    otherLanguage: 'العربية',
    refund: {
      ask: 'Refund',
      amount: 'Amount',
      note: 'Reason',
      confirm: (amount) => `Refund ${amount}`,
      list: 'Refunds',
      sent: 'Sent',
      notRefunded: 'Not given back',
    },
    history: {
      title: 'All payments',
      search: 'Search',
      all: 'All',
      moneyCame: 'Money came',
      noMoney: 'No money',
      question: 'Did they pay?',
      timeline: 'What happened',
    },
    keys: {
      title: 'Other systems',
      name: 'Which system is it for?',
      open: 'Ask for payments',
      make: 'Make a key',
      done: 'I have it',
      end: 'End',
      confirmEnd: 'End the key',
    },
    terminal: {
      title: 'Card terminal',
      shows: 'The card terminal shows this payment',
      again: 'Show it again',
    },
    outboundWebhooks: {
      url: 'Where should messages go?',
      allowPrivateNetwork: 'This address lies in our own network, and I allow it',
      add: 'Add the address',
      privateNetwork: 'Our own, allowed',
      delivered: 'Delivered',
      again: 'Send again',
      end: 'End',
      ended: 'Ended',
    },
    links: {
      title: 'Payment links',
      more: 'Link that lasts longer',
      amount: 'Amount',
      note: 'What it is for (the customer reads it)',
      gatewayKind: 'Link of the payment service',
      bySms: 'By SMS',
      firstName: 'First name',
      lastName: 'Last name',
      emailAddress: 'E-mail address',
      phone: 'Mobile number',
      make: (amount) => `Make a link for ${amount}`,
      done: 'Done',
      again: 'Send again',
      renew: 'New link',
      cancel: 'Cancel',
      confirmCancel: 'Cancel the link',
      notOpened: 'Not opened yet',
      opened: 'Opened',
      accepted: 'Accepted, not paid yet',
      atPayment: 'At the payment page',
      pay: (amount) => `Pay ${amount}`,
      opening: 'Opening the payment page…',
      over: 'This link is over',
      declined: 'The last payment was declined',
      paid: 'Paid',
      nothingLeft: 'This sale has been paid',
    },
    exceptions: {
      needLook: /payments? needs? a look/,
      needLookTitle: 'These payments need a look',
      show: 'Look',
      dismiss: 'Dismiss',
      title: 'Needs a look',
      settled: 'Settled',
      managersOnly: 'For managers only',
      accept: (amount) => `Accept ${amount}`,
      dealtWith: 'Mark as dealt with',
      note: 'Note (optional)',
      yesAccept: 'Yes, accept',
      yesDealtWith: 'Yes, dealt with',
      moved: 'Yes, it moved',
      back: 'Back',
    },
  },
  ar: {
    direction: 'rtl',
    amount: (minor) => `${decimal(minor)} د.إ`,
    charge: (amount) => `تحصيل ${amount}`,
    codeOf: (amount, shop) => `رمز QR لدفع ${amount} إلى ${shop}`,
    menuOf: (name) => `قائمة ${name}`,
    state: {
      waiting: 'بالانتظار',
      customerIsPaying: 'العميل يدفع الآن',
      authorised: 'محجوز',
      paid: 'مدفوع',
      declined: 'مرفوض',
      cancelled: 'ملغى',
      expired: 'منتهي الصلاحية',
      notConfirmed: 'غير مؤكد',
      paidLate: 'دُفع متأخراً',
      otherAmount: 'وصل مبلغ مختلف',
    },
    clear: 'مسح',
    delete: 'حذف',
    cancel: 'إلغاء',
    checkNow: 'تحقق الآن',
    cantScan: 'تعذّر المسح؟',
    enlarge: 'تكبير',
    shrink: 'العودة إلى الصندوق',
    newSale: 'عملية جديدة',
    newCode: 'رمز جديد',
    look: 'مراجعة',
    confirmCancel: 'نعم، ألغِها',
    keepWaiting: 'متابعة الانتظار',
    timeIsUp: 'انتهى الوقت، جارٍ التأكد…',
    cancelTitle: 'إلغاء هذه الدفعة؟',
    actionFailed: 'لم ينجح ذلك. الحالة المعروضة هي آخر ما نعرفه. حاول مرة أخرى.',
    scanHelpTitle: 'تعذّر المسح؟',
    payAddress: 'عنوان الدفع',
    salesTitle: 'المبيعات',
    whoIsThere: 'من على الصندوق؟',
    someoneElse: 'شخص آخر',
    wrongPin: 'الرقم السري غير صحيح',
    switchPerson: 'تبديل المستخدم',
    otherLanguage: 'English',
    refund: {
      ask: 'استرداد',
      amount: 'المبلغ',
      note: 'السبب',
      confirm: (amount) => `استرداد ${amount}`,
      list: 'المبالغ المستردة',
      sent: 'أُرسل',
      notRefunded: 'لم يُسترد',
    },
    history: {
      title: 'كل الدفعات',
      search: 'بحث',
      all: 'الكل',
      moneyCame: 'وصل المبلغ',
      noMoney: 'بلا مبلغ',
      question: 'هل دفع العميل؟',
      timeline: 'ما الذي حدث',
    },
    keys: {
      title: 'أنظمة أخرى',
      name: 'لأي نظام هو؟',
      open: 'طلب الدفعات',
      make: 'إنشاء مفتاح',
      done: 'حفظته',
      end: 'إنهاء',
      confirmEnd: 'إنهاء المفتاح',
    },
    terminal: {
      title: 'جهاز البطاقات',
      shows: 'جهاز البطاقات يعرض هذه الدفعة',
      again: 'عرضها مرة أخرى',
    },
    outboundWebhooks: {
      url: 'إلى أين تُرسل الرسائل؟',
      allowPrivateNetwork: 'هذا العنوان داخل شبكتنا، وأسمح به',
      add: 'إضافة العنوان',
      privateNetwork: 'شبكتنا، مسموح',
      delivered: 'سُلّمت',
      again: 'إرسال مرة أخرى',
      end: 'إنهاء',
      ended: 'أُنهي',
    },
    links: {
      title: 'روابط الدفع',
      more: 'رابط يدوم أطول',
      amount: 'المبلغ',
      note: 'الغرض (يقرؤه العميل)',
      gatewayKind: 'رابط خدمة الدفع',
      bySms: 'برسالة نصية',
      firstName: 'الاسم الأول',
      lastName: 'اسم العائلة',
      emailAddress: 'عنوان البريد الإلكتروني',
      phone: 'رقم الجوال',
      make: (amount) => `إنشاء رابط بمبلغ ${amount}`,
      done: 'تم',
      again: 'إرسال مرة أخرى',
      renew: 'رابط جديد',
      cancel: 'إلغاء',
      confirmCancel: 'إلغاء الرابط',
      notOpened: 'لم يُفتح بعد',
      opened: 'فُتح',
      accepted: 'مقبول، لم يُدفع بعد',
      atPayment: 'في صفحة الدفع',
      pay: (amount) => `ادفع ${amount}`,
      opening: 'جارٍ فتح صفحة الدفع…',
      over: 'انتهى هذا الرابط',
      declined: 'رُفضت الدفعة الأخيرة',
      paid: 'مدفوع',
      nothingLeft: 'دُفعت هذه العملية',
    },
    exceptions: {
      needLook: /تحتاج(ان)? إلى مراجعة/,
      needLookTitle: 'دفعات تحتاج إلى مراجعة',
      show: 'عرض',
      dismiss: 'إخفاء',
      title: 'تحتاج إلى مراجعة',
      settled: 'تمت معالجتها',
      managersOnly: 'للمديرين فقط',
      accept: (amount) => `قبول ${amount}`,
      dealtWith: 'علّمها كمعالجة',
      note: 'ملاحظة (اختيارية)',
      yesAccept: 'نعم، اقبلها',
      yesDealtWith: 'نعم، تمت',
      moved: 'نعم، انتقل',
      back: 'رجوع',
    },
  },
};
