/** A whole manifest that nothing is wrong with; each test breaks it in its own way. */
export const shop = () => ({
  manifestVersion: 1,
  name: 'Acme shop',
  namespace: 'https://example.org/tools',
  version: '0.3.0',
  description: 'Fill the basket',
  matches: ['https://shop.acme.example/*'],
  excludeMatches: ['https://shop.acme.example/admin/*'],
  world: 'page',
  tools: [
    {
      tool: {
        name: 'add_to_basket',
        description: 'Put a product in the basket. Does not pay.',
        parameters: {
          type: 'object',
          properties: { productId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } },
          required: ['productId', 'quantity'],
          additionalProperties: false,
        },
      },
      importPath: 'page',
      entrypoint: 'acme.basket.add',
      arguments: ['productId', 'quantity'],
    },
  ] as Record<string, unknown>[],
});

/** A bare list whose tool lives in a file beside it, as the published examples of the form have it. */
export const weatherList = `[
  {
    "tool": {
      "name": "get_weather",
      "description": "Get current weather for a location",
      "parameters": {
        "type": "object",
        "properties": { "location": { "type": "string", "description": "City name" } },
        "required": ["location"]
      }
    },
    "importPath": "./weather.js",
    "entrypoint": "getWeather"
  }
]
`;
