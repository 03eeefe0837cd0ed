import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `npx vite --config tests/components/harness/vite.config.ts` */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] } },
});
