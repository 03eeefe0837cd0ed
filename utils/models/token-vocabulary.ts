/** Families whose text is counted with the vocabulary o200k_base; older ones and other makers' use others. */
const families = /^(?:gpt-4o|gpt-4\.1|gpt-4\.5|gpt-[5-9]|chatgpt-4o|o[1-9]|codex-mini|computer-use)(?:$|[-.])/;

/** @param model As a provider names it, with or without the maker before it (`openai/gpt-5-mini`). */
export const usesModernTokens = (model: string): boolean => families.test(model.replace(/^openai\//, ''));
