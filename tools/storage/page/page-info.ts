import { stepResult } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';

export const pageInfo = (): CallResult =>
  stepResult({
    title: document.title,
    url: location.href,
    domain: location.hostname,
    path: location.pathname,
    language: document.documentElement.lang || navigator.language,
    userAgent: navigator.userAgent,
    screen: { width: screen.width, height: screen.height },
    window: { width: innerWidth, height: innerHeight },
  });
