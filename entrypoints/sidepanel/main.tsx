import './style.css';
import '../../utils/no-eval';
import { render } from 'preact';
import { Panel } from '../../components/panel';
import { keepConnected } from '../../components/store/connection';
import { findPlace } from '../../components/store/place';
import { keepFocus } from '../../components/ui/keep-focus';
import { markLanguage } from '../../utils/words';

// Framed, the panel could be clicked through by the page around it.
if (window.top === window) {
  const root = document.getElementById('panel');
  markLanguage(document);
  if (root) {
    render(<Panel />, root);
    keepFocus(root);
  }
  void findPlace().then(keepConnected);
}
