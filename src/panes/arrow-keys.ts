const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Down goes from the search to what was found and on, Up the same way back, as people expect of a search. The focus itself moves:
 * each result is a button, and an active descendant is not read out everywhere.
 */
export function goByArrow(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const from = event.target as HTMLElement;
  const stops = [...(from.closest('.body')?.querySelectorAll<HTMLElement>('input, .list button') ?? [])];
  stops[stops.indexOf(from) + step]?.focus();
  event.preventDefault();
}
