/**
 * Copies what stands in an element. Where the browser gives no clipboard, it is selected instead.
 * @returns what became of it
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
