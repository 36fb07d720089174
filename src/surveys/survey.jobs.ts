/** The names of the jobs, for whoever asks for them. */
export const counting = 'surveys.count';
export const following = 'surveys.follow';

/** Of the night, and at once when the names of an anonymous survey are to go for good. */
export const shredding = 'sealing.shred';
