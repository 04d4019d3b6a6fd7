import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: '은행 계좌 연결',
    opening: '여는 중…',
    required: '먼저 은행 계좌를 연결해 주세요.',
    notLoaded: '연결 화면을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 시도하거나 페이지를 새로고침하세요.',
  },
  outcome: {
    change: '변경',
    linkedAccount: (bank, last4) => `${bank}, 계좌 끝자리 ${last4}`,
    bankAccount: '은행 계좌',
    notLinked: '계좌가 연결되지 않았어요',
    notChanged: '계좌는 변경되지 않았어요.',
    tryAgain: '다시 시도',
    reference: (attempt) => `참조 번호: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: '이 페이지의 다른 창이 가리고 있어요. 그 창을 닫고 다시 시도하세요.',
    blocked_by_popover: '이 페이지의 다른 창이 가리고 있어요. 그 창을 닫고 다시 시도하세요.',
    blocked_by_inert: '페이지의 이 부분은 아직 준비되지 않았어요. 잠시 후 다시 시도해 주세요.',
    session_expired: '세션이 만료됐어요. 공유된 정보는 없어요.',
    session_already_used: '이미 사용된 링크예요.',
    flow_load_failed: '연결 화면을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 시도하거나 페이지를 새로고침하세요.',
    stripe_js_load_failed: 'Stripe 화면을 불러오지 못했어요. 인터넷 연결과 광고 차단 프로그램을 확인하고 다시 시도하세요.',
    stripe_js_offline: '오프라인 상태예요. 인터넷에 연결하고 다시 시도하세요.',
    stripe_js_timeout: 'Stripe 응답이 너무 오래 걸려요. 인터넷 연결을 확인하고 다시 시도하세요.',
    api_connection_error: '연결이 끊겼어요. 인터넷 연결을 확인하고 다시 시도하세요.',
    unexpected_error: '문제가 생겨 계좌가 연결되지 않았어요. 다시 시도하세요.',
    unavailable: '지금은 연결할 수 없어요. 나중에 다시 시도해 주세요.',
    reload: (sentence) => `${sentence} 페이지를 새로고침하고 다시 시도하세요.`,
  },
  overlay: {
    takingLong: '평소보다 오래 걸리고 있어요',
    keepWaiting: '계속 기다리기',
    close: '닫기',
  },
};
