// How somebody can be reached. What was written wrong is told with what would be right, made of what was written.
import { z } from 'astro/zod';

/** A text that is right where nothing is said of it. */
export const toldText = (says: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const message = says(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** A telephone number, with its extension where there is one. */
export const phone = toldText((text) => {
  const digits = text.replace(/\D/g, '');
  if (/^\+?[0-9 ]+(?: ext\.? ?[0-9]+)?$/.test(text)) {
    if (digits.length < 3) return 'is too short for a telephone number';
    return digits.length > 20 ? 'is too long for one telephone number. Write one of them' : undefined;
  }
  if (/\d[oO]|[oO]\d/.test(text)) return 'the letter O stands in it. Write a nought in its place: 0';
  const numbers = text.replace(/\(0\)/g, ' ').match(/\+?\(?\d[\d ).\u2010-\u2014-]{4,}\d/g) ?? [];
  if (digits.length < 3) return 'a telephone number has digits. Where there is none, take this line out';
  const [first] = numbers;
  if (!first) return 'a telephone number is digits and spaces: write the digits in place of the letters';
  const [, extension] = /(?:ext(?:ension)?\.?|x)\s*(\d+)/i.exec(text) ?? [];
  const number = first.replace(/[^\d+]+/g, ' ').trim() + (extension ? ` ext. ${extension}` : '');
  const isMore =
    text.replace(/\D/g, '').length > number.replace(/\D/g, '').length + 1 ||
    /[a-wyz]{3}/i.test(text.replace(/ext(ension)?|tel(ephone)?|phone/gi, ''));
  return `a telephone number is digits and spaces. Write: '${number}'${isMore ? '. What else there is to say goes into a sentence of another field, or is left out' : ''}`;
});

const isMail = (text: string) => z.email().safeParse(text).success;

/** A mail address. */
export const mail = toldText((text) => {
  if (isMail(text)) return undefined;
  const mended = text.replace(/\s*(?:\(at\)|\[at\]| at |@@?)\s*/i, '@').replace(/(?<=@[\w-]+),(?=\w)/, '.');
  const found = mended.match(/(?<![\p{L}’])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/gu)?.filter(isMail) ?? [];
  if (found.length > 1) return `one address can stand here. Write: ${found[0]}`;
  if (found[0]) return `write the address alone: ${found[0]}`;
  if (/^(https?:|www\.)/i.test(text)) return 'this is a web address; a mail address has an @ in it';
  return 'a mail address looks like name@example.org';
});

const begins = 'an address begins with https://';

/** What is wrong with a web address; nothing where all is well. */
export function wrongAddress(text: string): string | undefined {
  const isWhole = z.url({ protocol: /^https?$/ }).safeParse(text).success;
  const { hostname = '', username = '' } = isWhole ? new URL(text) : {};
  const found = text.match(/https?:\/\/(?!https?:)[^\s<>()[\]"'“”,;]+/gi) ?? [];
  if (/^(localhost|127\.|0\.0\.0\.0)/.test(hostname))
    return 'this is the address of your own machine, which nobody else can open';
  if (username)
    return 'a name or a password stands in it, which everybody would see. Write the address without it';
  if (isWhole && !/[\s<>"“”]/.test(text.trim()) && !/^https?$/.test(hostname)) return undefined;
  if (/^(file:|[a-z]:[\\/]|\\\\)/i.test(text))
    return 'this is a place on your own machine or network. Put the file where a browser finds it, and write that address';
  if (found.length > 1) return `one address can stand here. Write: ${found[0]}`;
  if (/^https?:\/\/\S+ \S+$/.test(text))
    return 'a space stands in it. Copy the address from your browser again';
  if (found[0] && found[0] !== text) return `write the address alone: ${found[0].replace(/[.,]$/, '')}`;
  if (isMail(text)) return 'this is a mail address, and a web address belongs here';
  const [, place] =
    /^(?:h\w{2,5}[:;]?[\\/]{0,3})?((?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)$/i.exec(text.trim()) ?? [];
  return place ? `${begins}. Write: https://${place}` : `${begins}, like https://toolbox.example.org`;
}

/** An address on the web. */
export const webAddress = toldText(wrongAddress);
