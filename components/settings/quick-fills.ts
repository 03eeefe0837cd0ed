/** Endpoints that many people use. A model name is only an example: the person's own may be another. */
export type QuickFill = { name: string; baseUrl: string; model: string; hint: string };

export const quickFills: QuickFill[] = [
  {
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-5-mini',
    hint: 'Needs a key from platform.openai.com.',
  },
  {
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen3:8b',
    hint: 'Runs on this computer, without a key. Where it answers 403, start it with OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*.',
  },
  {
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    model: '',
    hint: 'Runs on this computer, without a key. Start its server and load a model that can call tools.',
  },
  {
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    model: 'openai/gpt-5-mini',
    hint: 'Many models behind one key from openrouter.ai.',
  },
];
