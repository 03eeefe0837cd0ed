import { failed, success } from './failure';
import { messages, type Sender } from './messages';
import type { Gate, MessageSender } from './messaging';

/** Who may send what, and whether it is well formed: checked once, where the message enters the worker. */
export const messageGate =
  (ownId: string, ownOrigin: string): Gate =>
  (name, request, sender) => {
    if (!Object.hasOwn(messages, name)) return failed('invalid-message', `There is no message "${name}".`);
    const rule = messages[name as keyof typeof messages];
    if (kindOf(sender, ownId, ownOrigin) !== rule.from) {
      return failed('not-allowed', `"${name}" may only be sent by the ${rule.from}.`);
    }
    const parsed = rule.request.safeParse(request);
    if (parsed.success) return success(parsed.data);
    const [issue] = parsed.error.issues;
    return failed('invalid-message', `"${name}" is malformed at /${issue?.path.join('/')}: ${issue?.message}`);
  };

function kindOf(sender: MessageSender, ownId: string, ownOrigin: string): Sender | null {
  if (sender.id !== ownId) return null;
  if (isOwnPage(sender, ownOrigin)) return 'panel';
  return sender.tab?.id !== undefined && sender.frameId !== undefined ? 'content' : null;
}

/**
 * Is the sender a page of this extension, in its own top frame? Decided from the URL that the browser gives: Firefox
 * sets no `origin` on senders.
 */
export function isOwnPage(sender: MessageSender, ownOrigin: string): boolean {
  return sender.url?.startsWith(`${ownOrigin}/`) === true && (sender.frameId ?? 0) === 0;
}
