/** Which of its window's frames an element holds. The same number is what the frame finds itself under in its parent. */
export function frameIndexOf(element: HTMLIFrameElement): number {
  const inner = element.contentWindow;
  return inner ? indexAmong(window, inner) : -1;
}

/** The way from the top window to this one, by numbers of frames; null where a window on the way is not counted. */
export function pathOfThisFrame(): number[] | null {
  const path: number[] = [];
  for (let current: Window = window; current !== current.parent; current = current.parent) {
    const index = indexAmong(current.parent, current);
    if (index < 0 || path.length > 50) return null;
    path.unshift(index);
  }
  return path;
}

/** Frames whose document a script of this page can reach: Patchbay is in each of them, or about to be. */
export function reachableFrames(): number {
  let reachable = 0;
  for (let index = 0; index < window.length && index < mostFrames; index++) {
    try {
      // What stands in a frame before it has loaded is no document of the page's; a blob's is not ours everywhere.
      if (/^(https?:|about:srcdoc)/.test(window[index]?.document.URL ?? '')) reachable++;
    } catch {
      // Another origin's, or in a sandbox.
    }
  }
  return reachable;
}

/** A page with more is made to harm. */
const mostFrames = 2000;

/** Frames in shadow trees are not counted: https://html.spec.whatwg.org/multipage/nav-history-apis.html#number-of-document-tree-child-navigables */
function indexAmong(outer: Window, inner: Window): number {
  for (let index = 0; index < outer.length && index < mostFrames; index++) if (outer[index] === inner) return index;
  return -1;
}
