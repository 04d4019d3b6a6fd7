export const CHROMIUM_FLAGS: string[];
export function chromiumPath(): Promise<{ executablePath: string; isHeadlessShell: boolean }>;
export function fullChromiumPath(): Promise<{ executablePath: string; isHeadlessShell: boolean }>;
export const hasPackagedChromium: boolean;
export function packagedChromium(): Promise<string>;
