// A plain script in the head, so that the page is never painted in the wrong colours first.
const storedTheme = localStorage.getItem('theme');
const systemTheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.dataset.theme = storedTheme ?? systemTheme;
