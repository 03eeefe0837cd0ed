import * as z from 'zod';
import { attachment } from './thread';

/**
 * What a person pointed at in a page, on its way from the page's context menu to the panel of that window: the panel
 * may not be open yet. Lies in `storage.session` until a panel has taken it.
 */
export const askedAbout = z.object({ windowId: z.int(), attachment });
export type AskedAbout = z.infer<typeof askedAbout>;

export const askedAboutKey = 'asked-about';
