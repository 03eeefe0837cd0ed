import { triggerAndSettle } from '../swap.js';
import { currentView } from '../view.js';

/** One event that elements of this page wait for, besides being clicked, and what comes of it. */
const triggers = [
  { const: 'swap-to-map', title: 'Switch to the map: open and show the world map' },
  { const: 'swap-to-notes', title: 'Switch to the notes: open and show the note list' },
  { const: 'refresh-notes', title: 'Refresh the note list; only while the notes are in view' },
];

export const htmxTrigger = {
  name: 'htmx_trigger',
  title: 'Trigger a part of the page',
  description: `Switch between the views of this page, or reload a part of it. Triggers: ${triggers
    .map((trigger) => `${trigger.const} (${trigger.title})`)
    .join('; ')}.`,
  inputSchema: {
    type: 'object',
    properties: {
      trigger: {
        type: 'string',
        enum: triggers.map((trigger) => trigger.const),
        oneOf: triggers,
        description: 'What to set off',
      },
    },
    required: ['trigger'],
    additionalProperties: false,
  },
  async execute({ trigger }, { signal } = {}) {
    const element = document.querySelector(`[data-trigger="${CSS.escape(trigger)}"]`);
    if (!element) throw new Error(nothingFor(trigger));
    const outcome = await triggerAndSettle(element, trigger, signal);
    return { trigger, ...outcome, view: currentView() };
  },
};

function nothingFor(trigger) {
  const present = [...document.querySelectorAll('[data-trigger]')].map((element) => element.dataset.trigger);
  return `Nothing on the page answers to "${trigger}" while the ${currentView()} view is open. It answers to: ${present.join(', ')}.`;
}
