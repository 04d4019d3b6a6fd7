import type { FlowWords } from '../messages.js';

/* Vietnamese. */

export const messages: FlowWords = (plural) => ({
  sandbox: 'Thử nghiệm · ngân hàng giả lập',
  close: 'Đóng',
  back: 'Quay lại',
  progress: (step, of) => `Bước ${step} trên ${of}`,
  thisBusiness: 'doanh nghiệp này',
  gotIt: 'Đã hiểu',
  chooseAnotherBank: 'Chọn ngân hàng khác',
  enterByHand: 'Tự nhập thông tin tài khoản',
  tryAgain: 'Thử lại',
  whatIsShared: 'Những gì được chia sẻ',
  whatYouAgreeTo: 'Những gì bạn đồng ý',
  backTo: (business) => `Quay lại ${business}`,
  done: 'Xong',
  notThrough: 'Thao tác không thành công',

  consent: {
    heading: 'Liên kết tài khoản bạn muốn nhận tiền',
    facts: (business) => ({
      password: ['Mật khẩu chỉ ngân hàng của bạn giữ', 'Bạn đăng nhập trên trang của chính ngân hàng.'],
      choice: ['Bạn chọn tài khoản', `Chỉ những gì bạn chọn mới được chia sẻ với ${business}.`],
      undo: ['Bạn có thể đổi ý', 'Gỡ tài khoản bất cứ lúc nào.'],
    }),
    agreement: (business) => `Khi đồng ý, bạn chia sẻ tài khoản mình chọn với ${business}.`,
    agree: 'Tôi đồng ý',
  },
  dataAccess: {
    heading: (business) => `Những gì được chia sẻ với ${business}`,
    details: ['Thông tin tài khoản', 'Tên, loại và bốn số cuối của tài khoản.'],
    numbers: ['Số tài khoản và số định tuyến', 'Để tiền đến được với bạn.'],
    balance: ['Số dư', 'Để xác nhận tài khoản đang hoạt động.'],
    ownership: ['Chủ tài khoản', 'Tên và địa chỉ mà ngân hàng lưu giữ.'],
    transactions: ['Các giao dịch trước đây', 'Tiền vào và tiền ra.'],
    never: (sharesTransactions) => [
      'Không bao giờ chia sẻ',
      sharesTransactions ? 'Thông tin đăng nhập và thẻ của bạn.' : 'Thông tin đăng nhập, thẻ và các giao dịch trước đây của bạn.',
    ],
  },
  legalDetails: {
    use: (business) => ['Mục đích', `Để ${business} có thể trả tiền vào tài khoản này.`],
    takeBack: (business) => [
      'Cho đến khi bạn rút lại',
      `Gỡ tài khoản tại ${business}, hoặc ngừng chia sẻ tại ngân hàng của bạn.`,
    ],
    bank: ['Điều khoản của ngân hàng giữ nguyên', 'Tài khoản vẫn theo các điều khoản bạn đã thỏa thuận với ngân hàng.'],
  },
  institutionPicker: {
    heading: 'Bạn dùng ngân hàng nào?',
    search: 'Tìm ngân hàng',
    placeholder: 'Tìm theo tên',
    often: 'Thường được chọn',
    loading: 'Đang tải danh sách ngân hàng…',
    searching: 'Đang tìm…',
    found: plural({ other: '# ngân hàng' }),
    nothing: (query) => `Không tìm thấy ngân hàng nào với “${query}”`,
    nothingHint: 'Kiểm tra chính tả, hoặc thử một phần ngắn hơn của tên.',
    byHandHint: 'Bạn cần số định tuyến và số tài khoản.',
    notHere: 'Không có ở đây?',
    opening: (bank) => `Đang mở ${bank}…`,
  },
  partnerAuth: {
    heading: (bank) => `Đăng nhập vào ${bank}`,
    opens: (bank) => `Một cửa sổ mới sẽ mở trang của chính ${bank}.`,
    steps: (business) => [
      'Đăng nhập như mọi khi.',
      `Đồng ý chia sẻ một tài khoản với ${business}.`,
      'Cửa sổ đóng lại và bạn trở về đây.',
    ],
    open: (bank) => `Mở ${bank}`,
    waitingHeading: (bank) => `Hoàn tất trong cửa sổ ${bank}`,
    waiting: 'Trang này tự chuyển tiếp khi bạn làm xong.',
    show: 'Hiện cửa sổ',
    cancel: 'Hủy đăng nhập',
    blockedHeading: 'Trình duyệt của bạn đã giữ cửa sổ lại',
    blocked: (bank) => `Không có gì sai cả. Nhấn nút để mở ${bank}.`,
    closedHeading: (bank) => `Cửa sổ ${bank} đã đóng`,
    closed: 'Bạn có thể mở lại, hoặc tiếp tục với ngân hàng khác.',
  },
  accountPicker: {
    heading: (several) => (several ? 'Bạn muốn liên kết những tài khoản nào?' : 'Bạn muốn nhận tiền vào tài khoản nào?'),
    loadingHeading: 'Đang lấy các tài khoản của bạn',
    loading: (bank) => `${bank} đang gửi danh sách…`,
    accounts: 'Tài khoản',
    sharing: (business, several, balances) =>
      `Tên${balances ? ', số và số dư' : ' và số'} của ${several ? 'các tài khoản này' : 'tài khoản này'} được chia sẻ với ${business}.`,
    link: plural({ zero: 'Liên kết tài khoản này', one: 'Liên kết tài khoản này', other: 'Liên kết # tài khoản' }),
    linking: 'Đang liên kết…',
    endingIn: (last4) => `số cuối ${last4.split('').join(' ')}`,
    notSelectable: 'Không thể liên kết tài khoản này',
  },
  manualEntry: {
    heading: 'Nhập tài khoản của bạn',
    lead: (microdeposits) =>
      `Tài khoản thanh toán (checking) hoặc tiết kiệm (savings) tại Hoa Kỳ, đứng tên bạn.${microdeposits ? ' Hai khoản tiền nhỏ xác nhận tài khoản trong một đến hai ngày làm việc.' : ''}`,
    routingNumber: 'Số định tuyến (routing number)',
    accountNumber: 'Số tài khoản (account number)',
    confirmation: 'Nhập lại số tài khoản',
    routingMissing: 'Nhập số định tuyến. Số này có 9 chữ số.',
    routingWrong: 'Đây không phải là số định tuyến. Kiểm tra xem có chữ số nào sai không.',
    routingTooShort: plural({ other: 'Số định tuyến có 9 chữ số. Còn thiếu # chữ số.' }),
    routingTooLong: plural({ other: 'Số định tuyến có 9 chữ số. Đang thừa # chữ số.' }),
    accountMissing: 'Nhập số tài khoản.',
    accountTooLong: 'Số tài khoản có nhiều nhất 17 chữ số.',
    confirmationMissing: 'Nhập số tài khoản một lần nữa.',
    confirmationDiffers: 'Hai số không giống nhau.',
    testAccount: ['Trong môi trường thử nghiệm, bạn có thể ', 'điền một tài khoản mẫu', '.'],
    refused: 'Các số này không được chấp nhận. Hãy kiểm tra và thử lại.',
    submit: 'Tiếp tục',
    submitting: 'Đang kiểm tra…',
  },
  success: {
    heading: 'Tài khoản của bạn đã được liên kết',
    lead: (business) => `Phần còn lại sẽ do ${business} lo.`,
    account: 'Tài khoản ngân hàng',
    depositsHeading: 'Sắp xong',
    deposits: (last4) =>
      `Hai khoản tiền nhỏ sẽ đến ${last4} trong một đến hai ngày làm việc. Bạn sẽ nhận được email hướng dẫn cách xác nhận.`,
  },
  problems: {
    maintenanceHeading: (bank) => `${bank} đang bảo trì`,
    maintenance: (time, day) =>
      `Dự kiến hoạt động lại lúc ${time} ${day === null ? 'hôm nay' : `ngày ${day}`}. Bạn có thể quay lại khi đó, hoặc tiếp tục với ngân hàng khác.`,
    unavailableHeading: (bank) => `${bank} không phản hồi`,
    unavailable:
      'Sự cố ở phía ngân hàng và chúng tôi không biết sẽ kéo dài bao lâu. Hãy thử lại sau, hoặc tiếp tục với ngân hàng khác.',
    signInFailedHeading: 'Chưa đăng nhập được',
    signInFailed: (bank) => `${bank} đã dừng việc đăng nhập. Bạn có thể thử lại, hoặc tiếp tục với ngân hàng khác.`,
    accountsHeading: 'Chúng tôi chưa lấy được tài khoản của bạn',
    accounts: (bank) => `${bank} đã cho bạn đăng nhập nhưng không gửi danh sách. Thử lại lần nữa thường sẽ được.`,
    accountsAgain: (bank) => `${bank} đã cho bạn đăng nhập nhưng vẫn không gửi danh sách. Ngân hàng khác có thể được.`,
    noneHeading: 'Ở đây không có tài khoản nào nhận tiền được',
    none: (bank, n) =>
      `Để nhận tiền, cần tài khoản thanh toán hoặc tiết kiệm tại Hoa Kỳ. ${bank} ${plural({ zero: 'không cho thấy tài khoản nào', other: 'có # tài khoản, nhưng không tài khoản nào nhận được tiền' })(n)}.`,
    failureHeading: 'Chúng tôi chưa liên kết được tài khoản của bạn',
    failure: (byHand) =>
      byHand
        ? 'Chưa có gì được chia sẻ và chưa có gì thay đổi. Bạn có thể tự nhập thông tin tài khoản, hoặc thử lại sau.'
        : 'Chưa có gì được chia sẻ và chưa có gì thay đổi. Hãy thử lại sau.',
    expiredHeading: 'Việc này lâu hơn dự kiến',
    expired: 'Để bảo vệ bạn, việc liên kết sẽ kết thúc sau một thời gian. Chưa có gì được chia sẻ.',
  },
  exit: {
    heading: 'Ngừng liên kết?',
    lead: 'Tài khoản của bạn chưa được liên kết. Nếu ngừng bây giờ, lần sau bạn bắt đầu lại từ đầu.',
    stay: 'Tiếp tục',
    leave: 'Ngừng và đóng',
  },
});
