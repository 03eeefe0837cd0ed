import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { ManifestProblem } from '../../utils/toolkit';
import { completeManifest } from './complete-manifest';
import { editorHighlights, editorTheme } from './editor-theme';
import { spotIn } from './problem-place';

type CodeEditorProps = {
  path: string;
  text: string;
  problems: readonly ManifestProblem[];
  onChange: (text: string) => void;
};

/**
 * One file in an editor. It lives in a shadow root: there its styles are constructed sheets, which the page's policy
 * allows, while style elements are refused.
 */
export function CodeEditor({ path, text, problems, onChange }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const state = EditorState.create({ doc: text, extensions: extensionsFor(path, (next) => tell.current(next)) });
    const made = new EditorView({ state, parent: root, root });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [path]);

  useEffect(() => {
    const present = view.current;
    if (!present || present.state.doc.toString() === text) return;
    present.dispatch({ changes: { from: 0, to: present.state.doc.length, insert: text } });
  }, [text, path]);

  useEffect(() => {
    const present = view.current;
    if (present)
      present.dispatch(setDiagnostics(present.state, problems.flatMap(diagnosticIn(path, present.state))));
  }, [problems, path]);

  return <div ref={host} class="editor-host" dir="ltr" />;
}

const extensionsFor = (path: string, onChange: (text: string) => void) => [
  lineNumbers(),
  history(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  syntaxHighlighting(editorHighlights),
  lintGutter(),
  path.endsWith('.json')
    ? [json(), autocompletion({ override: [completeManifest] })]
    : [javascript({ typescript: /ts$/.test(path) }), autocompletion()],
  keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
  EditorView.contentAttributes.of({ 'aria-label': path, tabindex: '0' }),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) onChange(update.state.doc.toString());
  }),
  editorTheme,
];

const diagnosticIn =
  (path: string, { doc }: EditorState) =>
  ({ level, place, text }: ManifestProblem): Diagnostic[] => {
    const spot = spotIn(place, path);
    if (!spot) return [];
    const line = doc.line(Math.min(Math.max(spot.line, 1), doc.lines));
    const from = Math.min(line.from + (spot.column ?? 1) - 1, line.to);
    return [{ from, to: line.to, severity: level, message: text }];
  };
