/** A long answer with everything that Markdown has. */
export const longAnswer = `## Two ways

There are **two** ways, and *one* is shorter. See [the manual](https://docs.example.org/pins) or https://example.com.

| Way | Steps | Time |
|:----|------:|:----:|
| By name | 2 | 40 ms |
| By coordinates, which is longer and needs more room | 1 | 12 ms |

1. First, list the notes
2. Then drop the pin
   - with \`place\`
   - or with \`latitude\`

- [x] Map shown
- [ ] Pin set

\`\`\`js
document.modelContext.registerTool({ name: 'drop_pin', description: 'Puts a pin on the map' });
\`\`\`

> It is quicker than it looks.

![A map](https://tracker.example/map.png?user=42)

---

Footnote[^1].

[^1]: Measured once.
`;

/** Markdown that wants to load, run or mislead. */
export const hostileMarkdown = `<script>alert(1)</script> <img src=x onerror=alert(1)>

[bank.example](https://evil.example/login) [run](javascript:alert(1)) [data](data:text/html,x)
[leak](https://evil.example/?q=${'secret'.repeat(12)})

![pixel](https://evil.example/pixel.png) ![][ref] <https://evil.example>

[ref]: https://evil.example/other.png

| <b>a</b> | b |
|---|---|
| [x](vbscript:msgbox) | ${'wide'.repeat(80)} |
`;
