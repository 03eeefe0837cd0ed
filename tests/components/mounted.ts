import { type ComponentChild, render } from 'preact';
import { letGoOfReplaced } from '../../components/ui/let-go-of-replaced';

// As in the panel.
letGoOfReplaced();

/** Draws something into the document, and takes it out again with `unmount`. */
export function mounted(node: ComponentChild) {
  const root = document.createElement('div');
  document.body.append(root);
  render(node, root);
  return {
    root,
    draw: (next: ComponentChild) => render(next, root),
    unmount: () => {
      render(null, root);
      root.remove();
    },
    /** The first element that fits; a missing one is the test's failure. */
    find<Found extends Element = HTMLElement>(selector: string): Found {
      const found = root.querySelector<Found>(selector);
      if (!found) throw new Error(`Nothing fits ${selector} in ${root.outerHTML.slice(0, 2000)}`);
      return found;
    },
    button(name: string): HTMLButtonElement {
      const found = [...root.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
      );
      if (!found) throw new Error(`There is no button "${name}" in ${root.outerHTML.slice(0, 2000)}`);
      return found;
    },
  };
}

/** Until what was caused has been drawn. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A click as a person makes it: scripts' own clicks are not trusted, and deciding asks for trust. */
export function trustedClick(element: Element): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}
