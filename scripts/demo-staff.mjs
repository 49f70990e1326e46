// Who sits in the demo's inbox, and how they come in.
import { call } from './demo-conversation.mjs';

const ADMIN = { name: 'Iryna Savchuk', email: 'iryna@demo.example' };

const asAdmin = (adminToken) => ({ authorization: `Bearer ${adminToken}` });

/** Whom the admin token belongs to gets a name, so that the answers have one; a later start leaves another name alone. */
export async function nameAdmin({ service, adminToken }) {
  const me = await call(service, 'GET', '/api/me', undefined, asAdmin(adminToken));
  if (me.email !== 'admin@localhost') return;
  await call(service, 'PATCH', `/api/employees/${me.id}`, ADMIN, asAdmin(adminToken));
}

/** The link of a new password that says which password it sets: whoever opens it types none. It works once. */
export async function oneTimeSignIn({ service, adminToken, keys: { password } }) {
  const admin = await call(service, 'GET', '/api/me', undefined, asAdmin(adminToken));
  const path = `/api/employees/${admin.id}/reset-link`;
  const { link } = await call(service, 'POST', path, undefined, asAdmin(adminToken));
  const token = new URL(link).hash.slice(1);
  return { admin, link: `${service}/demo#${token}.${password}` };
}
