import type { Outcome } from '../../../../utils/failure';
import type { Json, JsonObject } from '../../../../utils/json';
import { elementOf } from '../references';
import type { Modifiers } from './pointer';

/** The arguments were checked against the manifest; these only say so to the compiler. */
export const textOf = (args: JsonObject, name: string, otherwise = ''): string => {
  const value = args[name];
  return typeof value === 'string' ? value : otherwise;
};

export const numberOf = (args: JsonObject, name: string, otherwise: number): number => {
  const value = args[name];
  return typeof value === 'number' ? value : otherwise;
};

export const listOf = (args: JsonObject, name: string): Json[] => {
  const value = args[name];
  return Array.isArray(value) ? value : [];
};

export const targetOf = (args: JsonObject, name = 'ref'): Outcome<Element> => elementOf(textOf(args, name));

export function modifiersOf(args: JsonObject): Modifiers {
  const held = listOf(args, 'modifiers');
  return {
    ctrlKey: held.includes('Control'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
  };
}
