/** A font file, as the address that the build gives it. */
declare module "*.ttf" {
  const address: string;
  export default address;
}
