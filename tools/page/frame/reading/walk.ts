import { flatChildren } from '../flat-tree';
import { showingOf } from '../shown';
import { isBlock, isSilent } from './blocks';
import { findFront } from './front';
import { type Item, textItem } from './item';
import { type Found, itemOf } from './item-of';

/** Where a node stands: how deep in the picture, and what of it was told above already. */
type Place = {
  depth: number;
  /** Something around it shows the hand of clickable things. */
  pointer: boolean;
  /** Its words are in the name of something around it. */
  wordless: boolean;
};
type Pending = { node: Node; place: Place; front?: boolean } | 'line end';

const top: Place = { depth: 0, pointer: false, wordless: false };

/**
 * Walks the page from above without recursion, however deep it is nested: each `step` looks at one node. Nodes that
 * have left the page since they were put on the list are passed over.
 */
export class Walk {
  readonly items: Item[] = [];
  /** Nodes looked at. */
  looked = 0;
  readonly behindModal: boolean;
  private readonly front: Set<Element>;
  private readonly pending: Pending[] = [];
  private newLine = true;

  constructor(root: Element, isWhole: boolean) {
    const { elements, isModal } = isWhole ? findFront() : { elements: new Set<Element>(), isModal: false };
    this.front = elements;
    this.behindModal = isModal;
    if (!isModal) this.pending.push({ node: root, place: top });
    for (const node of [...elements].reverse()) this.pending.push('line end', { node, place: top, front: true });
  }

  /** @returns false when everything was walked. */
  step(): boolean {
    const next = this.pending.pop();
    if (next === undefined) return false;
    if (next === 'line end') this.newLine = true;
    else this.look(next.node, next.place, next.front === true);
    return true;
  }

  private look(node: Node, place: Place, isFront: boolean): void {
    this.looked++;
    if (node.nodeType === Node.TEXT_NODE) this.addText(node.nodeValue ?? '', place);
    if (node.nodeType === Node.ELEMENT_NODE) this.lookAt(node as Element, place, isFront);
  }

  private lookAt(element: Element, place: Place, isFront: boolean): void {
    if (!element.isConnected || isSilent(element) || (this.front.has(element) && !isFront)) return;
    const showing = showingOf(element);
    if (showing === 'gone') return;
    const block = isBlock(element);
    if (block) {
      this.newLine = true;
      this.pending.push('line end');
    }
    if (showing === 'see-through') this.descend(element, place);
    else this.enter(element, place, isFront);
  }

  private enter(element: Element, place: Place, isFront: boolean): void {
    const found = itemOf(element, place.pointer);
    if (found) this.addItem(found, element, place, isFront);
    else this.descend(element, toldElsewhere(element) ? { ...place, wordless: true, pointer: true } : place);
  }

  private addItem({ item, inside }: Found, element: Element, place: Place, isFront: boolean): void {
    item.depth = place.depth;
    item.inline = !this.newLine;
    item.front = isFront;
    this.items.push(item);
    this.newLine = item.kind === 'structure' && item.role !== 'heading' && item.role !== 'img';
    if (inside === 'nothing') return;
    const wordless = place.wordless || inside === 'widgets';
    this.descend(element, { depth: place.depth + 1, pointer: place.pointer || item.kind === 'widget', wordless });
  }

  private descend(element: Element, place: Place): void {
    const children = flatChildren(element);
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node) this.pending.push({ node, place });
    }
  }

  private addText(raw: string, { depth, wordless }: Place): void {
    if (wordless) return;
    const text = raw.replaceAll(/\s+/g, ' ');
    if (text === ' ' || text === '') return;
    const last = this.items.at(-1);
    if (!this.newLine && last?.kind === 'text' && last.depth === depth) last.name += text;
    else this.items.push(textItem(depth, text, !this.newLine));
    this.newLine = false;
  }
}

/** Labels, legends and captions are the names of what they stand for. */
function toldElsewhere(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'legend' || tag === 'caption' || tag === 'figcaption') return true;
  if (tag !== 'label') return false;
  const control = (element as HTMLLabelElement).control;
  return control?.hasAttribute('aria-label') === false && !control.hasAttribute('aria-labelledby');
}
