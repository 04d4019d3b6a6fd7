/**
 * Down goes from the search to what was found and on, Up the same way back, as people expect of a search; Enter, too, leads on from the
 * field. The focus itself moves: each result is a button, and an active descendant is not read out everywhere.
 */
export function goByArrow(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  const isOn = event.key === 'ArrowDown' || (event.key === 'Enter' && from.matches('input'));
  if (event.isComposing || (!isOn && event.key !== 'ArrowUp')) return;
  const stops = [...(from.closest('.body')?.querySelectorAll<HTMLElement>('input, .list button') ?? [])];
  stops[stops.indexOf(from) + (isOn ? 1 : -1)]?.focus();
  event.preventDefault();
}
