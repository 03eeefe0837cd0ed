import { matches } from './primordials';

export const isLegalName = (name: string): boolean => matches(/^[\w.-]{1,128}$/, name);
