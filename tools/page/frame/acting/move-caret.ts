import { isTextField } from './fields';

const steps: Record<string, [direction: 'backward' | 'forward', unit: string]> = {
  ArrowLeft: ['backward', 'character'],
  ArrowRight: ['forward', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};

/** The caret of a field or an editor, as arrow keys, Home and End move it. */
export function moveCaret(target: Element, key: string, select: boolean): void {
  const step = steps[key];
  if (!step) return;
  const [direction, unit] = step;
  if (!isTextField(target)) {
    getSelection()?.modify(select ? 'extend' : 'move', direction, unit);
    return;
  }
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart === null || selectionEnd === null) return;
  const from = direction === 'backward' ? selectionStart : selectionEnd;
  const to = Math.max(0, Math.min(value.length, goal(value, from, direction, unit)));
  if (select) target.setSelectionRange(Math.min(selectionStart, to), Math.max(selectionEnd, to));
  else target.setSelectionRange(to, to);
}

function goal(value: string, from: number, direction: 'backward' | 'forward', unit: string): number {
  if (unit === 'character') return direction === 'backward' ? from - 1 : from + 1;
  const lineStart = value.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = value.indexOf('\n', from) < 0 ? value.length : value.indexOf('\n', from);
  if (unit === 'lineboundary') return direction === 'backward' ? lineStart : lineEnd;
  if (direction === 'forward') return lineEnd + 1 + (from - lineStart);
  const previousStart = value.lastIndexOf('\n', lineStart - 2) + 1;
  return lineStart === 0 ? 0 : Math.min(previousStart + (from - lineStart), lineStart - 1);
}
