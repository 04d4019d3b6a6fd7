import 'bank-account-token-collector';

document.body.append(document.createElement('bank-account-token-collector'));
