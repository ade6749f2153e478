declare module 'virtual:enhancement' {
  /** The address of the shopper pages' one script, `app/enhance/main.ts`. */
  export const scriptUrl: string;
}
