import type { DBSchema, IDBPDatabase } from 'idb';
import * as z from 'zod';
import { type Exchange, type ExchangeList, exchange, exchangeList } from '../exchange';
import { type Recording, recording } from '../recording';
import { type Run, run, type Thread, type ThreadItem, thread, threadItem } from '../thread';
import { type Toolkit, toolkit } from '../toolkit';

/** A saved model. Its key lies in a store of its own, which nothing but the request to its endpoint reads. */
export type SavedModel = {
  id: string;
  kind: 'openai';
  name: string;
  baseUrl: string;
  model: string;
  /** Read calls that it writes as text. */
  textCalls?: boolean | undefined;
};
/** Bound to the origin of the base URL that it was entered for; another origin never sees it. */
export type SavedKey = { modelId: string; origin: string; key: string };
/** What a person filled in for one host of one toolkit. `owner` says which toolkit: another one may take its name. */
export type SavedSecret = {
  id: string;
  toolkitId: string;
  owner: string;
  name: string;
  host: string;
  value: string;
};
export type StoredItem = ThreadItem & { threadId: string };
/** A record that failed its schema, whole, with the reason in words. Nothing reads it but a person who looks for it. */
export type SetAside = { store: StoreName; key: string; record: unknown; reason: string; at: number };

export interface RecordTypes {
  threads: Thread;
  items: StoredItem;
  runs: Run;
  models: SavedModel;
  keys: SavedKey;
  toolkits: Toolkit;
  secrets: SavedSecret;
  exchanges: Exchange;
  exchangeLists: ExchangeList;
  recordings: Recording;
}
export type StoreName = keyof RecordTypes;

export interface PatchbaySchema extends DBSchema {
  threads: { key: string; value: Thread };
  items: { key: string; value: StoredItem; indexes: { 'by-thread': [string, number] } };
  runs: { key: string; value: Run; indexes: { 'by-thread': string; 'by-phase': string } };
  models: { key: string; value: SavedModel };
  keys: { key: string; value: SavedKey };
  toolkits: { key: string; value: Toolkit };
  secrets: { key: string; value: SavedSecret };
  exchanges: { key: string; value: Exchange };
  exchangeLists: { key: string; value: ExchangeList };
  recordings: { key: string; value: Recording };
  setAside: { key: number; value: SetAside };
}
export type Connection = IDBPDatabase<PatchbaySchema>;

export const storeNames = [
  'threads',
  'items',
  'runs',
  'models',
  'keys',
  'toolkits',
  'secrets',
  'exchanges',
  'exchangeLists',
  'recordings',
] as const satisfies StoreName[];

/** Every record has one text as its key: the field named here. */
export const keyOf = (store: StoreName, record: RecordTypes[StoreName]): string =>
  store === 'keys' ? (record as SavedKey).modelId : (record as { id: string }).id;

/** What a record must hold to be used. Fields that are not named are left alone: a newer version may have written them. */
export const recordSchemas: Record<StoreName, z.ZodType> = {
  threads: thread,
  items: threadItem,
  runs: run,
  models: z.object({ id: z.string(), kind: z.string(), name: z.string(), baseUrl: z.string(), model: z.string() }),
  keys: z.object({ modelId: z.string(), origin: z.string(), key: z.string() }),
  toolkits: toolkit,
  secrets: z.object({
    ...{ id: z.string(), toolkitId: z.string(), owner: z.string() },
    ...{ name: z.string(), host: z.string(), value: z.string() },
  }),
  exchanges: exchange,
  exchangeLists: exchangeList,
  recordings: recording,
};
