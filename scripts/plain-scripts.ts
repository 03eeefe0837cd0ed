const wrapper = 'virtual:wxt-unlisted-script-entrypoint';
const entry = /import definition from (["'].+?["'])/;

/** A build plugin that leaves out what WXT puts around each script for development: every granted page would load it. */
export const plainScripts = {
  name: 'plain-scripts',
  apply: 'build' as const,
  transform(code: string, id: string) {
    const file = id.includes(wrapper) && entry.exec(code)?.[1];
    if (!file) return null;
    return { code: `import script from ${file};\nexport default script.main();\n`, map: { mappings: '' } };
  },
};
