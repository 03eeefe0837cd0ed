import './style.css';
import '../../utils/no-eval';
import { render } from 'preact';
import { EditorPage } from '../../components/editor/editor-page';
import { markLanguage } from '../../utils/words';

// Framed, the page could be clicked through by the page around it.
if (window.top === window) {
  markLanguage(document);
  const root = document.getElementById('editor');
  if (root) render(<EditorPage />, root);
}
