import type { FlowWords } from '../messages.js';

/* Brazilian Portuguese. No name follows “em”, which contracts with “esta empresa”. */

export const messages: FlowWords = (plural) => ({
  sandbox: 'Teste · nenhum banco real',
  close: 'Fechar',
  back: 'Voltar',
  progress: (step, of) => `Etapa ${step} de ${of}`,
  thisBusiness: 'esta empresa',
  gotIt: 'Entendi',
  chooseAnotherBank: 'Escolher outro banco',
  enterByHand: 'Digitar os dados manualmente',
  tryAgain: 'Tentar de novo',
  whatIsShared: 'O que é compartilhado',
  whatYouAgreeTo: 'O que você aceita',
  backTo: (business) => `Voltar para ${business}`,
  done: 'Concluir',
  notThrough: 'Não foi possível concluir',

  consent: {
    heading: 'Vincule a conta em que você quer receber',
    facts: (business) => ({
      password: ['Sua senha fica com o seu banco', 'Você entra pelo site do próprio banco.'],
      choice: ['Você escolhe a conta', `Só a conta que você escolher é compartilhada com ${business}.`],
      undo: ['Você está no controle', 'Remova a conta a qualquer momento.'],
    }),
    agreement: (business) => `Ao continuar, você compartilha com ${business} a conta que escolher.`,
    agree: 'Aceitar e continuar',
  },
  dataAccess: {
    heading: (business) => `O que é compartilhado com ${business}`,
    details: ['Dados da conta', 'Nome, tipo e últimos quatro dígitos da conta.'],
    numbers: ['Números da conta e de roteamento', 'Para enviar seus pagamentos.'],
    balance: ['Saldo', 'Para confirmar que a conta está ativa.'],
    ownership: ['Titular da conta', 'Nome e endereço registrados no banco.'],
    transactions: ['Transações', 'Entradas e saídas da conta.'],
    never: (sharesTransactions) => [
      'Nunca compartilhados',
      sharesTransactions ? 'Sua senha e seus cartões.' : 'Sua senha, seus cartões e suas transações.',
    ],
  },
  legalDetails: {
    use: (business) => ['Como é usada', `Para que ${business} possa pagar você nesta conta.`],
    takeBack: (business) => [
      'Você pode revogar o acesso a qualquer momento',
      `Remova a conta que ${business} usa ou encerre o compartilhamento no seu banco.`,
    ],
    bank: ['Nada muda no seu banco', 'Os termos do seu banco continuam valendo.'],
  },
  institutionPicker: {
    heading: 'Qual é o seu banco?',
    search: 'Buscar bancos',
    placeholder: 'Buscar por nome',
    often: 'Bancos populares',
    loading: 'Carregando bancos…',
    searching: 'Buscando…',
    found: plural({ one: '# banco', other: '# bancos' }),
    nothing: (query) => `Nenhum banco encontrado para “${query}”`,
    nothingHint: 'Confira a grafia ou tente uma parte do nome.',
    byHandHint: 'Você vai precisar dos números de roteamento e da conta.',
    notHere: 'Não encontrou seu banco?',
    opening: (bank) => `Abrindo ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Acesse ${bank}`,
    opens: (bank) => `O site do banco ${bank} abre em uma nova janela.`,
    steps: (business) => [
      'Entre como de costume.',
      `Permita o compartilhamento com ${business}.`,
      'A janela se fecha e você volta para cá.',
    ],
    open: (bank) => `Abrir ${bank}`,
    waitingHeading: (bank) => `Termine na janela de ${bank}`,
    waiting: 'Esta página continua automaticamente quando você terminar.',
    show: 'Mostrar a janela',
    cancel: 'Cancelar o acesso',
    blockedHeading: 'Seu navegador bloqueou a janela do banco',
    blocked: (bank) => `Sem problema. Pressione o botão para abrir ${bank}.`,
    closedHeading: (bank) => `A janela de ${bank} foi fechada`,
    closed: 'Você pode abri-la de novo ou escolher outro banco.',
    offline: 'Parece que você está sem conexão. O processo continua assim que a conexão voltar.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Quais contas você quer vincular?' : 'Para onde devemos enviar seus pagamentos?'),
    loadingHeading: 'Buscando suas contas',
    loading: (bank) => `${bank} está enviando a lista…`,
    accounts: 'Contas',
    sharing: (business, several, balances) =>
      several
        ? `Os nomes${balances ? ', os números e os saldos' : ' e os números'} destas contas são compartilhados com ${business}.`
        : `O nome${balances ? ', os números e o saldo' : ' e os números'} desta conta são compartilhados com ${business}.`,
    link: plural({ one: 'Vincular esta conta', other: 'Vincular # contas' }),
    linking: 'Vinculando…',
    endingIn: (last4) => `com final ${last4.split('').join(' ')}`,
    notSelectable: 'Esta conta não pode ser vinculada',
  },
  manualEntry: {
    heading: 'Digite seus dados bancários',
    lead: (microdeposits) =>
      `Use uma conta-corrente (checking) ou poupança (savings) nos EUA, em seu nome.${microdeposits ? ' Para confirmá-la, enviaremos dois pequenos depósitos em 1 a 2 dias úteis.' : ''}`,
    routingNumber: 'Número de roteamento (routing number)',
    accountNumber: 'Número da conta (account number)',
    confirmation: 'Confirme o número da conta',
    routingMissing: 'Digite o número de roteamento. Ele tem 9 dígitos.',
    routingWrong: 'Este número de roteamento não é válido. Confira cada dígito.',
    routingTooShort: plural({
      one: 'Um número de roteamento tem 9 dígitos. Falta um.',
      other: 'Um número de roteamento tem 9 dígitos. Faltam #.',
    }),
    routingTooLong: plural({
      one: 'Um número de roteamento tem 9 dígitos. Há um a mais.',
      other: 'Um número de roteamento tem 9 dígitos. Há # a mais.',
    }),
    accountMissing: 'Digite o número da conta.',
    accountTooLong: 'Um número de conta tem no máximo 17 dígitos.',
    confirmationMissing: 'Digite o número da conta novamente.',
    confirmationDiffers: 'Os números da conta não coincidem.',
    testAccount: ['No ambiente de teste, você pode ', 'usar uma conta fictícia', '.'],
    refused: 'Estes números não foram aceitos. Confira e tente de novo.',
    submit: 'Continuar',
    submitting: 'Verificando…',
  },
  success: {
    heading: 'Sua conta está vinculada',
    lead: (business) => `Volte para ${business} para concluir.`,
    account: 'Conta bancária',
    depositsHeading: 'Quase lá',
    deposits: (last4) =>
      `Enviaremos dois pequenos depósitos para ${last4} em 1 a 2 dias úteis. Você vai receber um e-mail explicando como confirmá-los.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} está em manutenção`,
    maintenance: (time, day) => `Retorno previsto: ${day ?? 'hoje'}, ${time}. Volte nesse horário ou escolha outro banco.`,
    unavailableHeading: (bank) => `${bank} não está respondendo`,
    unavailable: 'O problema está no banco e não sabemos quanto tempo vai durar. Tente mais tarde ou escolha outro banco.',
    signInFailedHeading: 'O acesso não foi concluído',
    signInFailed: (bank) => `${bank} interrompeu o acesso. Tente de novo ou escolha outro banco.`,
    accountsHeading: 'Não conseguimos obter suas contas',
    accounts: (bank) => `Você entrou, mas ${bank} não enviou suas contas. Uma segunda tentativa costuma funcionar.`,
    accountsAgain: (bank) => `Você entrou, mas ${bank} ainda não enviou suas contas. Talvez funcione com outro banco.`,
    noneHeading: 'Nenhuma conta elegível',
    none: (bank, n) =>
      `Os pagamentos exigem uma conta-corrente ou poupança nos EUA. Em ${bank}, ${plural({ zero: 'você não tem contas', one: 'sua conta não pode recebê-los', other: 'nenhuma das suas # contas pode recebê-los' })(n)}.`,
    failureHeading: 'Não conseguimos vincular sua conta',
    failure: (byHand) =>
      byHand
        ? 'Nada foi compartilhado e nada mudou. Digite os dados manualmente ou tente mais tarde.'
        : 'Nada foi compartilhado e nada mudou. Tente mais tarde.',
    expiredHeading: 'Sua sessão expirou',
    expired: 'Para sua segurança, a vinculação termina depois de algum tempo. Nada foi compartilhado.',
  },
  exit: {
    heading: 'Parar de vincular?',
    lead: 'Sua conta ainda não está vinculada. Se você parar agora, começa do zero da próxima vez.',
    stay: 'Continuar',
    leave: 'Parar e fechar',
  },
});
