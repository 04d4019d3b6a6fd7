import pixelmatch from 'pixelmatch';

/** Resolves with the share of pixels that visibly differ. Runs in the browser, which can decode WebP. */
async function difference(expected: string, actual: string): Promise<number> {
  const [before, after] = await Promise.all([expected, actual].map(pixels));
  if (!before || before.width !== after?.width || before.height !== after.height) return 1;
  const { width, height } = before;
  return pixelmatch(before.data, after.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

async function pixels(base64: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
}

declare global {
  interface Window {
    difference: typeof difference;
  }
}

window.difference = difference;
