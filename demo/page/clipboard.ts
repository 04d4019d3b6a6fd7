/**
 * Copies the text of an element to the clipboard. If the page has no access to the clipboard, selects the text instead.
 * @returns which of the two happened
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
