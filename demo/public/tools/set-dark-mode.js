import { isDark, setDarkMode as setTheme } from '../dark-mode.js';

export const setDarkMode = {
  name: 'set_dark_mode',
  title: 'Set dark mode',
  description: 'Turn dark mode on (dark: true) or off (dark: false, the light theme) on this page.',
  inputSchema: {
    type: 'object',
    properties: { dark: { type: 'boolean', description: 'true for dark, false for light' } },
    required: ['dark'],
    additionalProperties: false,
  },
  execute({ dark }) {
    const changed = dark !== isDark();
    setTheme(dark);
    return { dark, changed };
  },
};
