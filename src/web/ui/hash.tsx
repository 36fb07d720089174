import './hash.css';

/** A hash, to be compared with another copy of it. */
export const Hash = ({ of }: { of: string }) => <code className="hash">{of}</code>;
