import type { PageHouse } from './page-house';
import { startPagePart } from './page-part';

/** The parameter of the function that the build makes of this file (`scripts/page-part.ts`). */
declare const house: PageHouse;
startPagePart(house);
