/**
 * The first script of the add-in's pages on the demo server, before office.js: asks the page around it for the native
 * object that Excel for Windows would have put here.
 */
const attach = (window.parent as Window & { readonly kerncijferAttach?: (target: Window) => void }).kerncijferAttach;
if (!attach) throw new Error("this page is for the frame of the demo page");
attach(window);
