import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { graphql } from '../api/graphql.ts';
import { forgetUnsaved } from '../api/unsaved.ts';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';

const LogOutDocument = graphql(`
  mutation LogOut {
    logOut
  }
`);

/** Goes to the front door and forgets everything that was on the screen. */
export function useLeave(): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  const forget = (): void => {
    queries.clear();
    forgetUnsaved();
  };
  return () => void router.navigate({ to: '/sign-in' }).then(forget);
}

export function useSignOut(): () => void {
  const t = useText('shell');
  const move = useMove(LogOutDocument, { said: t('signedOut'), touches: [], onDone: useLeave() });
  return () => move.mutate({});
}
