import { useAmount } from '../decisions/sanction-amount.ts';
import { useText } from '../text/index.ts';
import type { Appeal } from './said.graphql.ts';

type Opinion = { result: NonNullable<Appeal['result']> } & Pick<Appeal, 'sanction' | 'amount' | 'returnTo'>;

/** An opinion in words, with what it comes to: 「軽くする（減給 2,000円）」. */
export function useOpinion(): (opinion: Opinion) => string {
  const t = useText('appeals');
  const words = useText('cases');
  const amountOf = useAmount();
  return ({ result, sanction, amount, returnTo }) => {
    const name = t(`results.${result}.name`);
    const sanctioned =
      sanction && [words(`sanctions.${sanction}`), amountOf(sanction, amount)].filter(Boolean).join(' ');
    const what = sanctioned ?? (returnTo && words(`states.${returnTo}`));
    return what ? t('vote.with', { name, what }) : name;
  };
}
