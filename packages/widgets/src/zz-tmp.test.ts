import { failFile } from '../../../test/helpers/faults.ts';
const paths = ['./contact-card/packs/be.ts'];
it('503', async () => {
  const mend = failFile('packs/be.ts');
  const load = () => import('./contact-card/packs/be.ts').then(() => 'ok', (e) => String(e));
  const a = await load();
  mend();
  console.log('503', a, '|', await load(), '|', await load());
});
it('network', async () => {
  const url = 'http://127.0.0.1:47911/x.js';
  const load = (u) => import(u).then(() => 'ok', (e) => String(e));
  const a = await load(url);
  await fetch('/__start').catch(() => 0);
  const b = await load(url);
  await new Promise((r) => setTimeout(r, 4000));
  console.log('net', a, '|', b, '|', await load(url), '|', await load(url + '?1'));
}).timeout(15000);
