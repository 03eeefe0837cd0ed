import type { SettingsArea } from '../../utils/settings';

/** `storage.local` as far as settings need it. */
export function memoryArea(
  values: Record<string, unknown> = {},
): SettingsArea & { values: Record<string, unknown> } {
  return {
    values,
    get: async (name) => (name in values ? { [name]: structuredClone(values[name]) } : {}),
    set: async (changed) => void Object.assign(values, structuredClone(changed)),
  };
}
