import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: '关联银行账户',
    opening: '正在打开…',
    required: '请先关联银行账户。',
    notLoaded: '无法加载关联流程。请检查网络连接后重试，或重新加载页面。',
  },
  outcome: {
    change: '更改',
    linkedAccount: (bank, last4) => `${bank}，账户尾号 ${last4}`,
    bankAccount: '银行账户',
    notLinked: '您的账户未关联',
    notChanged: '您的账户未更改。',
    tryAgain: '重试',
    reference: (attempt) => `参考编号：${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: '此页面上的其他内容挡住了操作。请将其关闭后重试。',
    blocked_by_popover: '此页面上的其他内容挡住了操作。请将其关闭后重试。',
    blocked_by_inert: '页面的这一部分尚未就绪。请稍后重试。',
    session_expired: '操作已超时。没有共享任何信息。',
    session_already_used: '此链接已被使用。',
    flow_load_failed: '无法加载关联流程。请检查网络连接后重试，或重新加载页面。',
    stripe_js_load_failed: '无法加载Stripe。请检查网络连接和广告拦截程序，然后重试。',
    stripe_js_offline: '您已离线。请连接互联网后重试。',
    stripe_js_timeout: 'Stripe响应时间过长。请检查网络连接后重试。',
    api_connection_error: '连接已断开。请检查网络连接后重试。',
    unexpected_error: '出了点问题，您的账户未关联。请重试。',
    unavailable: '目前无法关联账户。请稍后再试。',
    reload: (sentence) => `${sentence}请重新加载页面后重试。`,
  },
  overlay: {
    takingLong: '所需时间比平时长',
    keepWaiting: '继续等待',
    close: '关闭',
  },
};
