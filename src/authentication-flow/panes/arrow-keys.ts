/**
 * Moves the focus with the arrow keys: Down from the field to the results, Up back to the field. Enter in the field moves to the first
 * result. The focus itself moves, because not every screen reader announces an active descendant.
 */
export function goByArrow(event: KeyboardEvent): void {
  const { key, target, shiftKey, altKey, ctrlKey, metaKey } = event;
  const from = target as HTMLElement;
  const isOn = key === 'ArrowDown' || (key === 'Enter' && from.matches('input'));
  if (shiftKey || altKey || ctrlKey || metaKey || (!isOn && key !== 'ArrowUp')) return;
  const stops = [...(from.closest('.body')?.querySelectorAll<HTMLElement>('input, .list button') ?? [])];
  const stop = stops[stops.indexOf(from) + (isOn ? 1 : -1)];
  if (!stop) return;
  stop.focus();
  event.preventDefault();
}
