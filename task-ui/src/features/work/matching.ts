import { fold } from '../../lib/fold';

/** Whether words typed with or without marks stand in one of the texts. */
export const matching = (words: string | undefined, ...texts: string[]) =>
  !words || texts.some((text) => fold(text).includes(fold(words)));
