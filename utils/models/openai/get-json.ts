import { readRefusalBody } from './refusal-body';

export type Got = { status: number; headers: Headers; body: string } | { thrown: unknown };

/** A GET with nothing of the browser in it but the key; the body is read with limits. */
export async function get(url: string, key: string, signal: AbortSignal): Promise<Got> {
  return request(url, { headers: key === '' ? {} : { authorization: `Bearer ${key}` }, signal });
}

/** A POST of JSON, under the same rules. */
export async function postJson(url: string, body: unknown, signal: AbortSignal): Promise<Got> {
  const headers = { 'content-type': 'application/json' };
  return request(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

async function request(url: string, init: RequestInit): Promise<Got> {
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    return { status: response.status, headers: response.headers, body: await readRefusalBody(response) };
  } catch (thrown) {
    return { thrown };
  }
}

export const isOk = (got: Got): got is Extract<Got, { status: number }> =>
  'status' in got && got.status >= 200 && got.status < 300;

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
