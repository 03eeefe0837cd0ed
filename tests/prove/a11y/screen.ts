import type { Page } from 'puppeteer-core';
import type { Scene } from './scene';

/** One thing to look at: brings it up and says which page it is on. `leave` puts the panel back. */
export type Screen = { name: string; show(scene: Scene): Promise<Page>; leave?(scene: Scene): Promise<unknown> };
