import type { ElementMessages } from '../messages.js';

export const words: ElementMessages = {
  trigger: {
    linkAccount: 'Vincular una cuenta bancaria',
    opening: 'Abriendo…',
    required: 'Vincule primero una cuenta bancaria.',
    notLoaded: 'No se pudo cargar la vinculación. Revise su conexión e intente de nuevo, o recargue la página.',
  },
  outcome: {
    change: 'Cambiar',
    linkedAccount: (bank, last4) => `${bank}, cuenta terminada en ${last4}`,
    bankAccount: 'Cuenta bancaria',
    notLinked: 'No se vinculó su cuenta',
    notChanged: 'Su cuenta no cambió.',
    tryAgain: 'Intentar de nuevo',
    reference: (attempt) => `Referencia: ${attempt}`,
  },
  errors: {
    blocked_by_modal_dialog: 'Otro elemento de esta página impide continuar. Ciérrelo e intente de nuevo.',
    blocked_by_popover: 'Otro elemento de esta página impide continuar. Ciérrelo e intente de nuevo.',
    blocked_by_inert: 'Esta parte de la página aún no está lista. Intente de nuevo en un momento.',
    session_expired: 'Su sesión expiró. No se compartió nada.',
    session_already_used: 'Este enlace ya se usó.',
    flow_load_failed: 'No se pudo cargar la vinculación. Revise su conexión e intente de nuevo, o recargue la página.',
    stripe_js_load_failed: 'No se pudo cargar Stripe. Revise su conexión y su bloqueador de anuncios, e intente de nuevo.',
    stripe_js_offline: 'No hay conexión. Conéctese a internet e intente de nuevo.',
    stripe_js_timeout: 'Stripe tardó demasiado en responder. Revise su conexión e intente de nuevo.',
    api_connection_error: 'Se perdió la conexión. Revise su conexión e intente de nuevo.',
    unexpected_error: 'Algo salió mal y no se vinculó su cuenta. Intente de nuevo.',
    unavailable: 'La vinculación no está disponible en este momento. Intente más tarde.',
    reload: (sentence) => `${sentence} Recargue la página e intente de nuevo.`,
  },
  overlay: {
    takingLong: 'Esto tarda más de lo normal',
    keepWaiting: 'Seguir esperando',
    close: 'Cerrar',
  },
};
