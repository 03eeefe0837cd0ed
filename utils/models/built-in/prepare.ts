import { errorText, failed, type Outcome, success } from '../../failure';
import { builtInLanguageModel, type LanguageModelApi } from './language-model';

/**
 * Downloads the browser's own model, once. To be called from a click in a page of the extension: browsers start the
 * download on a person's gesture only.
 * @param onProgress From 0 to 1, at most once a hundredth.
 */
export async function prepareBuiltInModel(
  onProgress: (share: number) => void,
  signal: AbortSignal,
  api: LanguageModelApi | undefined = builtInLanguageModel(),
): Promise<Outcome<Record<string, never>>> {
  if (!api)
    return failed('model-missing', 'This browser has no model of its own. Chrome has one on some computers.');
  let told = -1;
  const monitor = (target: EventTarget) =>
    target.addEventListener(
      'downloadprogress',
      (event) => {
        const share = Math.floor((event as Event & { loaded: number }).loaded * 100) / 100;
        if (share > told) onProgress(share);
        told = Math.max(told, share);
      },
      { signal },
    );
  try {
    const session = await api.create({ signal, monitor });
    session.destroy();
    return success({});
  } catch (thrown) {
    if (signal.aborted) return failed('cancelled', 'The download was stopped.');
    return failed(
      'model-unreachable',
      `The browser's own model could not be loaded (${errorText(thrown)}). It wants much free disk space and a fast graphics card or processor; any other model works without it.`,
    );
  }
}
