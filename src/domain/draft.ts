import type { Edition } from './edition.ts';
import { noResponses, type Responses } from './responses.ts';

/** What is filled in of one agreement or reflection, and where else it stands. Its life is in docs/decisions/015. */
export interface Draft {
  responses: Responses;
  /** Answers from another version of the content that have no place in this one: kept with the draft, and shown. */
  beyond: Responses;
  /** What the person calls it. */
  name: string;
  /** Which version of their agreement it is; it has one from its first file on, and once it is kept. */
  edition: Edition | undefined;
  /** Where the device keeps every change of it, and the text that stands there as far as this tab knows. */
  kept: { key: string; text: string } | undefined;
  /** Whether exactly this stands somewhere else too: on the device, in a file, or in the link that it came from. */
  safe: boolean;
  /** Somebody cleared it away: it is within reach until the page is left, which nobody is asked about. */
  cleared?: boolean;
}

/** A draft that was given away as a file, or is about to be. */
export type Issued = Draft & { edition: Edition };

/**
 * Where a draft is in its life: nothing in it yet; typed and nowhere else (*loose*); as in a file or a link (*given*);
 * on the device with every change (*kept*); on the device but for the last change (*behind*).
 */
type DraftState = 'empty' | 'loose' | 'given' | 'kept' | 'behind';

export const isIssued = (draft: Draft): draft is Issued => draft.edition !== undefined;

export const emptyDraft = (): Draft => ({
  responses: noResponses(),
  beyond: noResponses(),
  name: '',
  edition: undefined,
  kept: undefined,
  safe: true,
});

export function stateOf(draft: Draft): DraftState {
  if (draft.kept) return draft.safe ? 'kept' : 'behind';
  if (isEmpty(draft)) return 'empty';
  return draft.safe ? 'given' : 'loose';
}

/** Whether nothing is filled in. */
export const isEmpty = ({ responses, beyond }: Draft): boolean =>
  Object.keys(responses).length === 0 && Object.keys(beyond).length === 0;

/** Whether it would be gone with the page. */
export const atRisk = (draft: Draft): boolean => !draft.safe && !(isEmpty(draft) && !draft.kept);

/** Whether to ask before the page goes: what somebody cleared away was meant to go. */
export const isMissed = (draft: Draft): boolean => atRisk(draft) && !draft.cleared;

/** The same answers, kept nowhere: the device has something else in their place, or nothing. */
export const parted = (draft: Draft): Draft => ({ ...draft, kept: undefined, safe: false });
