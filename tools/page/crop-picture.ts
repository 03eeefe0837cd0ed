export type Box = { left: number; top: number; width: number; height: number };

/** Models scale larger ones down themselves, after the bytes were paid for. */
const longestSide = 1568;

/** @returns base64 of a JPEG: what of the picture lies in the box, made smaller where it is large. */
export async function cropPicture(dataUrl: string, box: Box | null): Promise<string> {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { left, top, width, height } = within(picture, box);
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  canvas.getContext('2d')?.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return base64(new Uint8Array(await jpeg.arrayBuffer()));
}

function within(picture: { width: number; height: number }, box: Box | null): Box {
  if (!box) return { left: 0, top: 0, width: picture.width, height: picture.height };
  const left = Math.min(Math.max(0, box.left), picture.width - 1);
  const top = Math.min(Math.max(0, box.top), picture.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(box.width, picture.width - left)),
    height: Math.max(1, Math.min(box.height, picture.height - top)),
  };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 8192) {
    text += String.fromCharCode(...bytes.subarray(index, index + 8192));
  }
  return btoa(text);
}
