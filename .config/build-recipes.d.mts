/** Writes one folder for each framework into `target`, ready to copy. */
export function writeRecipes(target: string): Promise<void>;
