import { describe, expect, it } from 'vitest';
import arabic from '../public/_locales/ar/messages.json';
import english from '../public/_locales/en/messages.json';
import { counted, direction, markLanguage, readWordsFrom, words } from '../utils/words';

type Table = Record<string, { message: string }>;

const speak = (table: Table) =>
  readWordsFrom((key, values) =>
    (table[key]?.message ?? '').replaceAll(/\$(\d)/g, (_all, place: string) => values[Number(place) - 1] ?? ''),
  );
const speakOnly = (language: string) => speak({ language: { message: language } });
/** A page as far as it is marked. */
const blankPage = () => ({ documentElement: { lang: 'en', dir: '' } }) as Document;

describe('the direction of a page', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['uz', 'ltr'],
    ['en', 'ltr'],
    ['ja', 'ltr'],
    ['zh-CN', 'ltr'],
  ])('%s is written %s', (language, written) => {
    speakOnly(language);
    expect(direction()).toBe(written);
  });

  it('goes by the words, which are English in a browser whose language we do not speak', () => {
    speak(english);
    const page = blankPage();
    markLanguage(page);
    expect(page.documentElement).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('is from right to left for Arabic words', () => {
    speak(arabic);
    const page = blankPage();
    markLanguage(page);
    expect(page.documentElement).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});

describe('words from right to left', () => {
  it('hold what is put into them apart, so that neither changes the order of the other', () => {
    speak(arabic);
    expect(words('toolRefused', 'https://a.example/', '(x)')).toBe(
      'من \u2068https://a.example/\u2069: \u2068(x)\u2069',
    );
  });

  it('are not wrapped around nothing', () => {
    speak(arabic);
    expect(words('toolRefused', '', '')).toBe('من : ');
  });

  it('leave words from left to right as they were', () => {
    speak(english);
    expect(words('toolRefused', 'https://a.example/', '(x)')).toBe('of https://a.example/: (x)');
  });

  it('agree with each number in the six ways of Arabic', () => {
    speak(arabic);
    const written = (count: number) => new Intl.NumberFormat('ar').format(count);
    expect([0, 1, 2, 3, 11, 100].map((count) => counted('toolsSent', count))).toEqual([
      'لم تُرسل أي أداة',
      'أُرسلت أداة واحدة',
      'أُرسلت أداتان',
      `أُرسلت ${written(3)} أدوات`,
      `أُرسلت ${written(11)} أداة`,
      `أُرسلت ${written(100)} أداة`,
    ]);
  });
});
