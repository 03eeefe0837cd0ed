import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../../utils/json';
import { completeCommand } from '../../../utils/models/command/completion';
import { demoTools } from '../../prove/command-mode/demo-tools';
import { effortOfAwaited } from '../../support/effort';
import { askOnce } from './ask';

const user = (text: string) => [{ role: 'user' as const, text, context: '' }];

const words = fc.constantFrom(
  ...'open close drop pin note map the a on at and then , "x" “y 48.85, 2.35 five tab example.com / = : \n - it'.split(
    ' ',
  ),
);
const sentence = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('whatever is said', () => {
  it.each(['constructor', 'open the constructor', 'pin toString and __proto__', 'two constructor hundred valueOf'])(
    'command mode answers %s, which every object has a word for',
    async (text) => {
      const tools = demoTools.map((tool) => ({ ...tool, description: `${tool.description} constructor` }));
      expect((await askOnce(user(text), tools)).text).not.toBe('');
    },
  );

  it('command mode answers with at most one call of a tool on offer', async () => {
    await fc.assert(
      fc.asyncProperty(sentence, async (text) => {
        const { calls } = await askOnce(user(text), demoTools);
        expect(calls.length).toBeLessThanOrEqual(1);
        for (const { alias, argumentsText } of calls) {
          expect(demoTools.map((tool) => tool.alias)).toContain(alias);
          expect(JSON.parse(argumentsText)).toBeTypeOf('object');
        }
        completeCommand(text, demoTools);
      }),
      { numRuns: 200 },
    );
  });

  it('and whatever a page calls a schema', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object({
          key: fc.constantFrom(
            'properties',
            'type',
            'enum',
            'oneOf',
            'anyOf',
            '$ref',
            'items',
            'required',
            'place',
          ),
        }),
        async (schema) => {
          const tool = {
            alias: 'page_drop_pin',
            title: '',
            description: 'Drop a pin',
            parameters: schema as JsonSchema,
          };
          const { calls } = await askOnce(user('drop a pin on Paris'), [tool]);
          expect(calls.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers a text that is no instruction within a moment', async () => {
    const effort = await effortOfAwaited(async () => {
      for (const text of ['x, '.repeat(50_000), ' '.repeat(3_900), '"'.repeat(3_999), 'a.'.repeat(1_999)]) {
        await askOnce(user(text), demoTools);
      }
    });
    expect(effort).toBeLessThan(500);
  });
});
