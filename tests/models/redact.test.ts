import { expect, test } from 'vitest';
import { redact } from '../../utils/models/redact';

test.each([
  ['Incorrect API key provided: my-own-key-1234', 'my-own-key-1234', 'Incorrect API key provided: [hidden]'],
  ['Authorization: Bearer abcdefghijklmnop', '', 'Authorization: [hidden]'],
  ['key sk-proj-abcdefgh12345678 is wrong', '', 'key [hidden] is wrong'],
  ['GET https://a.test/v1?api_key=abc123&x=1', '', 'GET https://a.test/v1?api_key=[hidden]&x=1'],
  ['AIzaSyA1234567890123456789012345', '', '[hidden]'],
  ['a model named gpt-4.1-mini', '', 'a model named gpt-4.1-mini'],
  ['the task-manager-application failed', '', 'the task-manager-application failed'],
])('%s', (text, key, expected) => {
  expect(redact(text, key)).toBe(expected);
});
