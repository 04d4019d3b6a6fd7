/** Writes one folder to copy for each framework into `target`. */
export function writeRecipes(target: string): Promise<void>;
