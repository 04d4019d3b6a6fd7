export function sourcePage(path: string): Promise<string>;
