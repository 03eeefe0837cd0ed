import { isJsonObject } from '../../json';
import { redact } from '../redact';

const longest = 300;

/** What an endpoint says went wrong, out of any of the shapes it may say it in; empty where it says nothing readable. */
export function errorWords(error: unknown): string {
  if (typeof error === 'string') return error;
  if (Array.isArray(error)) return errorWords(error[0]);
  if (!isJsonObject(error)) return '';
  const { error: inner, message, detail, metadata, msg, code } = error;
  if (inner) return errorWords(inner);
  // OpenRouter puts the words of the provider behind it here.
  const behind = isJsonObject(metadata) && typeof metadata.raw === 'string' ? ` (${metadata.raw})` : '';
  const words = [message, detail, msg].map((part) => (typeof part === 'string' ? part : errorWords(part)));
  const found = words.find((part) => part !== '') ?? '';
  return found === '' && typeof code === 'string' ? code : found + behind;
}

/** The words of a body that was meant to be JSON. */
export function wordsOfBody(body: string): string {
  try {
    return errorWords(JSON.parse(body));
  } catch {
    return looksLikeHtml(body) ? '' : body;
  }
}

export const looksLikeHtml = (text: string): boolean => /^\s*(<!doctype|<html|<\?xml|<head|<body|<)/i.test(text);

/** ` It says: "…"` for the end of a sentence: one line, short, without keys; empty where there are no words. */
export function quoted(words: string, key: string): string {
  const line = redact(words, key).replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  return ` It says: "${line.length > longest ? `${line.slice(0, longest)}…` : line}"`;
}

/** Do these words speak of a conversation that is too long for the model? */
export const speaksOfLength = (words: string): boolean =>
  /context[ _-]?(length|window|size)|maximum context|context_length_exceeded|too many (input )?tokens|prompt is too long|input is too long|exceeds? the (available|maximum|model'?s?)[^.]*(context|tokens|length)|reduce the length|string_above_max_length|n_ctx|max_model_len/i.test(
    words,
  );

export const speaksOfModel = (words: string): boolean => /\bmodel\b/i.test(words);
