/**
 * One thing of the picture. Items stand in the order of the page; `depth` says what lies in what, so the picture is a
 * list however deep the page is nested.
 */
export type Item = {
  depth: number;
  kind: 'widget' | 'structure' | 'text' | 'frame' | 'unreadable';
  /** Empty for text. */
  role: string;
  /** The name, or the words of a text. */
  name: string;
  states: string[];
  value: string | null;
  level: number;
  /** Null for text, and for structure that nobody would point at. */
  element: Element | null;
  /** Follows what stands before it on the same line of the page. */
  inline: boolean;
  /** Of frames: its place among the window's frames, -1 where the window does not count it. */
  frameIndex: number;
  /** In front of the page: a dialog, popover or menu that was opened. */
  front: boolean;
};

export const textItem = (depth: number, text: string, inline: boolean): Item => ({
  depth,
  kind: 'text',
  role: '',
  name: text,
  states: [],
  value: null,
  level: 0,
  element: null,
  inline,
  frameIndex: -1,
  front: false,
});
