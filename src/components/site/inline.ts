/** The code of a script as it stands in a page: without the lines that only explain it. */
export const inline = (code: string): string => code.replaceAll(/^ *\/\/.*\n/gm, '');
