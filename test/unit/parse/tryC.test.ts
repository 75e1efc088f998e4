import { it } from 'vitest';
import { membershipFamily } from '../../../server/src/parse/membership/family';
it('x', () => {
  for (const r of membershipFamily.rows) for (const s of r.samples) console.log(r.id, JSON.stringify(membershipFamily.read(s.text, {component: r.component==='*'?'RCM':r.component, channel:null}), (k,v)=>k==='row'?v.id:v));
});
