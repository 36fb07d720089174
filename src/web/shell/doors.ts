import { notFound, redirect, type ParsedLocation } from '@tanstack/react-router';
import { client } from '../api/client.ts';
import type { Permission } from '../api/graphql.ts';
import { viewerQuery, type Viewer } from '../api/viewer.ts';
import { loadText, speak } from '../text/index.ts';
import { chosen } from '../text/preferences.ts';
import type { Area } from '../text/resources.ts';

/** Nobody gets in without a session; after signing in, everybody returns to where they wanted to go. */
export async function requireViewer({ location }: { location: ParsedLocation }): Promise<{ viewer: Viewer }> {
  const { viewer } = await client.fetchQuery(viewerQuery);
  if (!viewer) {
    client.removeQueries({ queryKey: viewerQuery.queryKey });
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true });
  }
  if (!chosen().locale) speak(viewer.person.locale === 'EN' ? 'en' : 'ja', false);
  return { viewer };
}

/** A page that the viewer's role does not open is not there. The server guards what it shows. */
export const needs = (permission: Permission) => ({
  beforeLoad: ({ context }: { context: { viewer: Viewer } }): void => {
    if (!context.viewer.permissions.includes(permission)) throw notFound();
  },
});

/** The areas whose words a page uses; they come together with its code. */
export const speaks = (...areas: Area[]) => ({ loader: () => loadText(...areas) });
