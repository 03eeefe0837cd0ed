import { accessibleOf } from '../accessible';
import { isSecret } from '../secret';
import type { Risk } from './risk-words';
import { risksOfText } from './risks-of-text';
import { formOf } from './submit';
import { ancestorsOf, closestOf } from './tree';

const pressable =
  'button, a[href], input, summary, [role=button], [role=link], [role=menuitem], [role=option], [role=tab], [role=switch], [role=checkbox], label';

/** What a press here may do, judged by the control's own words, where it leads, and the form or dialog it is in. */
export function risksOfPress(target: Element): Set<Risk> {
  const control = closestOf(target, pressable) ?? target;
  const risks = new Set<Risk>(risksOfText(wordsOf(control)));
  if (control !== target) for (const risk of risksOfText(wordsOf(target))) risks.add(risk);
  for (const risk of risksOfText(pathOf(control))) risks.add(risk);
  const form = sendingForm(control);
  if (form) for (const risk of risksOfForm(form)) risks.add(risk);
  if (isAnswer(control)) for (const risk of risksOfText(questionAround(control))) risks.add(risk);
  return risks;
}

function wordsOf(element: Element): string {
  const { name } = accessibleOf(element);
  const said = ['title', 'value', 'name', 'formaction'].map((attribute) => element.getAttribute(attribute) ?? '');
  // Its own name first: a whole card in a link speaks of much that the link does not do.
  return [name.slice(0, 120), ...said.map((text) => text.slice(0, 120))].join(' · ');
}

/** Words of an address: `/items/5/delete`. */
function pathOf(control: Element): string {
  if (!(control instanceof HTMLAnchorElement)) return '';
  return control.protocol.startsWith('http') ? control.pathname.replaceAll('/', ' ') : '';
}

/** The form that a press of this control sends; null for any other control. */
export function sendingForm(control: Element): HTMLFormElement | null {
  const sends = control.matches('button:not([type]), button[type=submit], input[type=submit], input[type=image]');
  return sends ? formOf(control) : null;
}

export function risksOfForm(form: HTMLFormElement): Set<Risk> {
  const risks = new Set<Risk>(risksOfText(form.getAttribute('action') ?? ''));
  for (const field of form.elements) for (const risk of risksOfField(field)) risks.add(risk);
  if (risks.size === 0 && !isSearch(form)) risks.add('sending');
  return risks;
}

/** What it means that something is written here. */
export function risksOfField(field: Element): Risk[] {
  const tokens = (field.getAttribute('autocomplete') ?? '').toLowerCase();
  if (/\bcc-/.test(tokens)) return ['payment'];
  if (isSecret(field) || /\b(?:current-password|new-password|one-time-code)\b/.test(tokens)) return ['credentials'];
  return [];
}

/** A form that only asks: sent with GET, and for a search. */
function isSearch(form: HTMLFormElement): boolean {
  const saysSo =
    closestOf(form, 'search, [role=search]') !== null || form.querySelector('input[type=search]') !== null;
  return saysSo && form.method === 'get';
}

const answers =
  /^(?:ok|okay|yes|ja|oui|sí|si|sim|tak|да|так|evet|confirm|bestätig|confirmer|confirmar|conferma|continue|proceed|weiter|accept|确定|確定|是|はい|확인|예|نعم|हाँ)\b/iu;

/** A short yes to a question that stands beside it. */
const isAnswer = (control: Element): boolean => answers.test(accessibleOf(control).name.trim());

function questionAround(control: Element): string {
  for (const outer of ancestorsOf(control)) {
    if (outer.matches('dialog, [role=dialog], [role=alertdialog], [aria-modal=true], form, [popover]')) {
      return (outer.textContent ?? '').slice(0, 400);
    }
  }
  return '';
}
