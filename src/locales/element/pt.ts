import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'Vincular uma conta bancária',
    opening: 'Abrindo…',
    required: 'Vincule primeiro uma conta bancária.',
    notLoaded: 'Não foi possível carregar a vinculação. Verifique sua conexão e tente de novo, ou recarregue a página.',
  },
  outcome: {
    change: 'Alterar',
    linkedAccount: (bank, last4) => `${bank}, conta com final ${last4}`,
    bankAccount: 'Conta bancária',
    notLinked: 'Sua conta não foi vinculada',
    notChanged: 'Sua conta não foi alterada.',
    tryAgain: 'Tentar de novo',
    reference: (attempt) => `Referência: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: 'Outro elemento desta página está atrapalhando. Feche-o e tente de novo.',
    blocked_by_popover: 'Outro elemento desta página está atrapalhando. Feche-o e tente de novo.',
    blocked_by_inert: 'Esta parte da página ainda não está pronta. Tente novamente em instantes.',
    session_expired: 'Sua sessão expirou. Nada foi compartilhado.',
    session_already_used: 'Este link já foi usado.',
    flow_load_failed: 'Não foi possível carregar a vinculação. Verifique sua conexão e tente de novo, ou recarregue a página.',
    stripe_js_load_failed:
      'Não foi possível carregar o Stripe. Verifique sua conexão e seu bloqueador de anúncios e tente de novo.',
    stripe_js_offline: 'Você está off-line. Conecte-se à internet e tente de novo.',
    stripe_js_timeout: 'O Stripe demorou demais para responder. Verifique sua conexão e tente de novo.',
    api_connection_error: 'A conexão foi perdida. Verifique sua conexão e tente de novo.',
    unexpected_error: 'Algo deu errado e sua conta não foi vinculada. Tente de novo.',
    unavailable: 'A vinculação não está disponível no momento. Tente novamente mais tarde.',
    reload: (sentence) => `${sentence} Recarregue a página e tente de novo.`,
  },
  overlay: {
    takingLong: 'Isso está demorando mais que o normal',
    keepWaiting: 'Continuar esperando',
    close: 'Fechar',
  },
};
