import './style.css';
import '../../utils/no-eval';
import { render } from 'preact';
import { keepConnected } from '../../components/store/connection';
import { followGrants } from '../../components/store/grants';
import { findPlace } from '../../components/store/place';
import { keepFocus } from '../../components/ui/keep-focus';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { markLanguage } from '../../utils/words';

// Framed, the page could be clicked through by the page around it.
if (window.top === window) {
  const root = document.getElementById('welcome');
  markLanguage(document);
  if (root) {
    render(<WelcomePage />, root);
    keepFocus(root);
  }
  followGrants();
  void findPlace().then(keepConnected);
}
