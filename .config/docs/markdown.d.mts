export function render(markdown: string): { html: string; headings: { id: string; text: string; depth: number }[] };
