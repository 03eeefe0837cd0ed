import type { JsonObject } from '../../../../utils/json';

/** Reads of arguments that the worker has checked already. */

export const textOf = (args: JsonObject, name: string): string => {
  const value = args[name];
  return typeof value === 'string' ? value : '';
};

export const numberOf = (args: JsonObject, name: string, otherwise: number): number => {
  const value = args[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
};

export const isOn = (args: JsonObject, name: string): boolean => args[name] === true;
