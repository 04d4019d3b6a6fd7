import type { FlowWords } from '../messages.js';

/* Modern Standard Arabic. Uses verbal nouns instead of imperatives, which have a masculine and a feminine form. */

/** Isolates a name, so that its direction does not affect the punctuation next to it. */
const own = (name: string): string => `\u2068${name}\u2069`;

export const messages: FlowWords = (plural) => ({
  sandbox: 'بيئة تجريبية · لا بنك حقيقي',
  close: 'إغلاق',
  back: 'رجوع',
  progress: (step, of) => `الخطوة ${step} من ${of}`,
  thisBusiness: 'هذه الشركة',
  gotIt: 'حسنًا',
  chooseAnotherBank: 'اختيار بنك آخر',
  enterByHand: 'إدخال البيانات يدويًا',
  tryAgain: 'إعادة المحاولة',
  whatIsShared: 'ما تتم مشاركته',
  whatYouAgreeTo: 'تفاصيل الموافقة',
  backTo: (business) => `العودة إلى ${own(business)}`,
  done: 'تم',
  notThrough: 'لم تنجح العملية',

  consent: {
    heading: 'ربط الحساب الذي ستصل إليه مدفوعاتك',
    facts: (business) => ({
      password: ['كلمة مرورك تبقى لدى بنكك', 'يتم تسجيل الدخول في موقع بنكك نفسه.'],
      choice: ['اختيار الحساب لك', `لا تتم مشاركة غيره مع ${own(business)}.`],
      undo: ['التحكم بيدك', 'يمكنك إزالة الحساب في أي وقت.'],
    }),
    agreement: (business) => `بالمتابعة، تتم مشاركة الحساب الذي يقع عليه اختيارك مع ${own(business)}.`,
    agree: 'الموافقة والمتابعة',
  },
  dataAccess: {
    heading: (business) => `ما تتم مشاركته مع ${own(business)}`,
    details: ['تفاصيل الحساب', 'اسمه ونوعه وآخر أربعة أرقام.'],
    numbers: ['رقم الحساب ورقم التوجيه', 'كي تصل إليك مدفوعاتك.'],
    balance: ['الرصيد', 'للتأكد من نشاط الحساب.'],
    ownership: ['ملكية الحساب', 'الاسم والعنوان لدى بنكك.'],
    transactions: ['المعاملات', 'الأموال الواردة والصادرة.'],
    never: (sharesTransactions) => [
      'لا تتم مشاركته أبدًا',
      sharesTransactions ? 'كلمة مرورك وبطاقاتك.' : 'كلمة مرورك وبطاقاتك ومعاملاتك.',
    ],
  },
  legalDetails: {
    use: (business) => ['الغرض', `كي تصل إليك المدفوعات من ${own(business)} على هذا الحساب.`],
    takeBack: (business) => [
      'يمكنك إلغاء الإذن في أي وقت',
      `يمكنك إزالة الحساب لدى ${own(business)} أو إنهاء المشاركة لدى بنكك.`,
    ],
    bank: ['لا يتغير شيء لدى بنكك', 'تبقى شروط بنكك سارية.'],
  },
  institutionPicker: {
    heading: 'ما هو بنكك؟',
    search: 'البحث عن بنك',
    placeholder: 'البحث بالاسم',
    often: 'البنوك الشائعة',
    loading: 'جارٍ تحميل البنوك…',
    searching: 'جارٍ البحث…',
    found: plural({ one: 'بنك واحد', two: 'بنكان', few: '# بنوك', many: '# بنكًا', other: '# بنك' }),
    nothing: (query) => `لم يُعثر على بنك باسم «${own(query)}»`,
    nothingHint: 'يمكنك مراجعة الإملاء أو تجربة جزء من الاسم.',
    byHandHint: 'يلزم رقم التوجيه ورقم الحساب.',
    notHere: 'بنكك غير ظاهر؟',
    opening: (bank) => `جارٍ فتح ${own(bank)}…`,
  },
  partnerAuth: {
    heading: (bank) => `تسجيل الدخول إلى ${own(bank)}`,
    opens: (bank) => `يُفتح موقع ${own(bank)} في نافذة جديدة.`,
    steps: (business) => ['تسجيل الدخول كالمعتاد.', `السماح بالمشاركة مع ${own(business)}.`, 'إغلاق النافذة والعودة إلى هنا.'],
    open: (bank) => `فتح ${own(bank)}`,
    waitingHeading: (bank) => `المتابعة في نافذة ${own(bank)}`,
    waiting: 'تتابع هذه الصفحة تلقائيًا عند الانتهاء.',
    show: 'إظهار النافذة',
    cancel: 'إلغاء تسجيل الدخول',
    blockedHeading: 'حظر متصفحك نافذة البنك',
    blocked: (bank) => `لا مشكلة. يفتح الزر ${own(bank)}.`,
    closedHeading: (bank) => `أُغلقت نافذة ${own(bank)}`,
    closed: 'يمكنك فتحها من جديد أو اختيار بنك آخر.',
    offline: 'يبدو أنك غير متصل. سنتابع عند عودة الاتصال.',
  },
  accountPicker: {
    heading: (several) => (several ? 'ما الحسابات التي سيتم ربطها؟' : 'إلى أين نرسل مدفوعاتك؟'),
    loadingHeading: 'جارٍ جلب حساباتك',
    loading: (bank) => `جارٍ جلب القائمة من ${own(bank)}…`,
    accounts: 'الحسابات',
    sharing: (business, several, balances) =>
      several
        ? `تتم مشاركة أسماء هذه الحسابات وأرقامها${balances ? ' وأرصدتها' : ''} مع ${own(business)}.`
        : `تتم مشاركة اسم هذا الحساب وأرقامه${balances ? ' ورصيده' : ''} مع ${own(business)}.`,
    link: plural({ zero: 'ربط هذا الحساب', one: 'ربط هذا الحساب', two: 'ربط حسابين', other: 'ربط الحسابات (#)' }),
    linking: 'جارٍ الربط…',
    endingIn: (last4) => `ينتهي بالأرقام ${last4.split('').join(' ')}`,
    notSelectable: 'لا يمكن ربط هذا الحساب',
  },
  manualEntry: {
    heading: 'إدخال بياناتك البنكية',
    lead: (microdeposits) =>
      `حساب أمريكي باسمك: جارٍ (checking) أو توفير (savings).${microdeposits ? ' لتأكيده سنرسل إيداعين صغيرين خلال يوم عمل أو يومين.' : ''}`,
    routingNumber: 'رقم التوجيه (routing number)',
    accountNumber: 'رقم الحساب (account number)',
    confirmation: 'تأكيد رقم الحساب',
    routingMissing: 'يلزم إدخال رقم التوجيه من 9 أرقام.',
    routingWrong: 'رقم التوجيه غير صالح. تلزم مراجعة الأرقام.',
    routingTooShort: plural({ other: 'رقم التوجيه من 9 أرقام. عدد الأرقام الناقصة: #.' }),
    accountMissing: 'يلزم إدخال رقم الحساب.',
    accountTooLong: 'رقم الحساب من 17 رقمًا على الأكثر.',
    confirmationMissing: 'يلزم إدخال رقم الحساب مرة أخرى.',
    confirmationDiffers: 'رقما الحساب غير متطابقين.',
    testAccount: ['في البيئة التجريبية يمكنك ', 'استخدام حساب تجريبي', '.'],
    refused: 'لم تُقبل هذه الأرقام. تلزم مراجعتها.',
    submit: 'متابعة',
    submitting: 'جارٍ التحقق…',
  },
  success: {
    heading: 'تم ربط حسابك',
    lead: (business) => `يمكنك العودة إلى ${own(business)} لإكمال العملية.`,
    account: 'حساب بنكي',
    depositsHeading: 'بقيت خطوة واحدة',
    deposits: (last4) => `سنرسل إيداعين صغيرين إلى ${own(last4)} خلال يوم عمل أو يومين. وستصلك رسالة إلكترونية بطريقة تأكيدهما.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${own(bank)} قيد الصيانة`,
    maintenance: (time, day) =>
      `من المتوقع أن يعود البنك ${day === null ? 'اليوم' : `في ${day}`} الساعة ${time}. يمكنك العودة حينها أو اختيار بنك آخر.`,
    unavailableHeading: (bank) => `لا رد من ${own(bank)}`,
    unavailable: 'المشكلة لدى البنك ولا نعلم مدتها. يمكنك المحاولة لاحقًا أو اختيار بنك آخر.',
    signInFailedHeading: 'لم يكتمل تسجيل الدخول',
    signInFailed: (bank) => `توقف من جهة ${own(bank)}. يمكنك إعادة المحاولة أو اختيار بنك آخر.`,
    accountsHeading: 'تعذّر جلب حساباتك',
    accounts: (bank) => `تم تسجيل الدخول إلى ${own(bank)} لكن القائمة لم تصل. يمكنك إعادة المحاولة.`,
    accountsAgain: (bank) => `تم تسجيل الدخول إلى ${own(bank)} لكن القائمة لم تصل مجددًا. قد ينجح بنك آخر.`,
    noneHeading: 'لا توجد حسابات مؤهلة',
    none: (bank, n) =>
      `يلزم للمدفوعات حساب أمريكي جارٍ أو توفير. ${plural({ zero: 'لا يظهر أي حساب', one: 'يظهر حساب واحد لا يقبلها', other: 'تظهر حسابات لا تقبلها (#)' })(n)} لدى ${own(bank)}.`,
    failureHeading: 'تعذّر ربط حسابك',
    failure: 'لم تتم مشاركة شيء ولم يتغير شيء. يمكنك المحاولة لاحقًا.',
    expiredHeading: 'انتهت مهلة جلستك',
    expired: 'لأمانك، ينتهي الربط بعد مدة. لم تتم مشاركة شيء.',
  },
  exit: {
    heading: 'إيقاف الربط؟',
    lead: 'لم يُربط حسابك بعد. سيلزم البدء من جديد.',
    stay: 'متابعة',
    leave: 'إيقاف وإغلاق',
  },
});
