type PrototypeNavigator = { modelContext?: { invokeTool?: unknown } };

/** Is Firefox's prototype of WebMCP there, with what lets others than the page use it? See `prototype-part.ts`. */
export const hasPrototype = (): boolean =>
  typeof (navigator as PrototypeNavigator).modelContext?.invokeTool === 'function';
