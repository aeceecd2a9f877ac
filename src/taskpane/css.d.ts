/** Style sheets are webpack's: imported for their effect. */
declare module "*.css";
