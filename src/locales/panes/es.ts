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
  enterByHand: 'Ingresar los datos a mano',
  tryAgain: 'Intentar de nuevo',
  whatIsShared: 'Qué se comparte',
  whatYouAgreeTo: 'Qué acepta usted',
  backTo: (business) => `Volver a ${business}`,
  done: 'Listo',
  notThrough: 'No se pudo completar',

  consent: {
    heading: 'Vincule la cuenta donde quiere recibir sus pagos',
    facts: (business) => ({
      password: ['Su contraseña se queda en su banco', 'Usted inicia sesión en el sitio de su banco.'],
      choice: ['Usted elige la cuenta', `Solo lo que elija se comparte con ${business}.`],
      undo: ['Puede deshacerlo', 'Quite la cuenta cuando quiera.'],
    }),
    agreement: (business) => `Al aceptar, usted comparte con ${business} la cuenta que elija.`,
    agree: 'Acepto',
  },
  dataAccess: {
    heading: (business) => `Qué se comparte con ${business}`,
    details: ['Datos de la cuenta', 'Nombre de la cuenta, su tipo y los últimos cuatro dígitos.'],
    numbers: ['Números de cuenta y de ruta', 'Para que los pagos le lleguen.'],
    balance: ['Saldo', 'Para confirmar que la cuenta está activa.'],
    ownership: ['Titular de la cuenta', 'Nombre y dirección que tiene el banco.'],
    transactions: ['Pagos anteriores', 'Lo que entró y lo que salió.'],
    never: (sharesTransactions) => [
      'Nunca se comparten',
      sharesTransactions ? 'Sus datos de acceso y sus tarjetas.' : 'Sus datos de acceso, sus tarjetas y sus pagos anteriores.',
    ],
  },
  legalDetails: {
    use: (business) => ['Para qué sirve', `Para que ${business} pueda pagarle en esta cuenta.`],
    takeBack: (business) => ['Hasta que usted lo retire', `Quite la cuenta en ${business} o deje de compartirla desde su banco.`],
    bank: ['Las condiciones de su banco no cambian', 'Su cuenta sigue bajo las condiciones que acordó con su banco.'],
  },
  institutionPicker: {
    heading: '¿Cuál es su banco?',
    search: 'Buscar bancos',
    placeholder: 'Buscar por nombre',
    often: 'Los más elegidos',
    loading: 'Cargando bancos…',
    searching: 'Buscando…',
    found: plural({ one: '# banco', other: '# bancos' }),
    nothing: (query) => `No se encontró ningún banco con “${query}”`,
    nothingHint: 'Revise la ortografía o pruebe con una parte más corta del nombre.',
    byHandHint: 'Necesita sus números de ruta y de cuenta.',
    notHere: '¿No está aquí?',
    opening: (bank) => `Abriendo ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Inicie sesión en ${bank}`,
    opens: (bank) => `Se abre una ventana nueva en el sitio propio de ${bank}.`,
    steps: (business) => [
      'Inicie sesión como siempre.',
      `Acepte compartir una cuenta con ${business}.`,
      'La ventana se cierra y usted vuelve aquí.',
    ],
    open: (bank) => `Abrir ${bank}`,
    waitingHeading: (bank) => `Termine en la ventana de ${bank}`,
    waiting: 'Cuando termine, esta página avanza sola.',
    show: 'Mostrar la ventana',
    cancel: 'Cancelar el inicio de sesión',
    blockedHeading: 'Su navegador no dejó abrir la ventana',
    blocked: (bank) => `No pasa nada. Presione el botón y se abre ${bank}.`,
    closedHeading: (bank) => `Se cerró la ventana de ${bank}`,
    closed: 'Puede abrirla de nuevo o seguir con otro banco.',
  },
  accountPicker: {
    heading: (several) => (several ? '¿Qué cuentas quiere vincular?' : '¿En qué cuenta quiere recibir los pagos?'),
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
    heading: 'Ingrese su cuenta',
    lead: (microdeposits) =>
      `Una cuenta de cheques (checking) o de ahorros (savings) de EE.\u00a0UU. a su nombre.${microdeposits ? ' Dos depósitos pequeños la confirman en uno o dos días hábiles.' : ''}`,
    routingNumber: 'Número de ruta (routing number)',
    accountNumber: 'Número de cuenta (account number)',
    confirmation: 'Número de cuenta otra vez',
    routingMissing: 'Ingrese el número de ruta. Tiene 9 dígitos.',
    routingWrong: 'Esto no es un número de ruta. Revise si hay un dígito equivocado.',
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
    confirmationMissing: 'Ingrese el número de cuenta una vez más.',
    confirmationDiffers: 'Los dos números no coinciden.',
    testAccount: ['En el entorno de prueba puede ', 'usar una cuenta ficticia', '.'],
    refused: 'No se aceptaron estos números. Revíselos e intente de nuevo.',
    submit: 'Continuar',
    submitting: 'Verificando…',
  },
  success: {
    heading: 'Su cuenta está vinculada',
    lead: (business) => `Del resto se encarga ${business}.`,
    account: 'Cuenta bancaria',
    depositsHeading: 'Ya casi',
    deposits: (last4) =>
      `Dos depósitos pequeños llegan a ${last4} en uno o dos días hábiles. Recibirá un correo que explica cómo confirmarlos.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} está en mantenimiento`,
    maintenance: (time, day) =>
      `Regreso previsto: ${time} ${day === null ? 'de hoy' : `del ${day}`}. Puede volver entonces o seguir con otro banco.`,
    unavailableHeading: (bank) => `${bank} no responde`,
    unavailable: 'El problema es del banco y no sabemos cuánto durará. Intente más tarde o siga con otro banco.',
    signInFailedHeading: 'No se pudo iniciar sesión',
    signInFailed: (bank) => `${bank} interrumpió el proceso. Puede intentar una vez más o seguir con otro banco.`,
    accountsHeading: 'No pudimos obtener sus cuentas',
    accounts: (bank) => `${bank} le permitió entrar, pero no envió la lista. Un segundo intento suele funcionar.`,
    accountsAgain: (bank) => `${bank} le permitió entrar, pero sigue sin enviar la lista. Quizá funcione con otro banco.`,
    noneHeading: 'Aquí no hay ninguna cuenta que pueda recibir pagos',
    none: (bank, n) =>
      `Los pagos requieren una cuenta de cheques o de ahorros de EE.\u00a0UU. En ${bank} ${plural({ zero: 'no hay ninguna cuenta', one: 'hay una cuenta que no puede recibirlos', other: 'hay # cuentas y ninguna puede recibirlos' })(n)}.`,
    failureHeading: 'No pudimos vincular su cuenta',
    failure: (byHand) =>
      byHand
        ? 'No se compartió nada y nada cambió. Puede ingresar los datos de la cuenta o intentar más tarde.'
        : 'No se compartió nada y nada cambió. Intente más tarde.',
    expiredHeading: 'Esto tardó más de lo esperado',
    expired: 'Por su seguridad, la vinculación termina después de un rato. No se compartió nada.',
  },
  exit: {
    heading: '¿Dejar de vincular?',
    lead: 'Su cuenta aún no está vinculada. Si lo deja ahora, la próxima vez empieza desde el principio.',
    stay: 'Continuar',
    leave: 'Dejarlo y cerrar',
  },
});
