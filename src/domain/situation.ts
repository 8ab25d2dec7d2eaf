/** What stands under the first heading of a worked case, as plain words: the situation, and nothing of what was done. */
export const situationOf = (text: string): string =>
  (/^## .*\n([\s\S]*?)(?=^(?:## |<WhatWasDone>)|$(?![\s\S]))/m.exec(text)?.[1] ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}(\S[^*_]*)[*_]{1,2}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
