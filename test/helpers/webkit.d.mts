import type WebDriver from 'webdriver';

export function startWebKit(flags?: string[]): Promise<Parameters<typeof WebDriver.newSession>[0]>;
