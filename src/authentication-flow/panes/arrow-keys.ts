/**
 * Down goes from the search to what was found and on, Up the same way back, as people expect of a search; Enter, too, leads on from the
 * field. The focus itself moves: each result is a button, and an active descendant is not read out everywhere.
 */
export function goByArrow(event: KeyboardEvent): void {
  const { key, target, shiftKey, altKey, ctrlKey, metaKey, isComposing } = event;
  const from = target as HTMLElement;
  const isOn = key === 'ArrowDown' || (key === 'Enter' && from.matches('input'));
  if (isComposing || shiftKey || altKey || ctrlKey || metaKey || (!isOn && key !== 'ArrowUp')) return;
  const stops = [...(from.closest('.body')?.querySelectorAll<HTMLElement>('input, .list button') ?? [])];
  const stop = stops[stops.indexOf(from) + (isOn ? 1 : -1)];
  if (!stop) return;
  stop.focus();
  event.preventDefault();
}
