import { failed, type Outcome, success } from '../../utils/failure';
import type { Attachment } from '../../utils/thread';
import { words } from '../../utils/words';

/** In characters of text and in base64 characters of an image, after it was made smaller. */
const longestText = 400_000;
const largestImage = 6_000_000;
/** In bytes, before anything is read. */
const largestFile = 30_000_000;
/** Models scale larger images down themselves. In pixels. */
const longestSide = 1568;

/** A file as a message can carry it: an image no larger than a model looks at, or a text. */
export async function readFile(file: File): Promise<Outcome<Attachment>> {
  if (file.size > largestFile) return failed('not-allowed', words('attachTooLarge', file.name));
  return file.type.startsWith('image/') && file.type !== 'image/svg+xml' ? readImage(file) : readText(file);
}

async function readText(file: File): Promise<Outcome<Attachment>> {
  const text = new TextDecoder('utf-8').decode(await file.arrayBuffer());
  if (/\0|\uFFFD{3}/.test(text.slice(0, 10_000)))
    return failed('invalid-arguments', words('attachNotText', file.name));
  if (text.length > longestText) return failed('not-allowed', words('attachTooLarge', file.name));
  return success({ kind: 'text', name: nameOf(file), text });
}

async function readImage(file: File): Promise<Outcome<Attachment>> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return failed('invalid-arguments', words('attachNotImage', file.name));
  }
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // Drawn anew on purpose: what a camera writes into a file (place, time) stays here.
  const mediaType = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const data = await base64(await canvas.convertToBlob({ type: mediaType, quality: 0.85 }));
  if (data.length > largestImage) return failed('not-allowed', words('attachTooLarge', file.name));
  return success({ kind: 'image', name: nameOf(file), mediaType, data });
}

const nameOf = (file: File) => file.name.slice(0, 300).toWellFormed();

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The image could not be read.'));
    reader.readAsDataURL(blob);
  });
}
