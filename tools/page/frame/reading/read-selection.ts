import { stepResult } from '../../../../utils/page/parts';
import { focusedElement } from '../acting/tree';
import type { FrameTool } from '../frame-tools';
import { isSecret } from '../secret';

const longest = 20_000;

/** The words that the person has marked in this frame; empty where there are none. */
export const readSelection: FrameTool = () => {
  const text = selectedInField() || (document.getSelection()?.toString() ?? '');
  return stepResult({ text: text.slice(0, longest), left: Math.max(0, text.length - longest) });
};

/** A selection within a field is no part of the document's. */
function selectedInField(): string {
  const field = focusedElement();
  if (field?.localName !== 'input' && field?.localName !== 'textarea') return '';
  if (isSecret(field)) return '';
  const { value, selectionStart, selectionEnd } = field as HTMLInputElement;
  return selectionStart === null ? '' : value.slice(selectionStart, selectionEnd ?? selectionStart);
}
