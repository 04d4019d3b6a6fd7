import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'Liên kết tài khoản ngân hàng',
    opening: 'Đang mở…',
    required: 'Hãy liên kết tài khoản ngân hàng trước.',
    notLoaded: 'Không tải được phần liên kết. Hãy kiểm tra kết nối và thử lại, hoặc tải lại trang.',
  },
  outcome: {
    change: 'Thay đổi',
    linkedAccount: (bank, last4) => `${bank}, tài khoản có số cuối ${last4}`,
    bankAccount: 'Tài khoản ngân hàng',
    notLinked: 'Tài khoản của bạn chưa được liên kết',
    notChanged: 'Tài khoản của bạn chưa thay đổi.',
    tryAgain: 'Thử lại',
    reference: (attempt) => `Mã tham chiếu: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: 'Một thành phần khác trên trang này đang che khuất. Hãy đóng nó rồi thử lại.',
    blocked_by_popover: 'Một thành phần khác trên trang này đang che khuất. Hãy đóng nó rồi thử lại.',
    blocked_by_inert: 'Phần này của trang chưa sẵn sàng. Hãy thử lại sau giây lát.',
    session_expired: 'Phiên của bạn đã hết hạn. Chưa có gì được chia sẻ.',
    session_already_used: 'Liên kết này đã được sử dụng.',
    flow_load_failed: 'Không tải được phần liên kết. Hãy kiểm tra kết nối và thử lại, hoặc tải lại trang.',
    stripe_js_load_failed: 'Không tải được Stripe. Hãy kiểm tra kết nối và trình chặn quảng cáo, rồi thử lại.',
    stripe_js_offline: 'Bạn đang ngoại tuyến. Hãy kết nối internet và thử lại.',
    stripe_js_timeout: 'Stripe phản hồi quá lâu. Hãy kiểm tra kết nối và thử lại.',
    api_connection_error: 'Mất kết nối. Hãy kiểm tra kết nối và thử lại.',
    unexpected_error: 'Đã xảy ra sự cố và tài khoản của bạn chưa được liên kết. Hãy thử lại.',
    unavailable: 'Hiện không thể liên kết. Vui lòng thử lại sau.',
    reload: (sentence) => `${sentence} Hãy tải lại trang và thử lại.`,
  },
  overlay: {
    takingLong: 'Việc này lâu hơn bình thường',
    keepWaiting: 'Chờ tiếp',
    close: 'Đóng',
  },
};
