import { Transactional } from '@mikro-orm/decorators/legacy';

/** One use case, one transaction, and nothing of it left behind when it is refused: without `clear` a change that was
 * rolled back stays in the request's identity map, and the next mutation of the same document would commit it. */
export const Transaction = () => Transactional({ clear: true });
