/** What an organizer may have seen of a person who lost her number, to know that the account is hers. */
export const PROOFS = ['inPerson', 'idCard', 'nib', 'videoCall', 'orders'] as const;

export const SHORTEST_REASON = 10;
export const LONGEST_REASON = 500;
