import type { JsonSchema } from '../json';
import type { Address, Effect, ToolDefinition, ToolSource } from '../tool';

/** A place that offers a tool right now. */
export type OfferedPlace = { address: Address; tabNumber: number; title: string; url: string };

/** One entry of the merged list, as a thread offers it: the same definition in several tabs is one entry. */
export type OfferedTool = {
  /** `source|origin|name|digest`: equal definitions on the same site have equal keys. */
  key: string;
  /** `source|origin|name`: what a person's switch holds on to when a definition changes. */
  switchKey: string;
  alias: string;
  source: ToolSource;
  /** Origin that the browser says it comes from; empty for the extension's own tools. */
  origin: string;
  /** Host as shown. */
  site: string;
  definition: ToolDefinition;
  effect: Effect;
  /** The definition's schema, with the optional `tab` where there is more than one place. */
  parameters: JsonSchema;
  places: OfferedPlace[];
};

/** What a step may call: frozen when the step begins, sorted by alias. */
export type Offer = { tools: OfferedTool[] };
