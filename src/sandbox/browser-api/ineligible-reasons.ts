/** The reasons why an account can't be linked, by language. As in the real API, the page chooses the language. */
export type Reason = 'closed' | 'card' | 'loan' | 'notPayable' | 'notWanted';

const REASONS: Record<string, Record<Reason, string>> = {
  en: {
    closed: 'This account is closed',
    card: 'Cards can’t receive payouts',
    loan: 'Loans can’t receive payouts',
    notPayable: 'This account can’t receive payouts',
    notWanted: 'This kind of account can’t be linked here',
  },
  ar: {
    closed: 'هذا الحساب مغلق',
    card: 'البطاقات لا تستقبل المدفوعات',
    loan: 'القروض لا تستقبل المدفوعات',
    notPayable: 'هذا الحساب لا يستقبل المدفوعات',
    notWanted: 'لا يمكن ربط هذا النوع هنا',
  },
  de: {
    closed: 'Dieses Konto ist geschlossen',
    card: 'Karten können keine Auszahlungen empfangen',
    loan: 'Kredite können keine Auszahlungen empfangen',
    notPayable: 'Dieses Konto kann keine Auszahlungen empfangen',
    notWanted: 'Diese Art von Konto kann hier nicht verknüpft werden',
  },
  es: {
    closed: 'Esta cuenta está cerrada',
    card: 'Las tarjetas no pueden recibir pagos',
    loan: 'Los préstamos no pueden recibir pagos',
    notPayable: 'Esta cuenta no puede recibir pagos',
    notWanted: 'Este tipo de cuenta no se puede vincular aquí',
  },
  fr: {
    closed: 'Ce compte est fermé',
    card: 'Les cartes ne peuvent pas recevoir de versements',
    loan: 'Les prêts ne peuvent pas recevoir de versements',
    notPayable: 'Ce compte ne peut pas recevoir de versements',
    notWanted: 'Ce type de compte ne peut pas être associé ici',
  },
  ko: {
    closed: '해지된 계좌예요',
    card: '카드로는 대금을 받을 수 없어요',
    loan: '대출 계좌로는 대금을 받을 수 없어요',
    notPayable: '이 계좌로는 대금을 받을 수 없어요',
    notWanted: '이 종류의 계좌는 여기서 연결할 수 없어요',
  },
  pt: {
    closed: 'Esta conta está encerrada',
    card: 'Cartões não podem receber pagamentos',
    loan: 'Empréstimos não podem receber pagamentos',
    notPayable: 'Esta conta não pode receber pagamentos',
    notWanted: 'Este tipo de conta não pode ser vinculado aqui',
  },
  vi: {
    closed: 'Tài khoản này đã đóng',
    card: 'Thẻ không nhận được tiền',
    loan: 'Khoản vay không nhận được tiền',
    notPayable: 'Tài khoản này không nhận được tiền',
    notWanted: 'Không thể liên kết loại tài khoản này tại đây',
  },
  zh: {
    closed: '此账户已关闭',
    card: '银行卡无法收款',
    loan: '贷款账户无法收款',
    notPayable: '此账户无法收款',
    notWanted: '此类账户无法在这里关联',
  },
};

/** Returns the reasons in a language, or in English if it has none. `locale` is a BCP 47 tag. */
export function reasonIn(locale: string, reason: Reason): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return (Object.hasOwn(REASONS, language) ? REASONS[language] : REASONS['en'])?.[reason] ?? '';
}
