/**
 * Copies the text of an element. Without access to the clipboard, selects it instead.
 * @returns what happened to the text
 */
export async function copyOrSelect(source: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(source);
    return 'selected';
  }
}
