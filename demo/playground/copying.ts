import { place } from '../page/places.js';

/** A button that copies what stands in `source`. Where the browser gives no clipboard, it is selected instead. */
export function offerCopying(button: HTMLElement, source: HTMLElement): void {
  button.addEventListener('click', () => {
    void copy(source.textContent).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(source);
      place('said').textContent = isCopied ? 'Copied.' : 'Selected: copy it with your keyboard.';
    });
  });
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
