import { signal } from '@preact/signals';

/** What lies over the panel and wants an answer or a key. */
export const overlay = signal<'none' | 'palette' | 'shortcuts'>('none');
