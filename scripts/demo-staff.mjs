// Who sits in the demo's inbox, and who else waits there.
import { call } from './demo-conversation.mjs';
import { until } from './demo-programs.mjs';

const ADMIN = { name: 'Iryna Savchuk', email: 'iryna@demo.example' };

/** Customers beside the one of the conversation. */
const OTHERS = [
  { name: 'Andrei Munteanu', text: 'Bună ziua! Mai este valabilă oferta de ieri?' },
  { name: 'Олена Коваленко', text: 'Добрий день! Котел показує помилку E-04, що робити?' },
];

const asAdmin = (adminToken) => ({ authorization: `Bearer ${adminToken}` });

/** Whom the admin token belongs to gets a name, so that the answers have one; a later start leaves another name alone. */
export async function nameAdmin({ service }, { adminToken }) {
  const me = await call(service, 'GET', '/api/me', undefined, asAdmin(adminToken));
  if (me.email !== 'admin@localhost') return;
  await call(service, 'PATCH', `/api/employees/${me.id}`, ADMIN, asAdmin(adminToken));
}

/** The link of a new password that says which password it sets: whoever opens it types none. It works once. */
export async function oneTimeSignIn({ service }, { adminToken, password }) {
  const admin = await call(service, 'GET', '/api/me', undefined, asAdmin(adminToken));
  const path = `/api/employees/${admin.id}/reset-link`;
  const { link } = await call(service, 'POST', path, undefined, asAdmin(adminToken));
  const token = new URL(link).hash.slice(1);
  return { admin, link: `${service}/demo#${token}.${password}` };
}

/** Once: each who is not in the simulated world yet. */
export async function letOthersWrite({ service, viber }, { adminToken }) {
  const { bots, customers } = await call(viber, 'GET', '/sandbox/state');
  const fresh = OTHERS.filter(({ name }) => customers.every((customer) => customer.name !== name));
  for (const { name, text } of fresh) {
    const { id } = await call(viber, 'POST', '/sandbox/customers', { name });
    await call(viber, 'POST', `/sandbox/phones/${bots[0].uri}/${id}/write`, { text });
    const path = `/api/tasks?search=${encodeURIComponent(name)}`;
    await until(async () => {
      const { items } = await call(service, 'GET', path, undefined, asAdmin(adminToken));
      return items.length > 0;
    }, 15_000);
  }
}
