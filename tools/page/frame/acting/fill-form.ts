import { failed } from '../../../../utils/failure';
import { isJsonObject, type Json, type JsonObject } from '../../../../utils/json';
import type { FrameTool } from '../frame-tools';
import { listOf, targetOf } from './arguments';
import { tellingChanges } from './changes';
import { chooseIn } from './choose';
import type { Done } from './done';
import { isCheckable, isChooser, isTextField } from './fields';
import { setChecked } from './set-checked';
import { slideTo } from './slide';
import { typeInto } from './type-into';

/** Many fields in one call, in the given order; the first that refuses ends it, and the answer says what is done by then. */
export const fillForm: FrameTool = async (args, signal) => {
  const fields = listOf(args, 'fields').filter(isJsonObject);
  return tellingChanges(null, signal, async () => {
    const done: string[] = [];
    for (const field of fields) {
      const filled = await fill(field, signal);
      if (typeof filled === 'string') {
        done.push(filled);
        continue;
      }
      const { code, message } = filled.failure;
      if (done.length === 0) return filled;
      return failed(
        code,
        `${done.join(' ')} Then it stopped, with ${fields.length - done.length} of ${fields.length} fields left: ${message}`,
      );
    }
    return done.join(' ');
  });
};

async function fill(field: JsonObject, signal: AbortSignal): Promise<Done> {
  const found = targetOf(field);
  return found.ok ? setValue(found.value, field.value ?? '', signal) : found;
}

/** Whatever the element is, a person's way to give it this value. */
function setValue(element: Element, value: Json, signal: AbortSignal): Promise<Done> {
  if (typeof value === 'boolean' || isCheckable(element)) return setChecked(element, isYes(value), signal);
  if (element.matches('[role=slider]')) return slideTo(element, Number(value), signal);
  if (Array.isArray(value)) return chooseIn(element, value.map(String), signal);
  if (isChooser(element) && !isFreeText(element)) return chooseIn(element, [String(value)], signal);
  return typeInto(element, String(value), 'replace', signal);
}

const isYes = (value: Json): boolean => value === true || /^(?:true|on|yes|checked)$/i.test(String(value));

/** A field that only suggests takes other words too. */
const isFreeText = (element: Element): boolean =>
  isTextField(element) && !element.readOnly && element.getAttribute('aria-autocomplete') !== 'list';
