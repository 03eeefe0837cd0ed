import { isLoopback, originOf } from './openai/endpoint';
import type { ProviderProfile } from './provider-profile';

const localFirstByte = 300_000;

/** Where models are to be had. An endpoint that is not listed works all the same; it only has no known habits. */
export const providers: readonly ProviderProfile[] = [
  {
    id: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    keyUrl: 'https://platform.openai.com/api-keys',
    local: false,
    limits: ['At most 128 tools in a request.'],
    habits: {},
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyUrl: 'https://openrouter.ai/settings/keys',
    local: false,
    limits: ['What a model can do depends on the provider that OpenRouter picks for it.'],
    habits: {},
  },
  {
    id: 'anthropic',
    name: 'Anthropic',
    baseUrl: 'https://api.anthropic.com/v1',
    keyUrl: 'https://console.anthropic.com/settings/keys',
    local: false,
    limits: ['Its compatible endpoint does not show reasoning and does not cache prompts.'],
    habits: { headers: { 'anthropic-dangerous-direct-browser-access': 'true' } },
  },
  {
    id: 'gemini',
    name: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyUrl: 'https://aistudio.google.com/apikey',
    local: false,
    limits: ['Its free tier may use what is sent to it for training.'],
    habits: {},
  },
  {
    id: 'mistral',
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    keyUrl: 'https://console.mistral.ai/api-keys',
    local: false,
    limits: [],
    habits: { usageOption: false, shortCallIds: true, assistantAfterTools: true },
  },
  {
    id: 'groq',
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyUrl: 'https://console.groq.com/keys',
    local: false,
    limits: [
      'It checks tool calls itself and refuses an answer whose call it cannot read; trying again mostly helps.',
    ],
    habits: {},
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    keyUrl: 'https://platform.deepseek.com/api_keys',
    local: false,
    limits: ['At most 128 tools in a request.'],
    habits: { requiredFields: { reasoning_content: '' } },
  },
  {
    id: 'xai',
    name: 'xAI',
    baseUrl: 'https://api.x.ai/v1',
    keyUrl: 'https://console.x.ai',
    local: false,
    limits: [],
    habits: {},
  },
  {
    id: 'together',
    name: 'Together AI',
    baseUrl: 'https://api.together.xyz/v1',
    keyUrl: 'https://api.together.ai/settings/api-keys',
    local: false,
    limits: ['Only some of its models call tools.'],
    habits: {},
  },
  {
    id: 'fireworks',
    name: 'Fireworks AI',
    baseUrl: 'https://api.fireworks.ai/inference/v1',
    keyUrl: 'https://app.fireworks.ai/settings/users/api-keys',
    local: false,
    limits: ['Only some of its models call tools.'],
    habits: {},
  },
  {
    id: 'cerebras',
    name: 'Cerebras',
    baseUrl: 'https://api.cerebras.ai/v1',
    keyUrl: 'https://cloud.cerebras.ai',
    local: false,
    limits: [],
    habits: {},
  },
  {
    id: 'qwen',
    name: 'Alibaba Qwen',
    baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    keyUrl: 'https://bailian.console.alibabacloud.com',
    local: false,
    limits: ['Tool names of at most 64 characters.'],
    habits: {},
  },
  {
    id: 'moonshot',
    name: 'Moonshot AI',
    baseUrl: 'https://api.moonshot.ai/v1',
    keyUrl: 'https://platform.moonshot.ai/console/api-keys',
    local: false,
    limits: [],
    habits: {},
  },
  {
    id: 'nvidia',
    name: 'NVIDIA NIM',
    baseUrl: 'https://integrate.api.nvidia.com/v1',
    keyUrl: 'https://build.nvidia.com',
    local: false,
    limits: ['Only some of its models call tools.'],
    habits: {},
  },
  {
    id: 'huggingface',
    name: 'Hugging Face',
    baseUrl: 'https://router.huggingface.co/v1',
    keyUrl: 'https://huggingface.co/settings/tokens',
    local: false,
    limits: ['What a model can do depends on the provider that the router picks for it.'],
    habits: {},
  },
  {
    id: 'github',
    name: 'GitHub Models',
    baseUrl: 'https://models.github.ai/inference',
    keyUrl: 'https://github.com/settings/tokens',
    local: false,
    limits: ['Its free tier takes short requests only; few tools fit.'],
    habits: {},
  },
  {
    id: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    keyUrl: '',
    local: true,
    probe: '/api/version',
    limits: [
      'It cuts long conversations without a word unless its context is raised: set OLLAMA_CONTEXT_LENGTH=16384 or more.',
      'Only models that it lists with "tools" can call tools.',
    ],
    habits: {
      contextWindow: 4096,
      firstByteMs: localFirstByte,
      originRemedy:
        'Start Ollama with OLLAMA_ORIGINS="chrome-extension://*,moz-extension://*", or allow browser access in its settings.',
    },
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    keyUrl: '',
    local: true,
    limits: ['Models without native tool use may write a call as text.'],
    habits: { firstByteMs: localFirstByte, originRemedy: 'Switch on CORS in the server settings of LM Studio.' },
  },
  {
    id: 'llama-cpp',
    name: 'llama.cpp',
    baseUrl: 'http://127.0.0.1:8080/v1',
    keyUrl: '',
    local: true,
    limits: ['Start the server with --jinja, or it cannot call tools.'],
    habits: { parallelCalls: true, firstByteMs: localFirstByte },
  },
  {
    id: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://127.0.0.1:8000/v1',
    keyUrl: '',
    local: true,
    limits: ['Start the server with --enable-auto-tool-choice and the --tool-call-parser of the model.'],
    habits: { firstByteMs: localFirstByte, originRemedy: 'Start vLLM with --allowed-origins \'["*"]\'.' },
  },
  {
    id: 'jan',
    name: 'Jan',
    baseUrl: 'http://127.0.0.1:1337/v1',
    keyUrl: '',
    local: true,
    limits: [],
    habits: {
      firstByteMs: localFirstByte,
      originRemedy: 'Switch on CORS in the local API server settings of Jan.',
    },
  },
];

/** What is known about an endpoint: by its origin, for local servers by their port. */
export function profileOf(baseUrl: string): ProviderProfile | undefined {
  const { port, protocol } = new URL(baseUrl);
  return providers.find((provider) => {
    if (!provider.local) return originOf(provider.baseUrl) === originOf(baseUrl);
    return isLoopback(baseUrl) && protocol === 'http:' && new URL(provider.baseUrl).port === port;
  });
}

/** Servers on this computer. */
export const localProviders: readonly ProviderProfile[] = providers.filter(({ local }) => local);

/** The base URLs that discovery talks to, for whoever has to prepare the way. */
export const localBaseUrls: readonly string[] = localProviders.map(({ baseUrl }) => baseUrl);
