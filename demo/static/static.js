/**
 * The page works without this script. It only sets the attribute that is chosen, writes down the three events, and copies
 * the source.
 */
const collector = document.querySelector('bank-account-token-collector');
const secret = document.querySelector('#secret');
const log = document.querySelector('#log');

document.querySelector('fieldset').addEventListener('change', ({ target }) => {
  collector.setAttribute('client-secret', target.value);
  secret.textContent = target.value;
});

const copy = document.querySelector('#copy');
copy.hidden = false;
copy.addEventListener('click', async () => {
  const code = document.querySelector('#code');
  const said = document.querySelector('#said');
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = 'Copied.';
  } catch {
    // Some pages are given no clipboard.
    getSelection().selectAllChildren(code);
    said.textContent = 'Selected: copy it with your keyboard.';
  }
});

collector.addEventListener('token-collected', ({ detail: { token } }) => {
  const { bank_name: bank, last4 } = token.bank_account;
  write('token-collected', `${token.id.slice(0, 7)}… for ${bank ?? 'the account'} ••••${last4}`);
});
collector.addEventListener('flow-error', ({ detail: { error } }) => write('flow-error', `${error.code}: ${error.message}`));
collector.addEventListener('flow-exited', ({ detail: { reason, lastPane } }) => {
  write('flow-exited', lastPane ? `${reason}, at ${lastPane}` : reason);
});

/** Newest first, so that it is in sight when the flow closes. */
function write(name, detail) {
  const item = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = name;
  item.append(code, ` ${detail}`);
  log.prepend(item);
}
