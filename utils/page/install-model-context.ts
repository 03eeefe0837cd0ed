import { createModelContext, fire } from './model-context-class';
import { modelContextMethods } from './model-context-methods';
import { defineProperty, getOwnPropertyDescriptor, memberOf } from './primordials';
import { refuseWith } from './refusals';
import { queueTask } from './task-queue';
import type { NotifyActivity } from './tool-execution';
import type { ToolRegistry } from './tool-registry';

export type InstalledContext = {
  context: object;
  notify: NotifyActivity;
  /** Tells the page that its list of tools has changed, in a task of its own. */
  announceChange: () => void;
  /** Is it still what `document.modelContext` gives? A native API that comes later replaces it. */
  isInPlace: () => boolean;
};

/**
 * Puts `modelContext` on `Document.prototype`, where the browser's own would be: configurable, so that a native API
 * that an origin trial switches on later replaces it cleanly. Null where there is one already, or may be none.
 */
export function installModelContext(registry: ToolRegistry): InstalledContext | null {
  if (!isSecureContext || 'modelContext' in document) return null;
  const notify: NotifyActivity = (type, toolName) => fire(context, type, toolName);
  const context = createModelContext(modelContextMethods(registry, requireUsable, notify));
  const accessor = {
    get modelContext() {
      // Throws for everything that is no document.
      windowOf(this);
      return (this as unknown) === document ? context : null;
    },
  };
  const descriptor = getOwnPropertyDescriptor(accessor, 'modelContext') as PropertyDescriptor;
  const prototype = Document.prototype;
  defineProperty(prototype, 'modelContext', descriptor);
  return {
    context,
    notify,
    announceChange: () => queueTask(() => fire(context, 'toolchange')),
    isInPlace: () => getOwnPropertyDescriptor(prototype, 'modelContext')?.get === descriptor.get,
  };
}

const windowOf = memberOf('Document', 'defaultView');

/** The checks that come before all others, for every method. */
function requireUsable(): void {
  if (!windowOf(document)) refuseWith('InvalidStateError', 'The document is not fully active.');
  if (isSiteKeyed()) {
    refuseWith('SecurityError', 'No tools where document.domain is enabled.');
  }
}

// Firefox answers false by default, whatever document.domain may do there; only Chromium has `userAgentData`.
const isSiteKeyed = () => window.originAgentCluster === false && 'userAgentData' in navigator;
