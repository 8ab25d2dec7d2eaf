/** What a telephone is given to dial for a number as it is written: “0161 200 1000 ext. 12” is 01612001000;ext=12. */
export const dialled = (number: string): string =>
  number.replace(/\s*ext\.?\s*(\d+)$/, ';ext=$1').replaceAll(' ', '');
