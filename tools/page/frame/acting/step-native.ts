import { tellChange, tellInput } from './insert-text';

/** Arrow keys on the browser's own sliders, number fields, lists and radio groups. @returns whether it was one. */
export function stepNative(target: Element, key: string): boolean {
  if (target instanceof HTMLSelectElement) return stepSelect(target, key);
  if (!(target instanceof HTMLInputElement)) return false;
  if (target.type === 'radio') return stepRadio(target, key);
  if (target.type === 'range') return stepRange(target, key);
  return target.type === 'number' && stepNumber(target, key);
}

const forward = ['ArrowDown', 'ArrowRight'];
const backward = ['ArrowUp', 'ArrowLeft'];

function stepSelect(select: HTMLSelectElement, key: string): boolean {
  const open = [...select.options].filter(({ disabled }) => !disabled);
  const at = open.findIndex(({ selected }) => selected);
  const next = place(key, at, open.length);
  const option = next === null ? undefined : open[next];
  if (!option) return false;
  option.selected = true;
  tellInput(select);
  tellChange(select);
  return true;
}

function place(key: string, at: number, count: number): number | null {
  if (forward.includes(key)) return Math.min(at + 1, count - 1);
  if (backward.includes(key)) return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function stepRadio(radio: HTMLInputElement, key: string): boolean {
  const way = forward.includes(key) ? 1 : backward.includes(key) ? -1 : 0;
  if (way === 0) return false;
  const root = radio.form ?? (radio.getRootNode() as Document | ShadowRoot);
  const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ name, disabled, form }) => name === radio.name && form === radio.form && !disabled,
  );
  const next = group[(group.indexOf(radio) + way + group.length) % group.length];
  next?.focus();
  next?.click();
  return true;
}

function stepRange(range: HTMLInputElement, key: string): boolean {
  const { value } = range;
  const page = Math.max(
    1,
    Math.round(((Number(range.max || 100) - Number(range.min || 0)) * 0.1) / (Number(range.step) || 1)),
  );
  if (key === 'ArrowUp' || key === 'ArrowRight') range.stepUp();
  else if (key === 'ArrowDown' || key === 'ArrowLeft') range.stepDown();
  else if (key === 'PageUp') range.stepUp(page);
  else if (key === 'PageDown') range.stepDown(page);
  else if (key === 'Home') range.value = range.min || '0';
  else if (key === 'End') range.value = range.max || '100';
  else return false;
  return tellStep(range, value);
}

function stepNumber(field: HTMLInputElement, key: string): boolean {
  const { value } = field;
  if (key === 'ArrowUp') field.stepUp();
  else if (key === 'ArrowDown') field.stepDown();
  else return false;
  return tellStep(field, value);
}

function tellStep(field: HTMLInputElement, before: string): true {
  if (field.value !== before) {
    tellInput(field);
    tellChange(field);
  }
  return true;
}
