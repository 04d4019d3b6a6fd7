/** Adds a button that copies the code of a block. Where the browser gives no clipboard, the code is selected instead. */
export function offerToCopy(block: HTMLElement): void {
  const code = block.querySelector('code');
  if (!code) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    void copy(code).then((said) => {
      button.textContent = said;
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
  block.append(button);
}

async function copy(code: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    return 'Selected';
  }
}
