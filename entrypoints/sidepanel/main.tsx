import './style.css';
import '../../utils/no-eval';
import { render } from 'preact';
import { takeShortcuts } from '../../components/habits/shortcuts';
import { Panel } from '../../components/panel';
import { takeAskedAbout } from '../../components/store/asked-about';
import { keepConnected } from '../../components/store/connection';
import { followDrafts } from '../../components/store/drafts';
import { findPlace } from '../../components/store/place';
import { keepFocus } from '../../components/ui/keep-focus';
import { letGoOfReplaced } from '../../components/ui/let-go-of-replaced';
import { markLanguage } from '../../utils/words';

// Framed, the panel could be clicked through by the page around it.
if (window.top === window) {
  const root = document.getElementById('panel');
  markLanguage(document);
  if (root) {
    letGoOfReplaced();
    render(<Panel />, root);
    keepFocus(root);
    takeShortcuts(document);
  }
  followDrafts();
  void findPlace().then((place) => {
    keepConnected(place);
    takeAskedAbout();
  });
}
