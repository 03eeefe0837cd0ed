/** Made by the build (`scripts/page-part.ts`): brings the provider's later part into the page where it is called. */
declare module 'virtual:page-part' {
  const pagePart: (key: string) => void;
  export default pagePart;
}
