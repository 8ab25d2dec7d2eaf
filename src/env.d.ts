/** What a page hands to the components inside a guide's text, which get nothing but an id from the writer. */
declare namespace App {
  interface Locals {
    library?: import('./components/guide/library.ts').Library;
  }
}
