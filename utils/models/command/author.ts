/** As shown above its answers. */
export const commandAuthor = 'Command mode';
