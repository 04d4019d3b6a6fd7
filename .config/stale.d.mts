/** Returns whether a built file is missing, or older than one of its sources: files, and folders with all files in them. */
export function isStale(output: string, sources: string[]): boolean;
