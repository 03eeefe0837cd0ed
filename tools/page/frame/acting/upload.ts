import { failed } from '../../../../utils/failure';
import { isJsonObject, type JsonObject } from '../../../../utils/json';
import type { FrameTool } from '../frame-tools';
import { listOf, targetOf, textOf } from './arguments';
import { tellingChanges } from './changes';
import type { Done } from './done';
import { tellChange, tellInput } from './insert-text';
import { describe } from './known';
import { nextFrame } from './patience';
import { elementsBelow } from './tree';

/** Puts files into a file field, or drops them on a part that takes dropped files. */
export const upload: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  const given = listOf(args, 'files').filter(isJsonObject);
  const broken = given.find((file) => !isBase64(textOf(file, 'base64')));
  if (broken) return failed('invalid-arguments', `The content of ${JSON.stringify(broken.name)} is no base64.`);
  const files = given.map(fileOf);
  return tellingChanges(found.value, signal, () => give(found.value, files, signal));
};

const fileOf = (file: JsonObject): File => {
  const text = textOf(file, 'base64');
  const content = text ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : textOf(file, 'text');
  return new File([content], textOf(file, 'name', 'file.txt'), { type: textOf(file, 'type', 'text/plain') });
};

function isBase64(text: string): boolean {
  try {
    atob(text);
    return true;
  } catch {
    return false;
  }
}

async function give(target: Element, files: File[], signal: AbortSignal): Promise<Done> {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  const names = files.map(({ name }) => JSON.stringify(name)).join(', ');
  const field = fileFieldIn(target);
  if (field?.disabled) return failed('not-allowed', `${describe(field)} is disabled.`);
  if (field && files.length > 1 && !field.multiple)
    return failed('invalid-arguments', `${describe(field)} takes one file.`);
  if (field) {
    field.files = data.files;
    tellInput(field);
    tellChange(field);
    await nextFrame(signal);
    return `Gave ${describe(field)} ${names}.`;
  }
  const taken = drop(target, data);
  await nextFrame(signal);
  return taken
    ? `Dropped ${names} on ${describe(target)}.`
    : failed('not-allowed', `${describe(target)} is no file field and takes no dropped files.`);
}

function fileFieldIn(element: Element): HTMLInputElement | null {
  const isFileField = (one: Element | null | undefined): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === 'file';
  if (isFileField(element)) return element;
  if (element instanceof HTMLLabelElement && isFileField(element.control)) return element.control;
  const inside = [...elementsBelow(element, 'input[type=file]')][0];
  return isFileField(inside) ? inside : null;
}

function drop(target: Element, dataTransfer: DataTransfer): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  const send = (type: string) =>
    target.dispatchEvent(
      new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
        dataTransfer,
        ...place,
      }),
    );
  send('dragenter');
  const takes = !send('dragover');
  if (takes) send('drop');
  return takes;
}
