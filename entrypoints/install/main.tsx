import './style.css';
import '../../utils/no-eval';
import { render } from 'preact';
import { InstallPage } from '../../components/install/install-page';
import { markLanguage } from '../../utils/words';

// Framed, the page could be clicked through by the page around it.
if (window.top === window) {
  markLanguage(document);
  const root = document.getElementById('install');
  if (root) render(<InstallPage />, root);
}
