import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followGrants, injectIntoOpenTabs, registerContentScripts } from '../../utils/trust/sites';
import { createBrowserStub } from './browser-stub';

const stub = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createBrowserStub> }));
vi.mock('../../utils/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

beforeEach(() => {
  stub.browser = createBrowserStub();
});

const registered = () => stub.browser.state.registered.map(({ id, world, matches }) => [id, world, matches]);

describe('content scripts', () => {
  it('are registered for exactly the granted sites, the isolated one first', async () => {
    await registerContentScripts();
    expect(registered()).toEqual([]);
    stub.browser.state.origins = ['http://localhost/*'];
    await registerContentScripts();
    expect(registered()).toEqual([
      ['bridge', 'ISOLATED', ['http://localhost/*']],
      ['provider', 'MAIN', ['http://localhost/*']],
    ]);
    expect(stub.browser.scripting.registerContentScripts.mock.calls[0]?.[0]).toMatchObject([
      { runAt: 'document_start', allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true },
      { runAt: 'document_start', allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true },
    ]);
    stub.browser.state.origins = [];
    await registerContentScripts();
    expect(registered()).toEqual([]);
  });

  it('are left alone where they fit', async () => {
    stub.browser.state.origins = ['https://b.example/*', 'https://a.example/*'];
    await registerContentScripts();
    stub.browser.state.origins.reverse();
    await registerContentScripts();
    expect(stub.browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
  });

  it('stay right when grants come faster than they can be registered', async () => {
    followGrants();
    const { permissions, state } = stub.browser;
    state.origins = ['https://a.example/*'];
    const first = permissions.onAdded.emit({ origins: ['https://a.example/*'] });
    state.origins = ['https://a.example/*', 'https://b.example/*'];
    const second = permissions.onAdded.emit({ origins: ['https://b.example/*'] });
    await Promise.all([first, second, registerContentScripts()]);
    expect(registered().map(([id, , matches]) => [id, matches])).toEqual([
      ['bridge', state.origins],
      ['provider', state.origins],
    ]);
  });

  it('come into open tabs at once, isolated world first, and a refusal is told and not thrown', async () => {
    const { state, scripting } = stub.browser;
    state.openTabs = [{ id: 1 }, { id: 2 }, { id: 3, discarded: true }];
    state.refusing.add(2);
    const refused = await injectIntoOpenTabs();
    expect(refused).toEqual([{ tabId: 2, reason: expect.stringContaining('gallery') }]);
    const worlds = scripting.executeScript.mock.calls.map(([call]) => [call.target.tabId, call.world]);
    expect(worlds.filter(([tabId]) => tabId === 1)).toEqual([
      [1, 'ISOLATED'],
      [1, 'MAIN'],
    ]);
    expect(worlds.some(([tabId]) => tabId === 3)).toBe(false);
  });

  it('come into a frame of the granted site that another site’s page holds', async () => {
    followGrants();
    const { state, scripting, permissions } = stub.browser;
    state.openTabs = [{ id: 1, url: 'https://shop.example/with-a-frame' }, { id: 2 }];
    state.origins = ['https://frame.example/*', 'https://shop.example/*'];
    await permissions.onAdded.emit({ origins: ['https://frame.example/*'] });
    const [call] = scripting.executeScript.mock.calls
      .map(([each]) => each)
      .filter(({ target }) => target.tabId === 1);
    expect(call).toMatchObject({ target: { tabId: 1, allFrames: true } });
  });

  it('leave nobody waiting to hear of the grant for a tab that does not answer', async () => {
    const added = vi.fn();
    followGrants({ added });
    const { state, scripting, permissions } = stub.browser;
    state.openTabs = [{ id: 1 }];
    state.origins = ['https://a.example/*'];
    scripting.executeScript.mockImplementation(() => new Promise(() => {}));
    void permissions.onAdded.emit({ origins: state.origins });
    await vi.waitFor(() => expect(added).toHaveBeenCalledWith(state.origins));
    expect(registered()).toHaveLength(2);
  });

  it('come beside those that are there already as little as can be: no second provider', async () => {
    const { state, scripting } = stub.browser;
    state.openTabs = [{ id: 1 }];
    state.frames = [0, 4, 7];
    state.complete.add(0).add(4);
    await injectIntoOpenTabs();
    const targets = scripting.executeScript.mock.calls.map(([{ target, world }]) => ({ ...target, world }));
    expect(targets).toEqual([
      { tabId: 1, allFrames: true, world: 'ISOLATED' },
      { tabId: 1, frameIds: [7], world: 'MAIN' },
    ]);
  });

  it('go when a grant is taken back, and the caller hears of it', async () => {
    const removed = vi.fn();
    followGrants({ removed });
    stub.browser.state.origins = ['https://a.example/*'];
    await registerContentScripts();
    stub.browser.state.origins = [];
    await stub.browser.permissions.onRemoved.emit({ origins: ['https://a.example/*'] });
    expect(removed).toHaveBeenCalledWith(['https://a.example/*']);
    expect(registered()).toEqual([]);
  });
});
