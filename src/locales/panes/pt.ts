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
  enterByHand: 'Digitar os dados da conta',
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
      choice: ['Você escolhe a conta', `Só o que você escolher é compartilhado com ${business}.`],
      undo: ['Você pode desfazer', 'Remova a conta quando quiser.'],
    }),
    agreement: (business) => `Ao aceitar, você compartilha com ${business} a conta que escolher.`,
    agree: 'Aceito',
  },
  dataAccess: {
    heading: (business) => `O que é compartilhado com ${business}`,
    details: ['Dados da conta', 'Nome da conta, tipo e últimos quatro dígitos.'],
    numbers: ['Números da conta e de roteamento', 'Para que os pagamentos cheguem até você.'],
    balance: ['Saldo', 'Para confirmar que a conta está ativa.'],
    ownership: ['Titular da conta', 'Nome e endereço registrados no banco.'],
    transactions: ['Pagamentos anteriores', 'O que entrou e o que saiu.'],
    never: (sharesTransactions) => [
      'Nunca compartilhados',
      sharesTransactions
        ? 'Seus dados de acesso e seus cartões.'
        : 'Seus dados de acesso, seus cartões e seus pagamentos anteriores.',
    ],
  },
  legalDetails: {
    use: (business) => ['Para que serve', `Para que ${business} possa pagar você nesta conta.`],
    takeBack: (business) => [
      'Até você mudar de ideia',
      `Remova a conta que ${business} usa ou encerre o compartilhamento no seu banco.`,
    ],
    bank: ['Os termos do seu banco continuam', 'Sua conta segue os termos que você acertou com o seu banco.'],
  },
  institutionPicker: {
    heading: 'Qual é o seu banco?',
    search: 'Buscar bancos',
    placeholder: 'Buscar por nome',
    often: 'Mais escolhidos',
    loading: 'Carregando bancos…',
    searching: 'Buscando…',
    found: plural({ one: '# banco', other: '# bancos' }),
    nothing: (query) => `Nenhum banco encontrado para “${query}”`,
    nothingHint: 'Confira a grafia ou tente uma parte mais curta do nome.',
    byHandHint: 'Você precisa dos números de roteamento e da conta.',
    notHere: 'Não está aqui?',
    opening: (bank) => `Abrindo ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Acesse ${bank}`,
    opens: (bank) => `Uma nova janela se abre no site do próprio banco: ${bank}.`,
    steps: (business) => [
      'Entre como sempre faz.',
      `Aceite compartilhar uma conta com ${business}.`,
      'A janela se fecha e você volta para cá.',
    ],
    open: (bank) => `Abrir ${bank}`,
    waitingHeading: (bank) => `Termine na janela de ${bank}`,
    waiting: 'Esta página avança sozinha quando você terminar.',
    show: 'Mostrar a janela',
    cancel: 'Cancelar o acesso',
    blockedHeading: 'Seu navegador não abriu a janela',
    blocked: (bank) => `Não há nada de errado. Pressione o botão para abrir ${bank}.`,
    closedHeading: (bank) => `A janela de ${bank} foi fechada`,
    closed: 'Você pode abri-la de novo ou continuar com outro banco.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Quais contas você quer vincular?' : 'Em qual conta você quer receber?'),
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
    heading: 'Digite os dados da sua conta',
    lead: (microdeposits) =>
      `Uma conta-corrente (checking) ou poupança (savings) nos EUA, em seu nome.${microdeposits ? ' Dois pequenos depósitos a confirmam em um ou dois dias úteis.' : ''}`,
    routingNumber: 'Número de roteamento (routing number)',
    accountNumber: 'Número da conta (account number)',
    confirmation: 'Número da conta outra vez',
    routingMissing: 'Digite o número de roteamento. Ele tem 9 dígitos.',
    routingWrong: 'Este não é um número de roteamento. Veja se há um dígito errado.',
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
    confirmationMissing: 'Digite o número da conta mais uma vez.',
    confirmationDiffers: 'Os dois números são diferentes.',
    testAccount: ['No ambiente de teste, você pode ', 'usar uma conta fictícia', '.'],
    refused: 'Estes números não foram aceitos. Confira e tente de novo.',
    submit: 'Continuar',
    submitting: 'Verificando…',
  },
  success: {
    heading: 'Sua conta está vinculada',
    lead: (business) => `O resto fica com ${business}.`,
    account: 'Conta bancária',
    depositsHeading: 'Quase lá',
    deposits: (last4) =>
      `Dois pequenos depósitos chegam a ${last4} em um ou dois dias úteis. Você vai receber um e-mail explicando como confirmá-los.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} está em manutenção`,
    maintenance: (time, day) =>
      `Retorno previsto: ${day ?? 'hoje'}, ${time}. Você pode voltar nesse horário ou continuar com outro banco.`,
    unavailableHeading: (bank) => `${bank} não está respondendo`,
    unavailable: 'O problema está no banco e não sabemos quanto tempo vai durar. Tente mais tarde ou continue com outro banco.',
    signInFailedHeading: 'O acesso não foi concluído',
    signInFailed: (bank) => `${bank} interrompeu o acesso. Você pode tentar mais uma vez ou continuar com outro banco.`,
    accountsHeading: 'Não conseguimos obter suas contas',
    accounts: (bank) => `${bank} liberou seu acesso, mas não enviou a lista. Uma segunda tentativa costuma funcionar.`,
    accountsAgain: (bank) => `${bank} liberou seu acesso, mas ainda não enviou a lista. Talvez funcione com outro banco.`,
    noneHeading: 'Nenhuma conta aqui pode receber pagamentos',
    none: (bank, n) =>
      `Os pagamentos exigem uma conta-corrente ou poupança nos EUA. Em ${bank}, ${plural({ zero: 'não há nenhuma conta', one: 'a única conta não pode recebê-los', other: 'nenhuma das # contas pode recebê-los' })(n)}.`,
    failureHeading: 'Não conseguimos vincular sua conta',
    failure: (byHand) =>
      byHand
        ? 'Nada foi compartilhado e nada mudou. Você pode digitar os dados da conta ou tentar mais tarde.'
        : 'Nada foi compartilhado e nada mudou. Tente mais tarde.',
    expiredHeading: 'Isso demorou mais do que o esperado',
    expired: 'Para sua segurança, a vinculação termina depois de algum tempo. Nada foi compartilhado.',
  },
  exit: {
    heading: 'Parar de vincular?',
    lead: 'Sua conta ainda não está vinculada. Se você parar agora, começa do zero da próxima vez.',
    stay: 'Continuar',
    leave: 'Parar e fechar',
  },
});
