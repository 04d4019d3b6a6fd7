import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'ربط حساب بنكي',
    opening: 'جارٍ الفتح…',
    required: 'يلزم ربط حساب بنكي أولًا.',
    notLoaded: 'تعذّر تحميل الربط. يمكنك التحقق من الاتصال وإعادة المحاولة، أو إعادة تحميل الصفحة.',
  },
  outcome: {
    change: 'تغيير',
    linkedAccount: (bank, last4) => `\u2068${bank}\u2069، حساب ينتهي بالأرقام ${last4}`,
    bankAccount: 'حساب بنكي',
    notLinked: 'لم يتم ربط حسابك',
    notChanged: 'لم يتم تغيير حسابك.',
    tryAgain: 'إعادة المحاولة',
    reference: (attempt) => `الرقم المرجعي: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: 'عنصر آخر في هذه الصفحة يحجب الربط. يلزم إغلاقه ثم إعادة المحاولة.',
    blocked_by_popover: 'عنصر آخر في هذه الصفحة يحجب الربط. يلزم إغلاقه ثم إعادة المحاولة.',
    blocked_by_inert: 'هذا الجزء من الصفحة ليس جاهزًا بعد. يمكنك إعادة المحاولة بعد قليل.',
    session_expired: 'انتهت مهلة جلستك. لم تتم مشاركة شيء.',
    session_already_used: 'سبق استخدام هذا الرابط.',
    flow_load_failed: 'تعذّر تحميل الربط. يمكنك التحقق من الاتصال وإعادة المحاولة، أو إعادة تحميل الصفحة.',
    stripe_js_load_failed: 'تعذّر تحميل Stripe. يمكنك التحقق من الاتصال ومن مانع الإعلانات ثم إعادة المحاولة.',
    stripe_js_offline: 'لا يوجد اتصال بالإنترنت. يلزم الاتصال ثم إعادة المحاولة.',
    stripe_js_timeout: 'تأخر رد Stripe كثيرًا. يمكنك التحقق من الاتصال وإعادة المحاولة.',
    api_connection_error: 'انقطع الاتصال. يمكنك التحقق منه وإعادة المحاولة.',
    unexpected_error: 'حدث خطأ ولم يتم ربط حسابك. يمكنك إعادة المحاولة.',
    unavailable: 'الربط غير متاح حاليًا. يُرجى المحاولة لاحقًا.',
    reload: (sentence) => `${sentence} يلزم إعادة تحميل الصفحة ثم إعادة المحاولة.`,
  },
  overlay: {
    takingLong: 'يستغرق هذا وقتًا أطول من المعتاد',
    keepWaiting: 'متابعة الانتظار',
    close: 'إغلاق',
  },
};
