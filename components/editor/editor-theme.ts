import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** In the colours of the other pages: custom properties reach into a shadow root. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: 'var(--small)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--cable)' },
  '.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'transparent', border: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--raised)', border: '1px solid var(--line)' },
});

/** Readable in both colour schemes. */
export const editorHighlights = HighlightStyle.define([
  { tag: tags.comment, color: 'light-dark(#6b5b3e, #b8a888)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'light-dark(#7a1f6e, #e6a3dc)' },
  { tag: [tags.string, tags.regexp], color: 'light-dark(#8f2a1d, #f0a390)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#1d5c3a, #8fd6ae)' },
  { tag: [tags.propertyName, tags.definition(tags.variableName)], color: 'light-dark(#1a4f9c, #9dc3ff)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);
