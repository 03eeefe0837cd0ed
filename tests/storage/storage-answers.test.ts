import { describe, expect, it } from 'vitest';
import { success } from '../../utils/failure';
import { withStorageAnswers } from '../../utils/storage/storage-answers';
import { StorageTrouble } from '../../utils/storage/trouble';

describe('handlers with storage answers', () => {
  it('answer storage trouble with its sentence, and let everything else through', async () => {
    const handlers = withStorageAnswers({
      full: async () => {
        throw new StorageTrouble('The disk is full.');
      },
      bug: async () => {
        throw new TypeError('a bug');
      },
      fine: (request: number) => success(request),
    });
    expect(await handlers.full()).toEqual({
      ok: false,
      failure: { code: 'storage-failed', message: 'The disk is full.' },
    });
    await expect(handlers.bug()).rejects.toThrow('a bug');
    expect(await handlers.fine(3)).toEqual(success(3));
  });
});
