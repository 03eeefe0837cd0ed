import type { Attachment, Call, Thread, ThreadItem } from '../thread';

/** A thread for reading, as Markdown. Only the JSON form can be imported again. */
export function threadMarkdown(thread: Pick<Thread, 'title' | 'createdAt'>, items: readonly ThreadItem[]): string {
  const parts = items.flatMap((item) => written(item));
  return [`# ${oneLine(thread.title)}`, new Date(thread.createdAt).toISOString(), ...parts].join('\n\n');
}

function written(item: ThreadItem): string[] {
  switch (item.kind) {
    case 'user':
      return ['## You', item.text, ...(item.attachments ?? []).map(attached)].filter(Boolean);
    case 'assistant':
      return item.text ? [`## ${oneLine(item.author)}`, item.text] : [];
    case 'call':
      return callLines(item);
    case 'notice':
      return [`> ${item.text.replaceAll('\n', '\n> ')}`];
  }
}

function callLines({ toolName, site, arguments: values, argumentsText, result }: Call): string[] {
  const given = values ? JSON.stringify(values, null, 2) : argumentsText;
  const outcome = !result ? 'No result.' : result.ok ? textOf(result.content) : result.failure.message;
  return [
    `### Call ${oneLine(toolName)}${site ? ` on ${oneLine(site)}` : ''}`,
    fenced(given, 'json'),
    fenced(outcome),
  ];
}

const textOf = (content: readonly ({ type: 'text'; text: string } | { type: 'image'; mediaType: string })[]) =>
  content.map((part) => (part.type === 'text' ? part.text : `(image, ${part.mediaType})`)).join('\n');

const attached = (one: Attachment): string =>
  one.kind === 'image' ? `(image: ${oneLine(one.name)})` : `${oneLine(one.name)}:\n\n${fenced(one.text)}`;

/** Longer than any row of backticks in the text. */
function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((row) => row.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
