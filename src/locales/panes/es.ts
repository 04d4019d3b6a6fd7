import type { FlowWords } from '../messages.js';

/* US Spanish. No time follows “a las”, which is wrong for one o'clock, and no time ends a sentence. */

export const messages: FlowWords = (plural) => ({
  sandbox: 'Prueba · ningún banco real',
  close: 'Cerrar',
  back: 'Atrás',
  progress: (step, of) => `Paso ${step} de ${of}`,
  thisBusiness: 'esta empresa',
  gotIt: 'Entendido',
  chooseAnotherBank: 'Elegir otro banco',
  enterByHand: 'Ingresar los datos manualmente',
  tryAgain: 'Intentar de nuevo',
  whatIsShared: 'Qué se comparte',
  whatYouAgreeTo: 'Lo que usted acepta',
  backTo: (business) => `Volver a ${business}`,
  done: 'Listo',
  notThrough: 'No se pudo completar',

  consent: {
    heading: 'Vincule la cuenta donde quiere recibir sus pagos',
    facts: (business) => ({
      password: ['Su contraseña se queda en su banco', 'Usted inicia sesión en el sitio de su banco.'],
      choice: ['Usted elige la cuenta', `Solo la cuenta que elija se comparte con ${business}.`],
      undo: ['Usted tiene el control', 'Puede quitar la cuenta en cualquier momento.'],
    }),
    agreement: (business) => `Al continuar, usted comparte con ${business} la cuenta que elija.`,
    agree: 'Aceptar y continuar',
  },
  dataAccess: {
    heading: (business) => `Qué se comparte con ${business}`,
    details: ['Datos de la cuenta', 'Nombre, tipo y últimos cuatro dígitos de la cuenta.'],
    numbers: ['Números de cuenta y de ruta', 'Para enviarle sus pagos.'],
    balance: ['Saldo', 'Para confirmar que la cuenta está activa.'],
    ownership: ['Titular de la cuenta', 'Nombre y dirección registrados en el banco.'],
    transactions: ['Transacciones', 'Dinero que entra y sale de la cuenta.'],
    never: (sharesTransactions) => [
      'Nunca se comparten',
      sharesTransactions ? 'Su contraseña y sus tarjetas.' : 'Su contraseña, sus tarjetas y sus transacciones.',
    ],
  },
  legalDetails: {
    use: (business) => ['Para qué se usa', `Para que ${business} pueda pagarle en esta cuenta.`],
    takeBack: (business) => [
      'Puede retirar el acceso en cualquier momento',
      `Quite la cuenta en ${business} o deje de compartirla desde su banco.`,
    ],
    bank: ['Nada cambia en su banco', 'Los términos de su banco siguen vigentes.'],
  },
  institutionPicker: {
    heading: '¿Cuál es su banco?',
    search: 'Buscar bancos',
    placeholder: 'Buscar por nombre',
    often: 'Bancos populares',
    loading: 'Cargando bancos…',
    searching: 'Buscando…',
    found: plural({ one: '# banco', other: '# bancos' }),
    nothing: (query) => `No se encontró ningún banco con “${query}”`,
    nothingHint: 'Revise la ortografía o pruebe con una parte del nombre.',
    byHandHint: 'Necesitará sus números de ruta y de cuenta.',
    notHere: '¿No ve su banco?',
    opening: (bank) => `Abriendo ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Inicie sesión en ${bank}`,
    opens: (bank) => `El sitio de ${bank} se abre en una ventana nueva.`,
    steps: (business) => [
      'Inicie sesión como siempre.',
      `Permita compartir la cuenta con ${business}.`,
      'La ventana se cierra y usted vuelve aquí.',
    ],
    open: (bank) => `Abrir ${bank}`,
    waitingHeading: (bank) => `Termine en la ventana de ${bank}`,
    waiting: 'Cuando termine, esta página continuará automáticamente.',
    show: 'Mostrar la ventana',
    cancel: 'Cancelar el inicio de sesión',
    blockedHeading: 'Su navegador bloqueó la ventana del banco',
    blocked: (bank) => `No hay problema. Presione el botón para abrir ${bank}.`,
    closedHeading: (bank) => `Se cerró la ventana de ${bank}`,
    closed: 'Puede abrirla de nuevo o elegir otro banco.',
    offline: 'Parece que no tiene conexión. Esto continuará en cuanto vuelva a conectarse.',
  },
  accountPicker: {
    heading: (several) => (several ? '¿Qué cuentas quiere vincular?' : '¿Dónde quiere recibir sus pagos?'),
    loadingHeading: 'Obteniendo sus cuentas',
    loading: (bank) => `${bank} está enviando la lista…`,
    accounts: 'Cuentas',
    sharing: (business, several, balances) =>
      several
        ? `Se comparten con ${business} los nombres${balances ? ', los números y los saldos' : ' y los números'} de estas cuentas.`
        : `Se comparten con ${business} el nombre${balances ? ', los números y el saldo' : ' y los números'} de esta cuenta.`,
    link: plural({ zero: 'Vincular esta cuenta', one: 'Vincular esta cuenta', other: 'Vincular # cuentas' }),
    linking: 'Vinculando…',
    endingIn: (last4) => `terminada en ${last4.split('').join(' ')}`,
    notSelectable: 'Esta cuenta no se puede vincular',
  },
  manualEntry: {
    heading: 'Ingrese sus datos bancarios',
    lead: (microdeposits) =>
      `Use una cuenta de cheques (checking) o de ahorros (savings) de EE.\u00a0UU. a su nombre.${microdeposits ? ' Para confirmarla, le enviaremos dos depósitos pequeños en 1 o 2 días hábiles.' : ''}`,
    routingNumber: 'Número de ruta (routing number)',
    accountNumber: 'Número de cuenta (account number)',
    confirmation: 'Confirme el número de cuenta',
    routingMissing: 'Ingrese el número de ruta. Tiene 9 dígitos.',
    routingWrong: 'Este número de ruta no es válido. Revise cada dígito.',
    routingTooShort: plural({
      one: 'Un número de ruta tiene 9 dígitos. Falta uno.',
      other: 'Un número de ruta tiene 9 dígitos. Faltan #.',
    }),
    routingTooLong: plural({
      one: 'Un número de ruta tiene 9 dígitos. Sobra uno.',
      other: 'Un número de ruta tiene 9 dígitos. Sobran #.',
    }),
    accountMissing: 'Ingrese el número de cuenta.',
    accountTooLong: 'Un número de cuenta tiene 17 dígitos como máximo.',
    confirmationMissing: 'Ingrese de nuevo el número de cuenta.',
    confirmationDiffers: 'Los números de cuenta no coinciden.',
    testAccount: ['En el entorno de prueba puede ', 'usar una cuenta ficticia', '.'],
    refused: 'No se aceptaron estos números. Revíselos e intente de nuevo.',
    submit: 'Continuar',
    submitting: 'Verificando…',
  },
  success: {
    heading: 'Su cuenta está vinculada',
    lead: (business) => `Vuelva a ${business} para terminar.`,
    account: 'Cuenta bancaria',
    depositsHeading: 'Ya casi',
    deposits: (last4) =>
      `Enviaremos dos depósitos pequeños a ${last4} en 1 o 2 días hábiles. Recibirá un correo que explica cómo confirmarlos.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} está en mantenimiento`,
    maintenance: (time, day) =>
      `Regreso previsto: ${time} ${day === null ? 'de hoy' : `del ${day}`}. Vuelva entonces o elija otro banco.`,
    unavailableHeading: (bank) => `${bank} no responde`,
    unavailable: 'El problema es del banco y no sabemos cuánto durará. Intente más tarde o elija otro banco.',
    signInFailedHeading: 'No se pudo iniciar sesión',
    signInFailed: (bank) => `${bank} interrumpió el proceso. Intente de nuevo o elija otro banco.`,
    accountsHeading: 'No pudimos obtener sus cuentas',
    accounts: (bank) => `Inició sesión, pero ${bank} no envió sus cuentas. Un segundo intento suele funcionar.`,
    accountsAgain: (bank) => `Inició sesión, pero ${bank} sigue sin enviar sus cuentas. Quizá funcione con otro banco.`,
    noneHeading: 'No hay cuentas elegibles',
    none: (bank, n) =>
      `Los pagos requieren una cuenta de cheques o de ahorros de EE.\u00a0UU. En ${bank} ${plural({ zero: 'no tiene cuentas', one: 'su cuenta no puede recibirlos', other: 'ninguna de sus # cuentas puede recibirlos' })(n)}.`,
    failureHeading: 'No pudimos vincular su cuenta',
    failure: (byHand) =>
      byHand
        ? 'No se compartió nada y nada cambió. Ingrese los datos manualmente o intente más tarde.'
        : 'No se compartió nada y nada cambió. Intente más tarde.',
    expiredHeading: 'Su sesión expiró',
    expired: 'Por su seguridad, la vinculación termina después de un tiempo. No se compartió nada.',
  },
  exit: {
    heading: '¿Dejar de vincular?',
    lead: 'Su cuenta aún no está vinculada. Si lo deja ahora, la próxima vez empezará desde el principio.',
    stay: 'Continuar',
    leave: 'Dejarlo y cerrar',
  },
});
