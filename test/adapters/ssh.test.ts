import { after, before } from 'node:test';
import type { Sshd } from '../lab/sshd.ts';
import { startSshd } from '../lab/sshd.ts';
import { controlPlaneSuite } from '../contract/control-plane-suite.ts';
import { sshFactories } from './ssh-factories.ts';

let sshd: Sshd;
before(async () => {
  sshd = await startSshd();
});
after(() => sshd[Symbol.asyncDispose]());

for (const factory of sshFactories(() => sshd)) controlPlaneSuite(factory);
